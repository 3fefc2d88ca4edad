package org.forestall.server.banks;

import org.jspecify.annotations.Nullable;

/** What a counter sees after it has rung. */
enum CounterNote {
    /** The customer is still here. */
    SEEN(null),
    LEFT(AlertResult.LEFT),
    WITHDREW(AlertResult.WITHDREW),
    PERSUADED(AlertResult.PERSUADED),
    NO_CONCERN(AlertResult.NO_CONCERN);

    private final @Nullable AlertResult result;

    CounterNote(@Nullable AlertResult result) {
        this.result = result;
    }

    /** What the visit came to by it; none while it goes on. */
    @Nullable
    AlertResult result() {
        return result;
    }
}
