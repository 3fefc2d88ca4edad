package org.forestall.server.shifts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.forestall.engine.Grade;
import org.forestall.server.notices.Notice;
import org.forestall.server.notices.NoticeKind;
import org.forestall.server.notices.NoticeSubject;
import org.forestall.server.notices.Notices;
import org.forestall.server.notices.Urgency;
import org.forestall.server.staff.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells people of the lines that wait for their answer: whoever a line is offered to, and everybody who holds the post it
 * has climbed to. Once a line waits for somebody else, whoever had it is no longer rung for it.
 */
@Component
class TellOfHandovers {

    private final Notices notices;
    private final Posts posts;
    private final HandoverStore store;

    TellOfHandovers(Notices notices, Posts posts, HandoverStore store) {
        this.notices = notices;
        this.posts = posts;
        this.store = store;
    }

    /**
     * In the transaction that changed the handover.
     *
     * @param offered the lines that were offered just now
     */
    void changed(long handoverId, Collection<HandoverLine> offered, Instant now) {
        Handover handover = store.find(handoverId).orElseThrow();
        Set<Long> concerned = new HashSet<>();
        handover.waiting().forEach(line -> concerned.addAll(concernedBy(handover, line, now)));
        notices.settleBut(subject(handover), List.of(), concerned, now);
        tell(handover, offered, now);
    }

    /** Somebody has come on duty: what was offered to them meanwhile. */
    void cameOn(StaffMember member, Instant now) {
        for (Handover handover : store.offeredTo(member.id())) {
            tell(
                    handover,
                    handover.waiting().stream()
                            .filter(line -> Long.valueOf(member.id())
                                    .equals(line.offer().to()))
                            .toList(),
                    now);
        }
    }

    private void tell(Handover handover, Collection<HandoverLine> offered, Instant now) {
        Map<Target, List<HandoverLine>> byTarget = new TreeMap<>();
        offered.forEach(line -> byTarget.computeIfAbsent(Target.of(line), unused -> new ArrayList<>())
                .add(line));
        notices.tellAll(byTarget.values().stream()
                .map(lines -> notice(handover, lines, now))
                .toList());
    }

    private Notice notice(Handover handover, List<HandoverLine> lines, Instant now) {
        HandoverLine first = lines.getFirst();
        Instant answerBy = lines.stream()
                .map(line -> line.offer().answerBy())
                .min(Instant::compareTo)
                .orElseThrow();
        boolean urgent =
                lines.stream().anyMatch(line -> line.situation().grade().compareTo(Grade.URGENT) == 0);
        return Notice.of(NoticeKind.HANDOVER, subject(handover), handover.unitId(), concernedBy(handover, first, now))
                .saying(
                        first.offer().rung() == 0 ? "handover.offered" : "handover.climbed",
                        Map.of("count", lines.size(), "unit", handover.unitId(), "at", answerBy))
                .urgency(urgent ? Urgency.URGENT : Urgency.HIGH);
    }

    private Set<Long> concernedBy(Handover handover, HandoverLine line, Instant now) {
        Set<Long> people = new HashSet<>();
        Post post = line.offer().post();
        if (post != null) {
            posts.holders(post, handover.unitId(), now).forEach(holder -> people.add(holder.id()));
            people.remove(handover.from());
        }
        Long to = line.offer().to();
        if (to != null) {
            people.add(to);
        }
        return people;
    }

    private static NoticeSubject subject(Handover handover) {
        return new NoticeSubject(NoticeSubject.Kind.HANDOVER, handover.id());
    }

    /** Whom a line waits for: lines that wait for the same are told of together. */
    private record Target(@Nullable Long to, int rung) implements Comparable<Target> {

        static Target of(HandoverLine line) {
            return new Target(line.offer().to(), line.offer().rung());
        }

        @Override
        public int compareTo(Target other) {
            int byRung = Integer.compare(rung, other.rung);
            return byRung != 0 ? byRung : Long.compare(to == null ? 0 : to, other.to == null ? 0 : other.to);
        }
    }
}
