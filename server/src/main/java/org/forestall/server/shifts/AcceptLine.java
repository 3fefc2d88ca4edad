package org.forestall.server.shifts;

import org.forestall.server.access.Actor;
import org.forestall.server.platform.Refused;
import org.springframework.stereotype.Component;

/**
 * Accepts one line of a handover; the case is in the accepting hands from that moment, with its clocks running.
 *
 * <p>Refuses with OFF_DUTY, HANDOVER_NOT_FOUND, HANDOVER_SIGNED, LINE_ANSWERED, NOT_OFFERED.
 */
@Component
class AcceptLine {

    private final ShiftDesk desk;
    private final TakeOver takeOver;

    AcceptLine(ShiftDesk desk, TakeOver takeOver) {
        this.desk = desk;
        this.takeOver = takeOver;
    }

    Handover accept(Actor actor, long handoverId, int n) {
        return desk.write(actor, now -> {
            TakeOver.Step step = takeOver.begin(actor, handoverId, n, now);
            Long offered = step.line().offer().to();
            if (offered == null || offered != step.me().id()) {
                throw new Refused(DutyRefusal.NOT_OFFERED);
            }
            return takeOver.take(step, "handover.accept");
        });
    }
}
