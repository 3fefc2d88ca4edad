package org.forestall.examplebank;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.forestall.bankkit.OrderAnswer;
import org.forestall.bankkit.OrderHandler;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries an order out in the book and keeps the answer to it there, in one line. The same message again finds its line and
 * changes nothing, also after a kill between the line and the receipt.
 */
final class CarryOut implements OrderHandler {

    private final Book book;
    private final Core core;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    CarryOut(Book book, Core core, Clock clock) {
        this.book = book;
        this.core = core;
        this.clock = clock;
    }

    @Override
    public OrderAnswer handle(String message, byte[] body) {
        OrderWord word = read(body);
        return word == null ? new OrderAnswer(422, "{\"problem\":\"not an order\"}") : handle(message, word);
    }

    /** One that was read already. */
    OrderAnswer handle(String message, OrderWord word) {
        synchronized (book) {
            if (book.acted(message).isEmpty()) {
                book.write(act(message, word, clock.instant()));
            }
        }
        return OrderAnswers.receipt(message);
    }

    /** Null for what is no order, or of a kind that this bank does not know. */
    private @Nullable OrderWord read(byte[] body) {
        try {
            OrderWord word = json.readValue(body, OrderWord.class);
            return word.isWhole() ? word : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    private Entry.Acted act(String message, OrderWord word, Instant now) {
        OrderWord.Data data = word.data();
        Hold held = book.hold(data.order());
        return switch (word.kind()) {
            case "placed" -> place(message, word, now);
            case "renewed" -> {
                Hold longer = held == null ? null : held.until(data.until());
                yield acted(message, word, longer, reply(word, longer == null ? "NOT_RENEWED" : "RENEWED", now), now);
            }
            case "varied" -> {
                Hold other = held == null
                        ? null
                        : held.allowing(data.essentialExpenses()).until(data.until());
                yield acted(message, word, other, null, now);
            }
            default -> acted(message, word, null, reply(word, "LIFTED", now), now);
        };
    }

    private Entry.Acted place(String message, OrderWord word, Instant now) {
        OrderWord.Data data = word.data();
        Account account = book.account(data.account()).orElse(null);
        if (account == null) {
            return acted(message, word, null, reply(word, "NOT_FOUND", now), now);
        }
        if (!book.customer(account.customer()).name().equals(data.holder().strip())) {
            Reply misfit = new Reply(
                    UUID.randomUUID(), data.order(), "MISMATCH", null, List.of("HOLDER"), List.of(), now, null);
            return acted(message, word, null, misfit, now);
        }
        return hold(message, word, account, now);
    }

    private Entry.Acted hold(String message, OrderWord word, Account account, Instant now) {
        OrderWord.Data data = word.data();
        BigDecimal free = core.free(account, data.replaces(), now);
        BigDecimal asked = data.amount();
        boolean short_ = asked != null && free.compareTo(asked) < 0;
        BigDecimal held = asked == null || short_ ? free : asked;
        boolean whole = asked == null || !data.scope().equals("AMOUNT");
        Hold hold = new Hold(
                data.order(), data.kind(), account.number(), whole, held, now, data.until(), data.essentialExpenses());
        Reply reply = new Reply(
                UUID.randomUUID(),
                data.order(),
                short_ ? "PARTLY" : "EFFECTIVE",
                held,
                List.of(),
                short_ ? movedTo(account, data.transferredAt()) : List.of(),
                now,
                word.form());
        return new Entry.Acted(message, word.kind(), data.order(), hold, data.replaces(), reply, now);
    }

    /** Where the missing money went on to. */
    private List<Reply.Moved> movedTo(Account account, @Nullable Instant since) {
        return core.paidOut(account.number(), since == null ? Instant.EPOCH : since).stream()
                .limit(10)
                .map(payment -> new Reply.Moved(
                        payment.payee() == null ? "现金 cash" : "本行 same bank",
                        payment.payee() == null ? "-" : payment.payee(),
                        payment.amount()))
                .toList();
    }

    private static Entry.Acted acted(
            String message, OrderWord word, @Nullable Hold hold, @Nullable Reply reply, Instant now) {
        return new Entry.Acted(message, word.kind(), word.data().order(), hold, null, reply, now);
    }

    private static Reply reply(OrderWord word, String answer, Instant now) {
        return new Reply(UUID.randomUUID(), word.data().order(), answer, null, List.of(), List.of(), now, word.form());
    }
}
