package org.forestall.server.twin;

import java.time.Instant;
import java.util.List;
import org.forestall.twin.Calibrated;
import org.jspecify.annotations.Nullable;

/**
 * A study that was asked for.
 *
 * @param progress 0 to 1
 * @param basis which figures were the district's own
 */
record TwinRun(
        long id,
        TwinRunState state,
        double progress,
        Study request,
        List<Calibrated.Basis> basis,
        String askedBy,
        Instant startedAt,
        @Nullable Instant endedAt) {

    TwinRun {
        basis = List.copyOf(basis);
    }
}
