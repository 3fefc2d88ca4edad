package org.forestall.engine.ledger;

/** A sum that cannot be, or a calculation with sums that has no answer. */
public final class MoneyRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** Less than nothing. */
        NEGATIVE,
        /** Two currencies in one calculation. */
        OTHER_CURRENCY,
        /** More minor units than 64 bits hold. */
        TOO_LARGE,
        /** No ISO 4217 code. */
        UNKNOWN_CURRENCY
    }

    private final Reason reason;

    MoneyRefused(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
