package org.forestall.server.contacts;

import java.time.Instant;
import org.forestall.engine.VictimState;
import org.forestall.server.cases.TrackOutcome;
import org.jspecify.annotations.Nullable;

/**
 * One try to reach the person or the family.
 *
 * @param outcome none while it lasts, and for messages
 * @param seconds how long was talked
 * @param guideVersion the version of the guide that lay open
 */
record Attempt(
        long id,
        AttemptKind kind,
        @Nullable TrackOutcome outcome,
        String by,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Integer seconds,
        @Nullable Long guideVersion,
        @Nullable VictimState victimState,
        AttemptDetails details) {}
