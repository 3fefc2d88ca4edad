package org.forestall.server.shifts;

import java.time.Instant;
import java.util.List;
import org.forestall.server.clocks.ClockOrder;
import org.forestall.server.clocks.Clocks;
import org.forestall.server.clocks.Stage;
import org.springframework.stereotype.Component;

/**
 * Keeps one clock for each running handover: it strikes when the first of its waiting lines should have been answered.
 * {@link ClimbLines} hears it.
 */
@Component
class LineClock {

    static final String KIND = "handover.line";

    private final Clocks clocks;
    private final HandoverStore store;

    LineClock(Clocks clocks, HandoverStore store) {
        this.clocks = clocks;
        this.store = store;
    }

    /** Sets the clock by the lines as they stand now, in the caller's transaction; without a waiting line there is none. */
    void arm(long handoverId, int unitId) {
        Instant first = store.firstAnswerBy(handoverId).orElse(null);
        if (first == null) {
            clocks.disarm(KIND, List.of(handoverId));
        } else {
            clocks.arm(List.of(new ClockOrder(KIND, handoverId, unitId, first, List.of(new Stage("CLIMB", first)))));
        }
    }
}
