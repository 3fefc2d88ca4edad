package org.forestall.bankkit;

/** What became of a message at the order desk. */
public sealed interface OrderOutcome {

    /** The answer to send back; {@code repeated} if the order had been carried out before. */
    record Answered(OrderAnswer answer, boolean repeated) implements OrderOutcome {}

    /** Not believed; nothing was done. */
    record Refused(SignatureRefused.Reason reason) implements OrderOutcome {}

    /** An id that came before with another body; nothing was done. */
    record OtherBody(String webhookId) implements OrderOutcome {}

    /**
     * Begun before a crash or an exception, and nobody knows how far it got. It is not carried out again: somebody at the
     * bank looks, and settles it.
     */
    record InDoubt(String webhookId) implements OrderOutcome {}
}
