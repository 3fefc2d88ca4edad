package org.forestall.server.dispatch;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.forestall.server.cases.CaseEvent;
import org.forestall.server.cases.CasesChanged;
import org.forestall.server.notices.NoticeKind;
import org.forestall.server.notices.NoticeSubject;
import org.forestall.server.notices.Notices;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Nobody is rung for what is done: an offer is settled when somebody takes the case, everything but a stand-down when the
 * case is closed or folded. Whoever was stood down must still say that he knows.
 */
@Component
class SettleNotices {

    private static final Set<NoticeKind> OFFERS = EnumSet.of(NoticeKind.OFFER, NoticeKind.TAKE_OVER);
    private static final Set<NoticeKind> OF_A_CASE = EnumSet.of(
            NoticeKind.OFFER,
            NoticeKind.TAKE_OVER,
            NoticeKind.CLOCK_WARNING,
            NoticeKind.CLOCK_BREACH,
            NoticeKind.ESCALATION,
            NoticeKind.SEARCH,
            NoticeKind.GUARD);

    private final Notices notices;

    SettleNotices(Notices notices) {
        this.notices = notices;
    }

    @EventListener
    void changed(CasesChanged changed) {
        settle(changed, OFFERS, one -> one.has(CaseEvent.Claimed.class));
        settle(changed, OF_A_CASE, one -> one.has(CaseEvent.Closed.class) || one.has(CaseEvent.Folded.class));
    }

    private void settle(CasesChanged changed, Set<NoticeKind> kinds, Predicate<CasesChanged.One> which) {
        List<NoticeSubject> subjects = changed.changes().stream()
                .filter(which)
                .map(one -> NoticeSubject.ofCase(one.after().id().value()))
                .toList();
        if (!subjects.isEmpty()) {
            notices.settle(subjects, kinds, changed.changes().getFirst().at());
        }
    }
}
