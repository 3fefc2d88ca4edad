package org.forestall.server.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the network says became of a text message, all its parts together; published inside the transaction that keeps it.
 *
 * @param reference as it was given to {@link TextMessages#send}
 * @param error the network's code where it did not arrive
 */
public record TextMessageReceipt(
        String reference, boolean arrived, @Nullable String error, Instant at) {}
