package org.forestall.server.contacts;

import org.forestall.server.cases.Track;
import org.forestall.server.cases.TrackOutcome;
import org.forestall.server.guides.Guides;
import org.forestall.server.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what somebody says came of a contact, and with which guide. */
@Component
class Outcomes {

    private final Guides guides;

    Outcomes(Guides guides) {
        this.guides = guides;
    }

    /** Refuses a version of a guide that there is not. */
    void checkGuide(@Nullable Long version) {
        if (version != null && guides.find(version).isEmpty()) {
            throw Refused.field(ContactRefusal.GUIDE_UNKNOWN, "guideVersion");
        }
    }

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
