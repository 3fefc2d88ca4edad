package org.forestall.server.postgres;

import org.jspecify.annotations.Nullable;

/** Why the embedded PostgreSQL cannot run, in one sentence that says what to do. */
public final class PostgresFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PostgresFault(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
