package org.forestall.server.notices;

import java.time.Instant;

/** Published inside the transaction in which somebody said 'I have it' for the first time. */
public record NoticeAcknowledged(
        long noticeId, NoticeKind kind, NoticeSubject subject, String code, long staffId, Instant at) {}
