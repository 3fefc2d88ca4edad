package org.forestall.server.notices;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a channel said to one attempt. */
sealed interface Outcome {

    /**
     * Taken over.
     *
     * @param arrived whether it is already where it should be, so that no receipt follows
     * @param gatewayIds what the receipts will call its parts
     */
    record Accepted(boolean arrived, List<String> gatewayIds) implements Outcome {

        static final Accepted ARRIVED = new Accepted(true, List.of());
        static final Accepted HANDED_OVER = new Accepted(false, List.of());
    }

    /**
     * Not now.
     *
     * @param after how long the other side asked us to wait, if it did
     */
    record TryAgain(String code, @Nullable Duration after) implements Outcome {

        TryAgain(String code) {
            this(code, null);
        }
    }

    /** Not at all: trying again would be the same. */
    record Rejected(String code) implements Outcome {}
}
