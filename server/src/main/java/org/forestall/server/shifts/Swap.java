package org.forestall.server.shifts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A shift that one gives to another: offered, accepted by the other, approved by the unit's lead.
 *
 * @param returnShiftId the shift given in return, if any
 */
record Swap(
        long id,
        int unitId,
        long shiftId,
        long from,
        long to,
        @Nullable Long returnShiftId,
        State state,
        Instant offeredAt,
        Instant changedAt) {

    enum State {
        OFFERED,
        ACCEPTED,
        APPROVED,
        DECLINED,
        REFUSED,
        WITHDRAWN
    }

    Swap in(State next, Instant now) {
        return new Swap(id, unitId, shiftId, from, to, returnShiftId, next, offeredAt, now);
    }
}
