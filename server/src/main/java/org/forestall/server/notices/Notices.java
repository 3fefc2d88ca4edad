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
}
