package org.forestall.bankkit;

/** Bytes that are not taken for a watch; what was held before stays in force. */
public final class WatchRefused extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** Something else altogether, such as an error page. */
        NOT_A_WATCH,
        /** Shorter than it says, or with something after its end. */
        CUT,
        /** The checksum at the end does not fit. */
        TAMPERED,
        /** Made by a newer version of this kit. */
        NEWER_FORMAT,
        /** Made under another key than the bank holds. */
        OTHER_KEY,
        /** A delta that starts from another version, or a set older than the one held. */
        OTHER_VERSION
    }

    private final Reason reason;

    WatchRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
