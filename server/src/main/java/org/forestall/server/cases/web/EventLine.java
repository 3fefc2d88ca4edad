package org.forestall.server.cases.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a case's timeline.
 *
 * @param data the event's own fields, by its kind
 */
public record EventLine(
        int seq,
        Instant at,
        String kind,
        By by,
        Object data,
        @Nullable String note) {

    public record By(String kind, String name) {}
}
