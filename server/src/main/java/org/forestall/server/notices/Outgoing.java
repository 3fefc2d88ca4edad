package org.forestall.server.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One delivery on its way out.
 *
 * @param staffId null where it speaks to a group
 * @param target the group's name in the settings
 * @param attempt from 1
 */
record Outgoing(
        long deliveryId,
        Channel channel,
        @Nullable Long staffId,
        @Nullable String target,
        int rung,
        int attempt,
        Said said) {

    /** The notice as it is said. */
    record Said(
            long noticeId,
            NoticeKind kind,
            NoticeSubject subject,
            int unitId,
            Urgency urgency,
            String code,
            java.util.Map<String, String> values,
            Instant createdAt) {}
}
