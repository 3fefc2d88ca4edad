package org.forestall.server.cases;

import java.util.Map;
import java.util.Optional;
import org.forestall.engine.Grade;
import org.forestall.server.profiles.JurisdictionProfile;

/**
 * The next step that has not been tried: on URGENT every track at once, so the first that is not started; below it the
 * ladder call, visit, family, bank. Depth (states, what failed before) is the dissuasion's own business.
 */
record NextStep(Track track, String reason) {

    static Optional<NextStep> of(CaseFile file, Map<Track, Tracks.State> tracks, JurisdictionProfile profile) {
        if (file.stage() == Stage.CLOSED) {
            return Optional.empty();
        }
        for (Track track : Track.values()) {
            boolean untouched = !tracks.containsKey(track);
            if (untouched && isDue(track, file, tracks, profile)) {
                return Optional.of(new NextStep(track, file.grade() == Grade.URGENT ? "all-at-once" : "ladder"));
            }
        }
        return Optional.empty();
    }

    private static boolean isDue(
            Track track, CaseFile file, Map<Track, Tracks.State> tracks, JurisdictionProfile profile) {
        if (track == Track.CALL || file.grade() == Grade.URGENT) {
            return true;
        }
        boolean meeting = profile.clocksOf(file.grade()).meet() != null;
        boolean reached = tracks.values().stream().anyMatch(state -> state.status() == TrackStatus.SUCCEEDED);
        return meeting && (track == Track.VISIT || !reached);
    }
}
