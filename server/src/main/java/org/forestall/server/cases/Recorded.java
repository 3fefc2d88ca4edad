package org.forestall.server.cases;

import org.jspecify.annotations.Nullable;

/**
 * An event that another package adds, with what somebody wrote about it.
 *
 * @param note free text; kept sealed
 */
public record Recorded(CaseRecord event, @Nullable String note) {

    public static Recorded of(CaseRecord event) {
        return new Recorded(event, null);
    }

    Noted noted() {
        return Noted.of(event, note);
    }
}
