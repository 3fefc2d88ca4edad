package org.forestall.server.contacts;

import org.forestall.server.notices.TextBecame;
import org.forestall.server.notices.TextMessages;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends messages to persons through the text message gateway, and hears from it how far they came. */
@Component
class MessagesBySms {

    private final TextMessages texts;
    private final MessageStates states;

    MessagesBySms(TextMessages texts, MessageStates states) {
        this.texts = texts;
        this.states = states;
    }

    /** Takes one message along with the transaction that keeps it; without a gateway somebody outside must send it. */
    MessageState take(long messageId, int unitId, String phone, String text) {
        if (texts.on()) {
            texts.send(messageId, unitId, phone, text);
        }
        return MessageState.HANDED_OVER;
    }

    @EventListener
    void became(TextBecame text) {
        states.became(text.reference(), MessageState.valueOf(text.fate().name()), text.at());
    }
}
