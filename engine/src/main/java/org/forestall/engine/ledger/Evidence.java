package org.forestall.engine.ledger;

/** How a sum is known, the best first. */
public enum Evidence {
    /** The bank said so, in an answer to an order or an enquiry. */
    BANK_CONFIRMED,
    /** An account statement or a receipt was shown. */
    STATEMENT_SHOWN,
    /** Somebody's word or guess. */
    ESTIMATE;

    /** Whether this says more than the other. */
    public boolean isBetterThan(Evidence other) {
        return compareTo(other) < 0;
    }
}
