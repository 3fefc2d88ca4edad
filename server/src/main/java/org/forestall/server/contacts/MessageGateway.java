package org.forestall.server.contacts;

/**
 * Where text messages to persons at risk leave the system. It is asked inside the transaction that keeps the message, so it
 * queues rather than talks to a network; {@link MessageStates} hears what becomes of it.
 */
interface MessageGateway {

    /** Takes one message over that is kept as handed over; where there is no gateway it stays that. */
    void take(long messageId);
}
