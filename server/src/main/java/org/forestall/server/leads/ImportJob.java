package org.forestall.server.leads;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file being imported.
 *
 * @param received rows that have their verdict
 * @param problem why the whole file was refused
 */
record ImportJob(
        long id,
        String fileName,
        @Nullable String source,
        Instant startedAt,
        @Nullable Instant finishedAt,
        String by,
        State state,
        long bytesTotal,
        long bytesRead,
        long received,
        long accepted,
        long joined,
        long duplicate,
        long revised,
        long quarantined,
        @Nullable Map<String, String> problem) {

    enum State {
        RUNNING,
        DONE,
        FAILED
    }
}
