package org.forestall.bankkit;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes the police's orders: each is believed only with a signature, carried out once, and answered the same however often it
 * comes, also after a restart. Orders come one after the other.
 */
public final class OrderDesk implements Closeable {

    private static final String BEGUN = "begun";
    private static final String ANSWERED = "answered";

    private final Signatures signatures;
    private final OrderHandler handler;
    private final Journal journal;
    private final Map<String, Order> orders = new HashMap<>();

    private record Order(String digest, @Nullable OrderAnswer answer) {}

    private OrderDesk(Signatures signatures, OrderHandler handler, Journal journal) {
        this.signatures = signatures;
        this.handler = handler;
        this.journal = journal;
    }

    /** @param file where orders and answers are remembered; it grows by a line or two an order */
    public static OrderDesk open(Path file, Signatures signatures, OrderHandler handler) throws IOException {
        OrderDesk desk = new OrderDesk(signatures, handler, Journal.open(file));
        desk.journal.lines().forEach(desk::remember);
        return desk;
    }

    /**
     * Takes one message.
     *
     * @param header gives a header by its name in lower case, null where it is absent
     * @throws IOException if the order cannot be written down; it was then not begun
     */
    public synchronized OrderOutcome receive(Function<String, @Nullable String> header, byte[] body)
            throws IOException {
        String id;
        try {
            id = signatures.verify(header, body);
        } catch (SignatureRefused refused) {
            return new OrderOutcome.Refused(refused.reason());
        }
        Order known = orders.get(id);
        return known == null ? carryOut(id, body) : again(id, known, body);
    }

    /**
     * Says what became of an order in doubt.
     *
     * @throws IllegalStateException if it is not in doubt
     */
    public synchronized void settle(String webhookId, OrderAnswer answer) throws IOException {
        Order order = orders.get(webhookId);
        if (order == null || order.answer() != null) {
            throw new IllegalStateException("order " + webhookId + " is not in doubt");
        }
        answered(webhookId, answer);
    }

    private OrderOutcome carryOut(String id, byte[] body) throws IOException {
        write(BEGUN, encoded(id), digest(body));
        OrderAnswer answer;
        try {
            answer = handler.handle(id, body);
        } catch (RuntimeException e) {
            System.getLogger(OrderDesk.class.getName())
                    .log(System.Logger.Level.ERROR, "order " + id + " is in doubt", e);
            return new OrderOutcome.InDoubt(id);
        }
        answered(id, answer);
        return new OrderOutcome.Answered(answer, false);
    }

    private static OrderOutcome again(String id, Order known, byte[] body) {
        if (!known.digest().equals(digest(body))) {
            return new OrderOutcome.OtherBody(id);
        }
        OrderAnswer answer = known.answer();
        return answer == null ? new OrderOutcome.InDoubt(id) : new OrderOutcome.Answered(answer, true);
    }

    private void answered(String id, OrderAnswer answer) throws IOException {
        write(ANSWERED, encoded(id), Integer.toString(answer.status()), encoded(answer.body()));
    }

    private void write(String... words) throws IOException {
        String line = String.join(" ", words);
        journal.append(line);
        remember(line);
    }

    private void remember(String line) {
        List<String> words = List.of(line.split(" ", -1));
        String id = decoded(words.get(1));
        if (words.getFirst().equals(BEGUN)) {
            orders.put(id, new Order(words.get(2), null));
            return;
        }
        OrderAnswer answer = new OrderAnswer(Integer.parseInt(words.get(2)), decoded(words.get(3)));
        orders.computeIfPresent(id, (key, order) -> new Order(order.digest(), answer));
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String text) {
        return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    }

    private static String digest(byte[] body) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        journal.close();
    }
}
