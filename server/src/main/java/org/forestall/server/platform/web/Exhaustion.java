package org.forestall.server.platform.web;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.forestall.server.platform.PlatformRefusal;
import org.forestall.server.platform.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Tells that something has run out from every other fault: whoever asked may ask the same again, and the administrator has to
 * make room. The transaction was rolled back, so nothing is half done.
 */
public final class Exhaustion {

    /** PostgreSQL's class of errors for what has run out; the disk has one of its own, and one for what it cannot write. */
    private static final String RUN_OUT = "53";

    private static final String DISK_FULL = "53100";
    private static final String CANNOT_WRITE = "58030";
    private static final int DEEPEST = 20;

    private Exhaustion() {}

    /** Empty where it is another fault. */
    public static Optional<Refused> of(Throwable fault) {
        Throwable cause = fault;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            PlatformRefusal refusal = refusal(cause);
            if (refusal != null) {
                return Optional.of(new Refused(refusal));
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static @Nullable PlatformRefusal refusal(Throwable cause) {
        if (cause instanceof IOException && isFull(cause.getMessage())) {
            return PlatformRefusal.STORAGE_FULL;
        }
        String state = cause instanceof SQLException sql ? sql.getSQLState() : null;
        if (state == null) {
            return null;
        }
        if (state.equals(DISK_FULL) || state.equals(CANNOT_WRITE)) {
            return PlatformRefusal.STORAGE_FULL;
        }
        return state.startsWith(RUN_OUT) ? PlatformRefusal.OVERLOADED : null;
    }

    /** The system's own words: Java has no type for it. */
    private static boolean isFull(@Nullable String message) {
        return message != null && message.toLowerCase(Locale.ROOT).contains("no space left on device");
    }
}
