package org.forestall.server.contacts;

import org.forestall.server.cases.Track;
import org.forestall.server.cases.TrackOutcome;
import org.forestall.server.platform.Refused;
import org.jspecify.annotations.Nullable;

/** Checks what somebody says came of a contact. */
final class Outcomes {

    private Outcomes() {}

    /** The outcome, which must be one of this track. */
    static TrackOutcome require(@Nullable TrackOutcome outcome, Track track) {
        if (outcome == null) {
            throw Refused.field(ContactRefusal.OUTCOME_MISSING, "outcome");
        }
        if (outcome.track() != track) {
            throw Refused.field(ContactRefusal.WRONG_OUTCOME, "outcome");
        }
        return outcome;
    }
}
