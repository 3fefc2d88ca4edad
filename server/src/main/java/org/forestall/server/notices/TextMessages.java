package org.forestall.server.notices;

import org.jspecify.annotations.Nullable;

/**
 * The text message gateway, for what is no notice: a message to a person at risk. What becomes of a message after the
 * gateway has taken it comes as a {@link TextMessageReceipt}.
 */
public interface TextMessages {

    /** Whether a gateway is set up. */
    boolean on();

    /**
     * Tries once to hand a message over; called outside every transaction. Whoever asks again for a message that was taken
     * sends it twice.
     */
    Answer send(TextMessage message);

    /**
     * One message.
     *
     * @param reference what its receipt will be called by; no personal data
     * @param sender the registered code that the phone shows; the gateway's own where none is given
     * @param number international, with the leading {@code +}
     */
    record TextMessage(String reference, @Nullable String sender, String number, String text) {

        /** Without what is personal. */
        @Override
        public String toString() {
            return "text message " + reference;
        }
    }

    /** What the gateway said. */
    sealed interface Answer {

        /** Taken over; a receipt follows when the network sends one. */
        record Accepted() implements Answer {}

        /** Not now. */
        record Later(String code) implements Answer {}

        /** Not at all: trying again would be the same. */
        record Refused(String code) implements Answer {}
    }
}
