package org.forestall.server.shifts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.forestall.server.access.Actor;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CasesOfStaff;
import org.forestall.server.platform.Refused;
import org.forestall.server.staff.PeopleBoard;
import org.forestall.server.staff.StaffMember;
import org.springframework.stereotype.Component;

/** What accepting a line and taking it have in common: the case changes hands in the same transaction. */
@Component
class TakeOver {

    private final ShiftDesk desk;
    private final HandoverStore store;
    private final CasesOfStaff cases;
    private final PeopleBoard board;
    private final LineClock clock;
    private final TellOfHandovers tell;

    TakeOver(
            ShiftDesk desk,
            HandoverStore store,
            CasesOfStaff cases,
            PeopleBoard board,
            LineClock clock,
            TellOfHandovers tell) {
        this.desk = desk;
        this.store = store;
        this.cases = cases;
        this.board = board;
        this.clock = clock;
        this.tell = tell;
    }

    /** Who asks, of which handover; they stay on duty until the transaction ends. */
    record Step(Actor actor, StaffMember me, Handover handover, HandoverLine line, Instant now) {}

    /** The waiting line, locked; refuses with OFF_DUTY, HANDOVER_NOT_FOUND, HANDOVER_SIGNED, LINE_ANSWERED. */
    Step begin(Actor actor, long handoverId, int n, Instant now) {
        StaffMember me = desk.me(actor);
        if (!board.holdOnDuty(me.id())) {
            throw new Refused(DutyRefusal.OFF_DUTY);
        }
        Handover handover = store.lock(handoverId).orElseThrow(() -> new Refused(DutyRefusal.HANDOVER_NOT_FOUND));
        handover.requireOpen();
        HandoverLine line = handover.line(n);
        if (!line.isWaiting()) {
            throw new Refused(
                    DutyRefusal.LINE_ANSWERED, Map.of("state", line.state().name()));
        }
        return new Step(actor, me, handover, line, now);
    }

    /** The case is theirs; a case that is no longer in the outgoing hands makes the line go, and moves nothing. */
    Handover take(Step step, String action) {
        Handover handover = step.handover();
        if (handover.from() == step.me().id()) {
            throw new Refused(DutyRefusal.NOT_OFFERED);
        }
        CaseFile file =
                cases.open(List.of(step.line().caseId())).get(step.line().caseId());
        boolean held = file != null && file.holder().isHeldBy(handover.from());
        if (held) {
            cases.handOver(
                    step.actor(),
                    step.line().caseId(),
                    handover.id(),
                    handover.from(),
                    step.me().id());
        }
        HandoverLine after = held
                ? step.line().accepted(step.me().id(), step.now())
                : step.line().gone();
        return keep(step, after, action);
    }

    /** Keeps what became of the line, with its record. */
    Handover keep(Step step, HandoverLine after, String action) {
        Handover handover = step.handover();
        store.keep(handover, after);
        clock.arm(handover.id(), handover.unitId());
        tell.changed(handover.id(), after.isWaiting() ? List.of(after) : List.of(), step.now());
        desk.record(
                step.actor(),
                new ShiftDesk.Done(
                        action,
                        "handover",
                        handover.id(),
                        handover.unitId(),
                        Map.of(
                                "line",
                                after.n(),
                                "case",
                                after.caseId().value(),
                                "state",
                                after.state().name())),
                step.now());
        return store.find(handover.id()).orElseThrow();
    }
}
