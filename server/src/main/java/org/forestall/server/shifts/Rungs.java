package org.forestall.server.shifts;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.forestall.engine.Grade;
import org.forestall.server.access.Actor;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.staff.StaffLoads;
import org.forestall.server.staff.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way a line climbs: from the incoming person to the duty posts, upwards; a post that nobody holds is skipped at once. */
@Component
class Rungs {

    private final Posts posts;
    private final StaffLoads loads;
    private final Actor system;

    Rungs(Posts posts, StaffLoads loads, Units units) {
        this.posts = posts;
        this.loads = loads;
        this.system = Actor.system("handover", units.subBureau().id());
    }

    /** Offered to the incoming person. */
    HandoverLine.Offer toIncoming(long staffId, Grade grade, Instant now) {
        return new HandoverLine.Offer(staffId, null, 0, now, now.plus(AnswerTime.of(grade)));
    }

    /**
     * Offered by name to who holds the next post above a rung that anybody holds; to the commander's post without a name
     * when all are empty, and again when its time is over.
     *
     * @param except whoever goes, and whoever declined
     */
    HandoverLine.Offer above(int rung, int unitId, Set<Long> except, Grade grade, Instant now) {
        Instant answerBy = now.plus(AnswerTime.of(grade));
        for (Post post : Post.values()) {
            if (post.ordinal() + 1 <= rung) {
                continue;
            }
            Long holder = leastLoaded(posts.holders(post, unitId, now), except);
            if (holder != null) {
                return new HandoverLine.Offer(holder, post, post.ordinal() + 1, now, answerBy);
            }
        }
        Post last = Post.COMMANDER_DUTY;
        Long commander = leastLoaded(posts.holders(last, unitId, now), except);
        return new HandoverLine.Offer(commander, last, last.ordinal() + 1, now, answerBy);
    }

    /** Whether somebody holds one of the posts that answer for a unit. */
    boolean holdsPostOver(long staffId, int unitId, Instant now) {
        return List.of(Post.values()).stream()
                .anyMatch(post -> posts.holders(post, unitId, now).stream().anyMatch(one -> one.id() == staffId));
    }

    private @Nullable Long leastLoaded(List<StaffMember> holders, Set<Long> except) {
        Map<Long, Integer> open = loads.openCases(system);
        return holders.stream()
                .map(StaffMember::id)
                .filter(id -> !except.contains(id))
                .min(Comparator.comparingInt((Long id) -> open.getOrDefault(id, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(null);
    }
}
