package org.forestall.server.dispatch;

import java.util.List;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.cases.BreachReason;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseOrder;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.DueKind;
import org.forestall.server.cases.Move;
import org.forestall.server.cases.Recorded;
import org.forestall.server.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says why a clock was broken. Also on a closed case: the reason is often known only afterwards.
 *
 * <p>Refuses with NO_BREACH.
 */
@Component
class ExplainBreach {

    private final CaseWork work;
    private final Breaches breaches;

    ExplainBreach(CaseWork work, Breaches breaches) {
        this.work = work;
        this.breaches = breaches;
    }

    void explain(Actor actor, CaseId id, DueKind clock, BreachReason reason, @Nullable String note) {
        work.record(new CaseOrder(actor, id, Permission.CASE_WORK, Move.ADD_NOTE), (file, now) -> {
            if (breaches.explain(id, clock, reason, actor.id(), now) == 0) {
                throw new Refused(DispatchRefusal.NO_BREACH);
            }
            return List.of(new Recorded(new CaseRecord.BreachExplained(clock, reason), note));
        });
    }
}
