package org.forestall.server.notices;

/** Where text messages are handed over. What becomes of them later comes back through {@link DeliveryReceipts}. */
interface SmsGateway {

    /** Whether there is one. */
    boolean on();

    /**
     * Hands over one message, in as many parts as it needs.
     *
     * @param phone international, with the leading {@code +}
     */
    Outcome submit(String phone, String text);
}
