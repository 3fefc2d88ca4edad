package org.forestall.server.banks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A bank as the district knows it.
 *
 * @param clockSkewSeconds how far its clock was ahead of ours when it last raised an alert; behind when negative
 */
record Bank(
        int id,
        String code,
        String name,
        String nameEn,
        Instant registeredAt,
        @Nullable Instant lastHeardAt,
        @Nullable Integer clockSkewSeconds) {}
