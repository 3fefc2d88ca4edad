package org.forestall.server.contacts;

import java.time.Instant;
import java.util.List;
import org.forestall.server.access.Actor;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.Recorded;
import org.forestall.server.guides.Guides;
import org.forestall.server.jurisdiction.Unit;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.persons.Persons;
import org.forestall.server.persons.RevealPurpose;
import org.forestall.server.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sends a text message to the person, from the registered sender. It waits for the gateway and goes out
 * after the commit, within a second; where no gateway is set up it is handed over to a sender outside and the record says so. Nothing is
 * claimed about its arrival before the network says it.
 *
 * <p>Refuses with SENDER_UNSET, NO_NUMBER, NUMBER_INVALID, TEMPLATE_UNKNOWN, CALLBACK_UNSET, the refusals of
 * {@link MessageText}, and what the state table says.
 */
@Component
class SendMessage {

    private final ContactDesk desk;
    private final ContactNumbers numbers;
    private final MessageStore messages;
    private final MessageTemplates templates;
    private final ContactsSettings settings;
    private final Guides guides;
    private final Units units;
    private final Persons persons;
    private final PhoneNumbers phones;
    private final MessageGateway gateway;

    SendMessage(
            ContactDesk desk,
            ContactNumbers numbers,
            MessageStore messages,
            MessageTemplates templates,
            ContactsSettings settings,
            Guides guides,
            Units units,
            Persons persons,
            PhoneNumbers phones,
            MessageGateway gateway) {
        this.desk = desk;
        this.numbers = numbers;
        this.messages = messages;
        this.templates = templates;
        this.settings = settings;
        this.guides = guides;
        this.units = units;
        this.persons = persons;
        this.phones = phones;
        this.gateway = gateway;
    }

    /**
     * What is asked for: a template, or a text of one's own.
     *
     * @param phone where to; the person's own number where none is named
     */
    record Letter(
            @Nullable String template,
            @Nullable String language,
            @Nullable String text,
            @Nullable String phone) {}

    MessageStore.Message send(Actor actor, CaseId id, Letter letter) {
        requireSender();
        long messageId = numbers.next();
        desk.contact(actor, id, (file, now) -> List.of(keep(actor, file, now, new Draft(messageId, letter, null))));
        return desk.show(actor, id, file -> messages.find(messageId).orElseThrow());
    }

    /**
     * A message about to be kept.
     *
     * @param rule which rule sends it, by code; none where a person does
     */
    record Draft(long id, Letter letter, @Nullable String rule) {}

    /** Keeps a message with its case and queues it, in the transaction that holds the case. */
    Recorded keep(Actor actor, CaseFile file, Instant now, Draft draft) {
        Letter letter = draft.letter();
        String text = textOf(letter, file);
        String phone = phoneOf(actor, letter, file);
        messages.add(
                file,
                new MessageStore.Message(
                        draft.id(),
                        now,
                        actor.name(),
                        letter.template(),
                        draft.rule(),
                        requireSender(),
                        MessageStore.Way.OPEN,
                        phone,
                        text),
                actor);
        gateway.take(draft.id());
        return Recorded.of(new CaseRecord.MessageSent(draft.id(), draft.rule()));
    }

    private String requireSender() {
        String sender = settings.sender();
        if (sender == null || sender.isBlank()) {
            throw new Refused(ContactRefusal.SENDER_UNSET);
        }
        return sender;
    }

    private String textOf(Letter letter, CaseFile file) {
        int unitId = file.place().unitId();
        String callback = guides.callbackOf(unitId);
        Unit unit = units.get(unitId);
        String written = letter.template() == null
                ? letter.text()
                : templates.fill(
                        letter.template(),
                        letter.language(),
                        "en".equals(letter.language()) ? unit.nameEn() : unit.name(),
                        callback);
        return MessageText.check(written, callback);
    }

    private String phoneOf(Actor actor, Letter letter, CaseFile file) {
        String named = phones.read(letter.phone(), "phone");
        if (named != null) {
            return named;
        }
        return persons.reveal(actor, file.person(), RevealPurpose.CASE_WORK.name()).phones().stream()
                .findFirst()
                .orElseThrow(() -> new Refused(ContactRefusal.NO_NUMBER));
    }
}
