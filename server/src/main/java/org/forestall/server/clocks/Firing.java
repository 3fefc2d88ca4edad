package org.forestall.server.clocks;

import java.time.Instant;

/**
 * One stage of one clock that fires now.
 *
 * @param plannedAt when the stage was to fire; it never fires earlier
 * @param dueAt when the clock's time is up, or was
 * @param attempt 1, or more where the handler failed on it before
 * @param last whether this was its clock's last stage
 */
public record Firing(
        String kind,
        long subjectId,
        int unitId,
        String stage,
        Instant plannedAt,
        Instant dueAt,
        int attempt,
        boolean last) {}
