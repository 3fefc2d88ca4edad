package org.forestall.bankkit;

/** The bank's own code that carries out an order. */
@FunctionalInterface
public interface OrderHandler {

    /** Called once per message; the signature has been checked. */
    OrderAnswer handle(String webhookId, byte[] body);
}
