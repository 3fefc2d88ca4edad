package org.forestall.examplebank;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.forestall.bankkit.OrderAnswer;
import org.forestall.bankkit.OrderDesk;
import org.forestall.bankkit.OrderHandler;
import org.forestall.bankkit.OrderOutcome;
import org.forestall.bankkit.Signatures;

/** Where the police's orders come in; the receipt goes back signed by the bank. */
final class WebhookDoor {

    private static final int LONGEST = 262_144;

    private final OrderDesk desk;
    private final OrderHandler handler;
    private final Signatures signatures;
    private final Faults faults;

    WebhookDoor(OrderDesk desk, OrderHandler handler, Signatures signatures, Faults faults) {
        this.desk = desk;
        this.handler = handler;
        this.signatures = signatures;
        this.faults = faults;
    }

    void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST);
        OrderAnswer answer = faults.is(Faults.Mode.DOWN) ? problem(503, "down") : receive(exchange, body);
        if (faults.is(Faults.Mode.SLOW)) {
            faults.dawdle();
        }
        if (faults.is(Faults.Mode.NONSENSE)) {
            answer = new OrderAnswer(answer.status(), "<<receipt>");
        }
        send(exchange, answer);
    }

    private OrderAnswer receive(HttpExchange exchange, byte[] body) {
        try {
            return switch (desk.receive(exchange.getRequestHeaders()::getFirst, body)) {
                case OrderOutcome.Answered answered -> answered.answer();
                case OrderOutcome.Refused refused ->
                    problem(401, refused.reason().name());
                case OrderOutcome.OtherBody _ -> problem(422, "another body under a number that is known");
                case OrderOutcome.InDoubt doubt -> settle(doubt.webhookId(), body);
            };
        } catch (IOException | UncheckedIOException e) {
            return problem(503, "the order cannot be written down");
        }
    }

    /**
     * An order that was begun before a kill: the book knows by the message's number whether it was carried out, so to hand it
     * to the book again either finds it done or does it now.
     */
    private OrderAnswer settle(String id, byte[] body) throws IOException {
        OrderAnswer answer = handler.handle(id, body);
        desk.settle(id, answer);
        return answer;
    }

    private void send(HttpExchange exchange, OrderAnswer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        signatures.sign("receipt-" + UUID.randomUUID(), body).forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static OrderAnswer problem(int status, String what) {
        return new OrderAnswer(status, "{\"problem\":\"" + what + "\"}");
    }
}
