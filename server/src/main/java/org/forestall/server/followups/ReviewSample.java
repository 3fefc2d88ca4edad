package org.forestall.server.followups;

import org.forestall.engine.Grade;
import org.forestall.server.cases.CaseId;
import org.forestall.server.platform.BlindIndex;
import org.forestall.server.profiles.JurisdictionProfile;
import org.springframework.stereotype.Component;

/**
 * Which closed cases a second person looks at. The server's key decides, so that nobody can tell beforehand, and the same
 * case always gets the same answer.
 */
@Component
class ReviewSample {

    private static final int HUNDRED = 100;

    private final BlindIndex blindIndex;
    private final JurisdictionProfile profile;

    ReviewSample(BlindIndex blindIndex, JurisdictionProfile profile) {
        this.blindIndex = blindIndex;
        this.profile = profile;
    }

    boolean takes(CaseId id, Grade grade) {
        int share = profile.dissuasion().reviewShare().getOrDefault(grade, 0);
        return Long.remainderUnsigned(blindIndex.token("REVIEW_SAMPLE", id.toString()), HUNDRED) < share;
    }
}
