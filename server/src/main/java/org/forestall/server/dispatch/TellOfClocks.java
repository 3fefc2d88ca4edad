package org.forestall.server.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.notices.Notice;
import org.forestall.server.notices.NoticeKind;
import org.forestall.server.notices.Notices;
import org.forestall.server.shifts.Posts;
import org.forestall.server.staff.StaffMember;
import org.springframework.stereotype.Component;

/** Tells people of clocks: whoever has the case when time runs out, and the posts that a breach climbs to. */
@Component
class TellOfClocks {

    private final Notices notices;
    private final Posts posts;

    TellOfClocks(Notices notices, Posts posts) {
        this.notices = notices;
        this.posts = posts;
    }

    void struck(List<FireCaseClocks.ClockStruck> struck, List<Escalation.Climb> climbs, Instant now) {
        Map<Integer, Set<Long>> duty = new HashMap<>();
        List<Notice> all = new ArrayList<>();
        for (FireCaseClocks.ClockStruck one : struck) {
            if (!one.isRung()) {
                NoticeKind kind = one.isBreach() ? NoticeKind.CLOCK_BREACH : NoticeKind.CLOCK_WARNING;
                String code = one.isBreach() ? "case.clock-breached" : "case.clock-warned";
                all.add(TellCrews.about(one.file(), kind, accountable(one.file(), duty, now))
                        .saying(code, values(one)));
            }
        }
        for (Escalation.Climb climb : climbs) {
            all.add(TellCrews.about(climb.struck().file(), NoticeKind.ESCALATION, ids(climb.holders()))
                    .saying(
                            "case.escalated",
                            Map.of(
                                    "unit",
                                    climb.seat(),
                                    "clock",
                                    climb.struck().clock().name())));
        }
        notices.tellAll(all);
    }

    private Collection<Long> accountable(CaseFile file, Map<Integer, Set<Long>> duty, Instant now) {
        Long holder = file.holder().staffId();
        if (holder != null) {
            return Set.of(holder);
        }
        int queue = file.place().queueUnitId();
        return duty.computeIfAbsent(queue, unit -> ids(posts.holders(posts.ofQueue(unit), unit, now)));
    }

    private static Set<Long> ids(List<StaffMember> members) {
        return members.stream().map(StaffMember::id).collect(Collectors.toSet());
    }

    private static Map<String, Object> values(FireCaseClocks.ClockStruck struck) {
        return Map.of("clock", struck.clock().name(), "at", struck.dueAt());
    }
}
