package org.forestall.server.demo;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One message of the day.
 *
 * @param at when it is sent
 * @param fields the body, in the form of the lead's interchange format, nested as in JSON and in a fixed order
 * @param victim the truth behind it, never sent; null where the row names nobody
 * @param mended the body as someone would put it right, for an unusable row which can be; never sent at first
 */
record PlannedLead(
        Instant at,
        DemoSource source,
        String sourceRef,
        LeadKind kind,
        Map<String, Object> fields,
        @Nullable Victim victim,
        @Nullable Map<String, Object> mended) {

    PlannedLead {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        mended = mended == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(mended));
    }
}
