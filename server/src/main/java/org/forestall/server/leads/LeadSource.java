package org.forestall.server.leads;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A registered source of leads (线索来源).
 *
 * @param trust 1 (registered by an import, not yet reviewed) to 5
 * @param clockSkewSeconds how far its clock was ahead of ours when it last sent, as far as that can be seen
 */
record LeadSource(
        int id,
        String code,
        String name,
        int trust,
        String registered,
        boolean needsReview,
        @Nullable Integer clockSkewSeconds,
        @Nullable Instant lastHeardAt,
        long leadsReceived,
        boolean hasKey) {}
