package org.forestall.bankkit;

/**
 * What the bank answers to an order.
 *
 * @param status HTTP code, 200 to 599
 * @param body as agreed with the police, usually JSON
 */
public record OrderAnswer(int status, String body) {

    public OrderAnswer {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("no HTTP code of an answer: " + status);
        }
    }
}
