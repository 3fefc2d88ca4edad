package org.forestall.examplebank;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.forestall.bankkit.Signatures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings the answers that stand in the book to the police, each until they have it. They know a repetition by its number, so
 * one that was sent and not noted before a kill is sent again. Run by one thread.
 */
final class Answers {

    private final Book book;
    private final Police police;
    private final Signatures signatures;
    private final Faults faults;
    private final Known known;
    private final Retries retries;
    private final JsonMapper json = JsonMapper.builder().build();

    /** @param clock by which it waits between two tries; not the bank's, which a demo may stop */
    Answers(Book book, Police police, Known known, Signatures signatures, Faults faults, Clock clock) {
        this.book = book;
        this.police = police;
        this.known = known;
        this.signatures = signatures;
        this.faults = faults;
        this.retries = new Retries(clock);
    }

    /** Sends what is due. */
    void sendDue() {
        if (faults.is(Faults.Mode.DOWN)) {
            return;
        }
        if (faults.is(Faults.Mode.REPLAY)) {
            replay();
        }
        List<Reply> untold = book.untold();
        retries.keep(untold.stream().map(Reply::id).toList());
        untold.stream().filter(reply -> retries.isDue(reply.id())).forEach(this::tell);
    }

    private void tell(Reply reply) {
        // asked before it is sent: the fault may be switched off while the answer is under way
        boolean wrong = isWrong();
        try {
            Police.Answer answer = send(reply);
            if (faults.is(Faults.Mode.TWICE)) {
                answer = send(reply);
            }
            if (answer.done()) {
                book.write(new Entry.Told(reply.id(), null));
                noteEnd(
                        reply,
                        reply.isIso()
                                ? police.get("/bank/orders/" + reply.order()).body()
                                : answer.body());
            } else if (answer.isFinal() && !wrong) {
                book.write(new Entry.Told(reply.id(), answer.why()));
            } else {
                retries.failed(reply.id());
            }
        } catch (IOException e) {
            retries.failed(reply.id());
        }
    }

    /** What is wrong on purpose is said rightly once the fault is over. */
    private boolean isWrong() {
        return faults.is(Faults.Mode.NONSENSE) || faults.is(Faults.Mode.OTHER_ORDER);
    }

    private Police.Answer send(Reply reply) throws IOException {
        UUID other = faults.is(Faults.Mode.OTHER_ORDER) ? faults.otherOrder() : null;
        UUID order = other == null ? reply.order() : other;
        if (reply.isIso() && !faults.is(Faults.Mode.NONSENSE)) {
            byte[] body = IsoText.resolution(reply, known.code());
            return police.postXml(
                    "/bank/orders/" + order + "/iso20022",
                    body,
                    signatures.sign(reply.id().toString(), body));
        }
        byte[] body = faults.is(Faults.Mode.NONSENSE)
                ? "{\"id\":7,\"answer\":\"PERHAPS\",".getBytes(StandardCharsets.UTF_8)
                : json.writeValueAsBytes(said(reply));
        return police.post(
                "/bank/orders/" + order + "/answers",
                body,
                signatures.sign(reply.id().toString(), body));
    }

    private void replay() {
        book.acted().stream()
                .map(Entry.Acted::reply)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .ifPresent(first -> {
                    try {
                        send(first);
                    } catch (IOException e) {
                        // whoever plays an old word again does not mind when it is lost
                    }
                });
    }

    private static Map<String, Object> said(Reply reply) {
        Map<String, Object> said = new HashMap<>();
        said.put("id", reply.id());
        said.put("answer", reply.answer());
        said.put("misfits", reply.misfits());
        said.put("movedTo", reply.movedTo());
        said.put("at", reply.at().toString());
        if (reply.held() != null) {
            said.put("held", reply.held());
        }
        return said;
    }

    /** The police count the time; the bank lifts by itself when it is over. */
    private void noteEnd(Reply reply, JsonNode view) {
        String end = view.path("expiresAt").asString("");
        if (!end.isEmpty() && book.hold(reply.order()) != null) {
            try {
                book.write(new Entry.Ends(reply.order(), Instant.parse(end)));
            } catch (DateTimeParseException e) {
                System.getLogger(Answers.class.getName())
                        .log(System.Logger.Level.WARNING, "the police gave an end that is no time");
            }
        }
    }
}
