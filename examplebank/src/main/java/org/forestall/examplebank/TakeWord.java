package org.forestall.examplebank;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.forestall.bankkit.OrderAnswer;
import org.forestall.bankkit.OrderHandler;

/**
 * Takes whatever the police say, in either form: orders are carried out, a question is looked up and its answer kept in the
 * book in the same line. The same message again finds its line and changes nothing.
 */
final class TakeWord implements OrderHandler {

    private final Book book;
    private final CarryOut carryOut;
    private final LookUp lookUp;
    private final Clock clock;

    TakeWord(Book book, CarryOut carryOut, LookUp lookUp, Clock clock) {
        this.book = book;
        this.carryOut = carryOut;
        this.lookUp = lookUp;
        this.clock = clock;
    }

    @Override
    public OrderAnswer handle(String message, byte[] body) {
        return isXml(body)
                ? ReadIso.read(body)
                        .map(word -> take(message, word))
                        .orElseGet(() -> new OrderAnswer(422, "{\"problem\":\"not a message that is taken here\"}"))
                : carryOut.handle(message, body);
    }

    private static boolean isXml(byte[] body) {
        return new String(body, 0, Math.min(body.length, 16), StandardCharsets.UTF_8)
                .strip()
                .startsWith("<");
    }

    private OrderAnswer take(String message, PoliceWord word) {
        return switch (word) {
            case PoliceWord.Stop(OrderWord order) -> carryOut.handle(message, order);
            case PoliceWord.Asks(Question question) -> answer(message, question);
            case PoliceWord.MayTell(var enquiry) -> {
                book.write(new Entry.MayTell(enquiry));
                yield OrderAnswers.receipt(message);
            }
        };
    }

    private OrderAnswer answer(String message, Question question) {
        synchronized (book) {
            if (book.found(message).isEmpty()) {
                book.write(new Entry.Asked(message, lookUp.find(question, clock.instant())));
            }
        }
        return OrderAnswers.receipt(message);
    }
}
