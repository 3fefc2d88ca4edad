package org.forestall.server.shifts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.forestall.server.access.Actor;
import org.forestall.server.platform.Refused;
import org.forestall.server.staff.StaffMember;
import org.springframework.stereotype.Component;

/**
 * Offers every line that still waits to somebody else.
 *
 * <p>Refuses with HANDOVER_NOT_FOUND, HANDOVER_SIGNED, NOT_YOURS, INCOMING.
 */
@Component
class OfferHandover {

    private final ShiftDesk desk;
    private final HandoverStore store;
    private final Incoming incoming;
    private final Rungs rungs;
    private final LineClock clock;
    private final TellOfHandovers tell;

    OfferHandover(
            ShiftDesk desk,
            HandoverStore store,
            Incoming incoming,
            Rungs rungs,
            LineClock clock,
            TellOfHandovers tell) {
        this.desk = desk;
        this.store = store;
        this.incoming = incoming;
        this.rungs = rungs;
        this.clock = clock;
        this.tell = tell;
    }

    Handover offer(Actor actor, long handoverId, long to) {
        StaffMember me = desk.me(actor);
        return desk.write(actor, now -> {
            Handover handover = store.lock(handoverId).orElseThrow(() -> new Refused(DutyRefusal.HANDOVER_NOT_FOUND));
            handover.requireOpen();
            if (handover.from() != me.id()) {
                throw new Refused(DutyRefusal.NOT_YOURS);
            }
            incoming.after(me, to, now);
            List<HandoverLine> all = new ArrayList<>();
            for (HandoverLine line : handover.waiting()) {
                HandoverLine offered =
                        line.offered(rungs.toIncoming(to, line.situation().grade(), now));
                store.keep(handover, offered);
                all.add(offered);
            }
            clock.arm(handoverId, handover.unitId());
            tell.changed(handoverId, all, now);
            desk.record(
                    actor,
                    new ShiftDesk.Done("handover.offer", "handover", handoverId, handover.unitId(), Map.of("to", to)),
                    now);
            return store.find(handoverId).orElseThrow();
        });
    }
}
