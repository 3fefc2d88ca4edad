package org.forestall.server.contacts;

/**
 * Where text messages to persons at risk leave the system. It answers at once with what it knows; it is asked inside the
 * transaction that keeps the message, so it queues rather than talks to a network.
 */
public interface MessageGateway {

    /**
     * Takes one message over.
     *
     * @param messageId its number here, under which {@link MessageStates} hears what became of it
     * @param sender the registered sender code
     * @param phone E.164
     */
    MessageState take(long messageId, String sender, String phone, String text);
}
