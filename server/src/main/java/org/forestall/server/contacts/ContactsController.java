package org.forestall.server.contacts;

import java.time.Instant;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.cases.CaseId;
import org.forestall.server.platform.Items;
import org.forestall.server.platform.PlatformRefusal;
import org.forestall.server.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Calls, family and messages of a case, and what was promised. */
@RestController
@RequestMapping("/api/v1")
class ContactsController {

    private final RecordCall recordCall;
    private final RecordFamilyContact recordFamily;
    private final SendMessage sendMessage;
    private final MessageTemplates templates;
    private final MessageStore messages;
    private final AttemptStore attempts;
    private final MakePromise promises;
    private final ContactDesk desk;
    private final ShowDissuasion dissuasion;

    ContactsController(
            RecordCall recordCall,
            RecordFamilyContact recordFamily,
            SendMessage sendMessage,
            MessageTemplates templates,
            MessageStore messages,
            AttemptStore attempts,
            MakePromise promises,
            ContactDesk desk,
            ShowDissuasion dissuasion) {
        this.recordCall = recordCall;
        this.recordFamily = recordFamily;
        this.sendMessage = sendMessage;
        this.templates = templates;
        this.messages = messages;
        this.attempts = attempts;
        this.promises = promises;
        this.desk = desk;
        this.dissuasion = dissuasion;
    }

    record CallKept(long attemptId, boolean offersState, DissuasionView dissuasion) {}

    record FamilyKept(long attemptId, DissuasionView dissuasion) {}

    record MessageKept(
            long messageId,
            MessageState state,
            boolean byGateway,
            String sender,
            String text,
            DissuasionView dissuasion) {}

    record MessageLine(
            long id,
            Instant at,
            String by,
            @Nullable String template,
            @Nullable String rule,
            String sender,
            MessageState state,
            boolean byGateway,
            @Nullable String error,
            String text) {}

    record Template(String code, String text) {}

    /** What came of a call; the outcome alone is enough. */
    @PostMapping("/cases/{id}/calls")
    @ResponseStatus(HttpStatus.CREATED)
    CallKept call(Actor actor, @PathVariable long id, @RequestBody ContactRequests.Call request) {
        RecordCall.Kept kept = recordCall.record(actor, new CaseId(id), request.call());
        return new CallKept(kept.attemptId(), kept.offersState(), view(actor, id));
    }

    @GetMapping("/cases/{id}/attempts")
    Items<Attempt> attempts(Actor actor, @PathVariable long id) {
        return new Items<>(desk.show(actor, new CaseId(id), file -> attempts.of(file.id())).stream()
                .map(ContactsController::masked)
                .toList());
    }

    /** That somebody of the family was told, on which basis. */
    @PostMapping("/cases/{id}/family")
    @ResponseStatus(HttpStatus.CREATED)
    FamilyKept family(Actor actor, @PathVariable long id, @RequestBody ContactRequests.Family request) {
        RecordFamilyContact.Kept kept = recordFamily.record(
                actor, new CaseId(id), request.outcome(), request.relative(), request.grounds(), request.note());
        return new FamilyKept(kept.attemptId(), view(actor, id));
    }

    @GetMapping("/message-templates")
    Items<Template> templates(Actor actor, @RequestParam(defaultValue = "zh") String language) {
        actor.require(Permission.CASE_VIEW);
        return new Items<>(templates.in(language).entrySet().stream()
                .map(each -> new Template(each.getKey(), each.getValue()))
                .toList());
    }

    /** A message to the person at risk. */
    @PostMapping("/cases/{id}/messages")
    @ResponseStatus(HttpStatus.CREATED)
    MessageKept message(Actor actor, @PathVariable long id, @RequestBody ContactRequests.Message request) {
        MessageStore.Message sent = sendMessage.send(actor, new CaseId(id), request.letter());
        return new MessageKept(
                sent.id(), sent.way().state(), sent.way().byGateway(), sent.sender(), sent.text(), view(actor, id));
    }

    @GetMapping("/cases/{id}/messages")
    Items<MessageLine> messages(Actor actor, @PathVariable long id) {
        return new Items<>(desk.show(actor, new CaseId(id), file -> messages.of(file.id())).stream()
                .map(m -> new MessageLine(
                        m.id(),
                        m.at(),
                        m.by(),
                        m.template(),
                        m.rule(),
                        m.sender(),
                        m.way().state(),
                        m.way().byGateway(),
                        m.way().error(),
                        m.text()))
                .toList());
    }

    @PostMapping("/cases/{id}/promises")
    @ResponseStatus(HttpStatus.CREATED)
    DissuasionView.PromiseView promise(
            Actor actor, @PathVariable long id, @RequestBody ContactRequests.Promise request) {
        if (request.kind() == null || request.dueAt() == null) {
            throw Refused.field(PlatformRefusal.FIELD_MISSING, request.kind() == null ? "kind" : "dueAt");
        }
        return shown(promises.make(actor, new CaseId(id), request.kind(), request.dueAt(), request.note()));
    }

    @PostMapping("/promises/{id}/keep")
    DissuasionView.PromiseView keep(Actor actor, @PathVariable long id) {
        return shown(promises.keep(actor, id));
    }

    /** It will not be kept any more, and why. */
    @PostMapping("/promises/{id}/break")
    DissuasionView.PromiseView breakPromise(
            Actor actor, @PathVariable long id, @RequestBody ContactRequests.NoteOnly request) {
        return shown(promises.breakIt(actor, id, request.note()));
    }

    /** A promise just made or settled is not overdue. */
    private static DissuasionView.PromiseView shown(PromiseStore.Promise promise) {
        return DissuasionView.PromiseView.of(promise, promise.times().madeAt());
    }

    private DissuasionView view(Actor actor, long id) {
        return dissuasion.show(actor, new CaseId(id), null);
    }

    private static Attempt masked(Attempt each) {
        return new Attempt(
                each.id(),
                each.kind(),
                each.outcome(),
                each.by(),
                each.startedAt(),
                each.endedAt(),
                each.seconds(),
                each.guideVersion(),
                each.victimState(),
                each.details().masked());
    }
}
