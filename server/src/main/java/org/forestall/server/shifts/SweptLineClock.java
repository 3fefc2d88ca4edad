package org.forestall.server.shifts;

import org.springframework.stereotype.Component;

/** Needs nothing armed: the line's row says when it is late, and {@link HandoverTimer} looks there. */
@Component
class SweptLineClock implements LineClock {

    @Override
    public void arm(Handover handover, HandoverLine line) {
        // the row is the clock
    }
}
