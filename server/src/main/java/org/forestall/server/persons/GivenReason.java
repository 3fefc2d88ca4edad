package org.forestall.server.persons;

import org.forestall.server.platform.Refused;
import org.jspecify.annotations.Nullable;

/** A sentence that says why; refused with {@link PersonRefusal#REASON_MISSING} when it is none. */
record GivenReason(String text) {

    private static final int LONGEST = 500;

    static GivenReason of(@Nullable String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            throw Refused.field(PersonRefusal.REASON_MISSING, "reason");
        }
        return new GivenReason(text.strip());
    }
}
