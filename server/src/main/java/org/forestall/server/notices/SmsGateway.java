package org.forestall.server.notices;

import org.jspecify.annotations.Nullable;

/** Where text messages are handed over. What becomes of them later comes back through {@link DeliveryReceipts}. */
interface SmsGateway {

    /** Whether there is one. */
    boolean on();

    /**
     * Hands over one message, in as many parts as it needs.
     *
     * @param sender what the phone shows; the gateway's own sender where none is given
     * @param phone international, with the leading {@code +}
     */
    Outcome submit(@Nullable String sender, String phone, String text);

    /** From the gateway's own sender. */
    default Outcome submit(String phone, String text) {
        return submit(null, phone, text);
    }
}
