package org.forestall.server.notices;

/** The thing a notice is about: the screen opens it by this. */
public record NoticeSubject(Kind kind, long id) {

    /** What sort of thing it is. */
    public enum Kind {
        CASE,
        TRANSFER,
        VISIT,
        GUARD,
        SEARCH,
        HANDOVER,
        SHIFT,
        FOLLOW_UP,
        REVIEW,
        BULLETIN,
        STAFF,
        BANK_ALERT,
        BANK_ORDER,
        BANK_ENQUIRY,
        CHANNEL
    }

    public static NoticeSubject ofCase(long id) {
        return new NoticeSubject(Kind.CASE, id);
    }
}
