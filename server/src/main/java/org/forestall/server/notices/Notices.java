package org.forestall.server.notices;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Tells people. Callers are inside a transaction: the notice is kept, and later sent, if and only if that commits. */
public interface Notices {

    /** Tells one notice. */
    default Told tell(Notice notice) {
        return tellAll(List.of(notice)).getFirst();
    }

    /** Tells many, in a constant number of statements; answers in their order. */
    List<Told> tellAll(List<Notice> notices);

    /**
     * Nothing more needs to be said about these: what has not gone out stays in, and the lists show them as settled.
     *
     * @param kinds only notices of these kinds; all when empty
     */
    void settle(Collection<NoticeSubject> subjects, Collection<NoticeKind> kinds, Instant now);

    /**
     * The thing now waits for these people only: settles the notices about it that were told to none of them.
     *
     * @param kinds only notices of these kinds; all when empty
     */
    void settleBut(NoticeSubject subject, Collection<NoticeKind> kinds, Collection<Long> concerned, Instant now);

    /**
     * What these notices say is over: settles those of these kinds whose values are so. The transaction may settle
     * notices to people of any unit.
     */
    void settleSaying(Collection<Saying> over, Collection<NoticeKind> kinds, Instant now);

    /**
     * What some notices about a thing say.
     *
     * @param name of one of their values, such as {@code clock}
     */
    record Saying(NoticeSubject subject, String name, String value) {}
}
