package org.forestall.server.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.profiles.JurisdictionProfile;

/** A case that somebody has signed for and on which nothing has happened since. */
final class Stale {

    /** So many times the time that somebody has to accept a case: six minutes for URGENT (a proposal). */
    private static final int TIMES_ACCEPT = 4;

    private Stale() {}

    static boolean isStale(CaseFile file, JurisdictionProfile profile, Instant now) {
        if (!file.holder().isAccepted() || file.pause().isRunning()) {
            return false;
        }
        Duration accept = profile.dissuasion().accept().get(file.grade());
        return accept != null
                && Duration.between(lastSign(file), now).compareTo(accept.multipliedBy(TIMES_ACCEPT)) > 0
                && file.moments().firstContactAt() == null;
    }

    /** When the last thing happened that shows somebody at work. */
    static Instant lastSign(CaseFile file) {
        return Stream.of(
                        file.moments().gradeSince(),
                        file.holder().acceptedAt(),
                        file.tried().call(),
                        file.tried().visit(),
                        file.tried().family(),
                        file.tried().bank())
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElseThrow();
    }
}
