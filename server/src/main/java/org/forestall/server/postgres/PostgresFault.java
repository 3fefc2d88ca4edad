package org.forestall.server.postgres;

import java.io.IOException;
import java.nio.file.FileSystemException;
import org.jspecify.annotations.Nullable;

/** Why the embedded PostgreSQL cannot run, in one sentence that says what to do. */
public final class PostgresFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PostgresFault(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /** For a program that could not even be begun; one of these two comes first on every line. */
    static PostgresFault notRunnable(@Nullable Throwable cause) {
        return new PostgresFault(
                "PostgreSQL could not be started: setsid or setpriv is missing or may not be run. Install them with:"
                        + " apt install util-linux",
                cause);
    }

    /** A file system's message is often the bare path, so its kind is said too. */
    static String reasonOf(IOException e) {
        if (e instanceof FileSystemException file && file.getReason() == null) {
            return file.getClass().getSimpleName().replace("Exception", "") + " " + file.getFile();
        }
        return String.valueOf(e.getMessage());
    }
}
