package org.forestall.server.notices;

import java.time.Instant;
import java.util.List;

/** Published inside the transaction that finds them, once for each: nobody acknowledged in time. */
public record NoticesMissed(List<Missed> missed, Instant at) {

    public NoticesMissed {
        missed = List.copyOf(missed);
    }

    /** One of them. */
    public record Missed(long noticeId, NoticeKind kind, NoticeSubject subject, String code, int unitId) {}
}
