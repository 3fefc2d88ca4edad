package org.forestall.server.cases;

import org.forestall.server.platform.PlatformRefusal;
import org.forestall.server.platform.Refused;
import org.jspecify.annotations.Nullable;

/** Checks on what people write. */
final class Texts {

    private Texts() {}

    static String requireReason(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw Refused.field(CaseRefusal.REASON_MISSING, "reason");
        }
        return reason.strip();
    }

    /** What a request must say; refuses with FIELD_MISSING. */
    static <T> T require(@Nullable T value, String field) {
        if (value == null) {
            throw Refused.field(PlatformRefusal.FIELD_MISSING, field);
        }
        return value;
    }
}
