package org.forestall.server.shifts;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.forestall.server.access.Actor;
import org.forestall.server.jurisdiction.Units;
import org.springframework.stereotype.Component;

/** Takes lines that nobody answered in time to the next post that somebody holds; the row's lock lets one node do it once. */
@Component
class ClimbLines {

    private final ShiftDesk desk;
    private final HandoverStore store;
    private final Rungs rungs;
    private final LineClock clock;
    private final Actor system;

    ClimbLines(ShiftDesk desk, HandoverStore store, Rungs rungs, LineClock clock, Units units) {
        this.desk = desk;
        this.store = store;
        this.rungs = rungs;
        this.clock = clock;
        this.system = Actor.system("handover clock", units.subBureau().id());
    }

    /** @return how many lines climbed */
    int climb() {
        return desk.writeAll(now -> store.lockOverdue(now).stream()
                .mapToInt(handover -> climb(handover, now))
                .sum());
    }

    private int climb(Handover handover, Instant now) {
        int climbed = 0;
        for (HandoverLine line : handover.waiting()) {
            if (line.offer().answerBy().isAfter(now)) {
                continue;
            }
            HandoverLine next = line.offered(rungs.above(
                    line.offer().rung(),
                    handover.unitId(),
                    Set.of(handover.from()),
                    line.situation().grade(),
                    now));
            store.keep(handover, next);
            clock.arm(handover, next);
            desk.record(
                    system,
                    new ShiftDesk.Done(
                            "handover.climb",
                            "handover",
                            handover.id(),
                            handover.unitId(),
                            Map.of("line", line.n(), "rung", next.offer().rung())),
                    now);
            climbed++;
        }
        return climbed;
    }
}
