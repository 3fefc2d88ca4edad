package org.forestall.server.platform;

/**
 * A typed 'no': listed on the use case that says it, with a stable code that interfaces and message files know.
 * Implemented by one enum per feature package, whose constants carry a {@link Meaning} each.
 */
public interface Refusal {

    Meaning meaning();

    default String code() {
        return meaning().code();
    }

    default Kind kind() {
        return meaning().kind();
    }

    default String detail() {
        return meaning().detail();
    }

    default String advice() {
        return meaning().advice();
    }

    /**
     * What a refusal says.
     *
     * @param code stable, dotted, lower case: {@code case.already-claimed}
     * @param detail one English sentence saying what is wrong, without any personal data
     * @param advice what to do instead, one English sentence; empty when the detail says it all
     */
    record Meaning(String code, Kind kind, String detail, String advice) {}

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
        UNAVAILABLE,
        /** Room, memory or connections have run out; the same may be asked again later. */
        EXHAUSTED
    }
}
