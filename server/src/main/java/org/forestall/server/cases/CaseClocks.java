package org.forestall.server.cases;

import java.time.Duration;
import java.time.Instant;
import org.forestall.server.profiles.JurisdictionProfile;
import org.jspecify.annotations.Nullable;

/**
 * What has to happen next on a case, and by when, by the profile's limits. The first of the four steps that is not done
 * is the one that runs; each counts from when the case got its grade, signing-for from when it came into its queue.
 */
final class CaseClocks {

    private CaseClocks() {}

    /** The running step. */
    record Due(DueKind kind, Instant at) {}

    static Due dueOf(CaseFile file, JurisdictionProfile profile) {
        JurisdictionProfile.Clocks limits = profile.clocksOf(file.grade());
        Moments moments = file.moments();
        Instant since = moments.gradeSince();
        if (file.holder().isNobody() && file.stage() != Stage.WATCHING) {
            return due(DueKind.SIGN_FOR, later(since, moments.queuedSince()), limits.signFor());
        }
        if (moments.firstContactAt() == null && limits.firstCall() != null) {
            return due(DueKind.FIRST_CALL, since, limits.firstCall());
        }
        if (moments.metAt() == null && limits.meet() != null) {
            return due(DueKind.MEET, since, limits.meet());
        }
        return due(DueKind.FEEDBACK, since, limits.feedback());
    }

    private static Due due(DueKind kind, Instant since, @Nullable Duration limit) {
        return new Due(kind, limit == null ? since : since.plus(limit));
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
