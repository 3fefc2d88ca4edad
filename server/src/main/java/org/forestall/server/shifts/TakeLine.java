package org.forestall.server.shifts;

import org.forestall.server.access.Actor;
import org.forestall.server.platform.Refused;
import org.springframework.stereotype.Component;

/**
 * Takes a line by name, whoever it is offered to: for who holds the unit's duty post, or a post above it.
 *
 * <p>Refuses with OFF_DUTY, HANDOVER_NOT_FOUND, HANDOVER_SIGNED, LINE_ANSWERED, NOT_ON_POST, NOT_OFFERED.
 */
@Component
class TakeLine {

    private final ShiftDesk desk;
    private final TakeOver takeOver;
    private final Rungs rungs;

    TakeLine(ShiftDesk desk, TakeOver takeOver, Rungs rungs) {
        this.desk = desk;
        this.takeOver = takeOver;
        this.rungs = rungs;
    }

    Handover take(Actor actor, long handoverId, int n) {
        return desk.write(actor, now -> {
            TakeOver.Step step = takeOver.begin(actor, handoverId, n, now);
            if (!rungs.holdsPostOver(step.me().id(), step.handover().unitId(), now)) {
                throw new Refused(DutyRefusal.NOT_ON_POST);
            }
            return takeOver.take(step, "handover.take");
        });
    }
}
