package org.forestall.server.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.shifts.Post;
import org.forestall.server.shifts.Posts;
import org.forestall.server.staff.StaffMember;
import org.springframework.stereotype.Component;

/**
 * Climbs from post to post: the station's duty post, the squad's, the commander's. A post, never a name; a rung whose post
 * nobody holds is skipped at once, and a rung that was skipped over is not told a second time.
 */
@Component
class Escalation {

    private final Posts posts;
    private final Breaches breaches;

    Escalation(Posts posts, Breaches breaches) {
        this.posts = posts;
        this.breaches = breaches;
    }

    /**
     * One step of a climb.
     *
     * @param rung the rung that was reached, counted from 1
     * @param seat the unit where the post stands
     * @param holders whom to tell; empty only at the top, when nobody holds any post above
     */
    record Climb(FireCaseClocks.ClockStruck struck, int rung, Post post, int seat, List<StaffMember> holders) {

        CaseRecord record() {
            return new CaseRecord.Escalated(struck.clock(), rung, post.name(), seat);
        }
    }

    List<Climb> climb(List<FireCaseClocks.ClockStruck> rungs, Instant now) {
        Map<Breaches.Key, Integer> reached = breaches.rungsOf(rungs);
        Map<String, List<StaffMember>> holders = new HashMap<>();
        List<Climb> climbs = new ArrayList<>();
        for (FireCaseClocks.ClockStruck struck : rungs) {
            Breaches.Key key = Breaches.Key.of(struck);
            if (reached.getOrDefault(key, 0) < struck.rung()) {
                Climb climb = climb(struck, holders, now);
                climbs.add(climb);
                reached.put(key, climb.rung());
            }
        }
        breaches.reached(climbs);
        return climbs;
    }

    private Climb climb(FireCaseClocks.ClockStruck struck, Map<String, List<StaffMember>> known, Instant now) {
        int unit = struck.file().place().unitId();
        int top = Post.values().length;
        for (int rung = struck.rung(); rung < top; rung++) {
            Climb climb = at(rung, struck, unit, known, now);
            if (!climb.holders().isEmpty()) {
                return climb;
            }
        }
        return at(top, struck, unit, known, now);
    }

    private Climb at(
            int rung, FireCaseClocks.ClockStruck struck, int unit, Map<String, List<StaffMember>> known, Instant now) {
        Post post = Post.values()[rung - 1];
        int seat = posts.seatOf(post, unit);
        List<StaffMember> holders = known.computeIfAbsent(post + ":" + seat, key -> posts.holders(post, unit, now));
        return new Climb(struck, rung, post, seat, holders);
    }
}
