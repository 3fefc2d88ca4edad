package org.forestall.server.cases;

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
}
