package org.forestall.examplebank;

import org.forestall.bankkit.OrderAnswer;

/** What the bank's door says at once. */
final class OrderAnswers {

    private OrderAnswers() {}

    /** The message is in the book. */
    static OrderAnswer receipt(String message) {
        return new OrderAnswer(202, "{\"receipt\":\"R-" + message + "\"}");
    }
}
