package org.forestall.server.platform;

/**
 * A typed 'no': listed on the use case that says it, with a stable code that interfaces and message files know.
 * Implemented by one enum per feature package.
 */
public interface Refusal {

    /** Stable, dotted, lower case: {@code case.already-claimed}. */
    String code();

    Kind kind();

    /** One English sentence saying what is wrong, without any personal data. */
    String detail();

    /** What to do instead, one English sentence; empty when the detail says it all. */
    String advice();

    /** What sort of 'no' it is; {@link org.forestall.server.platform.web.Problems} maps it to an HTTP status. */
    enum Kind {
        UNAUTHENTICATED,
        FORBIDDEN,
        NOT_FOUND,
        CONFLICT,
        INVALID,
        TOO_LARGE,
        UNSUPPORTED,
        TOO_MANY,
        UNAVAILABLE
    }
}
