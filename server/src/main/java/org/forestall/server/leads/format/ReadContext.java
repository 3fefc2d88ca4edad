package org.forestall.server.leads.format;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a lead is read against.
 *
 * @param zone of times without an offset
 * @param phoneRegion of numbers without a country, such as {@code CN}; resident ids are checked by the rules of it
 * @param receivedAt a lead issued more than a day after it is refused
 * @param defaultSource of leads that name none
 */
public record ReadContext(
        ZoneId zone,
        String phoneRegion,
        Instant receivedAt,
        @Nullable String defaultSource) {}
