package org.forestall.bankkit;

/** A message that is not believed. */
public final class SignatureRefused extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** Id, timestamp or signature is absent or unreadable. */
        MISSING_HEADER,
        /** Signed more than five minutes ago. */
        STALE,
        /** Signed more than five minutes ahead of our clock: one of the two clocks is wrong. */
        FROM_THE_FUTURE,
        /** No key that holds now made this signature. */
        WRONG_SIGNATURE,
        /** A key that was revoked made it. */
        REVOKED_KEY
    }

    private final Reason reason;

    SignatureRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
