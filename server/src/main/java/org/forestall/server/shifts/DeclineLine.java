package org.forestall.server.shifts;

import java.util.Set;
import org.forestall.server.access.Actor;
import org.forestall.server.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Declines a line, with the reason; it goes to who holds the next duty post, by name.
 *
 * <p>Refuses with OFF_DUTY, HANDOVER_NOT_FOUND, HANDOVER_SIGNED, LINE_ANSWERED, NOT_OFFERED, REASON_MISSING.
 */
@Component
class DeclineLine {

    private final ShiftDesk desk;
    private final TakeOver takeOver;
    private final Rungs rungs;

    DeclineLine(ShiftDesk desk, TakeOver takeOver, Rungs rungs) {
        this.desk = desk;
        this.takeOver = takeOver;
        this.rungs = rungs;
    }

    Handover decline(Actor actor, long handoverId, int n, @Nullable DeclineReason reason) {
        if (reason == null) {
            throw Refused.field(DutyRefusal.REASON_MISSING, "reason");
        }
        return desk.write(actor, now -> {
            TakeOver.Step step = takeOver.begin(actor, handoverId, n, now);
            HandoverLine line = step.line();
            long me = step.me().id();
            Long offered = line.offer().to();
            if (offered == null || offered != me) {
                throw new Refused(DutyRefusal.NOT_OFFERED);
            }
            HandoverLine.Offer next = rungs.above(
                    line.offer().rung(),
                    step.handover().unitId(),
                    Set.of(step.handover().from(), me),
                    line.situation().grade(),
                    now);
            return takeOver.keep(step, line.declined(me, reason, now).offered(next), "handover.decline");
        });
    }
}
