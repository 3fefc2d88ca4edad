package org.forestall.server.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.forestall.server.cases.CaseClocks;
import org.forestall.server.cases.CaseEvent;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.CasesChanged;
import org.forestall.server.cases.DueKind;
import org.forestall.server.notices.NoticeKind;
import org.forestall.server.notices.NoticeSubject;
import org.forestall.server.notices.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Nobody is rung for what is done: in the transaction that does it, the offers of a case are settled once somebody has
 * taken it or its tracks are stood down, what was told of a clock once that clock has stopped, and everything but a
 * stand-down once the case is closed or folded.
 */
@Component
class SettleNotices {

    private static final Set<NoticeKind> OFFERS = EnumSet.of(NoticeKind.OFFER, NoticeKind.TAKE_OVER);
    /** A stand-down goes on: whoever was stood down must still say that he knows. */
    private static final Set<NoticeKind> OF_A_CASE = EnumSet.of(
            NoticeKind.OFFER,
            NoticeKind.TAKE_OVER,
            NoticeKind.CLOCK_WARNING,
            NoticeKind.CLOCK_BREACH,
            NoticeKind.ESCALATION,
            NoticeKind.SEARCH,
            NoticeKind.GUARD);

    private static final Set<NoticeKind> OF_CLOCKS =
            EnumSet.of(NoticeKind.CLOCK_WARNING, NoticeKind.CLOCK_BREACH, NoticeKind.ESCALATION);

    private final Notices notices;
    private final CaseClocks clocks;

    SettleNotices(Notices notices, CaseClocks clocks) {
        this.notices = notices;
        this.clocks = clocks;
    }

    @EventListener
    void changed(CasesChanged changed) {
        List<NoticeSubject> over = new ArrayList<>();
        List<NoticeSubject> taken = new ArrayList<>();
        List<Notices.Saying> stopped = new ArrayList<>();
        for (CasesChanged.One change : changed.changes()) {
            NoticeSubject subject = NoticeSubject.ofCase(change.after().id().value());
            CaseFile before = change.before();
            if (change.has(CaseEvent.Closed.class) || change.has(CaseEvent.Folded.class)) {
                over.add(subject);
            } else if (before != null) {
                if (change.has(CaseRecord.TrackStoodDown.class) || isTaken(before, change.after())) {
                    taken.add(subject);
                }
                stoppedBy(before, change.after())
                        .forEach(kind -> stopped.add(new Notices.Saying(subject, "clock", kind.name())));
            }
        }
        Instant now = changed.changes().getFirst().at();
        settle(over, OF_A_CASE, now);
        settle(taken, OFFERS, now);
        if (!stopped.isEmpty()) {
            notices.settleSaying(stopped, OF_CLOCKS, now);
        }
    }

    private void settle(List<NoticeSubject> subjects, Set<NoticeKind> kinds, Instant now) {
        if (!subjects.isEmpty()) {
            notices.settle(subjects, kinds, now);
        }
    }

    /** Somebody has it and has said so who had not before. */
    private static boolean isTaken(CaseFile before, CaseFile after) {
        @Nullable Long holder = after.holder().staffId();
        return holder != null
                && after.holder().isAccepted()
                && !(before.holder().isAccepted()
                        && holder.equals(before.holder().staffId()));
    }

    private Set<DueKind> stoppedBy(CaseFile before, CaseFile after) {
        Set<DueKind> kinds = EnumSet.noneOf(DueKind.class);
        clocks.running(before).stream().map(CaseClocks.Due::kind).forEach(kinds::add);
        clocks.running(after).stream().map(CaseClocks.Due::kind).forEach(kinds::remove);
        return kinds;
    }
}
