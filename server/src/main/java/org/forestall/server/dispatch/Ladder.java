package org.forestall.server.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.forestall.engine.Grade;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.Past;
import org.forestall.server.cases.Track;
import org.forestall.server.cases.TrackOutcome;
import org.forestall.server.profiles.JurisdictionProfile;
import org.jspecify.annotations.Nullable;

/**
 * Below URGENT the tracks are a ladder: call; after three attempts, or when the grade's time for it is over, visit; then
 * the family; then the bank. Pure: the case, its past and the time give the answer.
 */
final class Ladder {

    /** Attempts by phone before somebody goes (a proposal; no public rule gives a number). */
    static final int CALLS_BEFORE_VISIT = 3;

    private Ladder() {}

    /**
     * The next rung.
     *
     * @param reason a code: {@code ladder.first}, {@code ladder.calls}, {@code ladder.time}, {@code ladder.next},
     *     {@code ladder.waiting}
     * @param from when it may be stepped on; now where nothing stands against it
     */
    record Rung(Track track, String reason, Instant from) {}

    static Optional<Rung> next(CaseFile file, List<Past> past, JurisdictionProfile profile, Instant now) {
        if (file.grade() == Grade.URGENT || file.moments().firstContactAt() != null) {
            return Optional.empty();
        }
        int calls = attempts(past, Track.CALL);
        if (calls == 0) {
            return Optional.of(new Rung(Track.CALL, "ladder.first", now));
        }
        if (file.tried().visit() == null) {
            return Optional.of(visit(file, calls, profile, now));
        }
        for (Track track : List.of(Track.FAMILY, Track.BANK)) {
            if (file.tried().at(track) == null) {
                return Optional.of(new Rung(track, "ladder.next", now));
            }
        }
        return Optional.of(new Rung(Track.CALL, "ladder.waiting", now));
    }

    private static Rung visit(CaseFile file, int calls, JurisdictionProfile profile, Instant now) {
        @Nullable Duration limit = profile.clocksOf(file.grade()).dispatch();
        if (limit == null) {
            return new Rung(Track.CALL, "ladder.waiting", now);
        }
        if (calls >= CALLS_BEFORE_VISIT) {
            return new Rung(Track.VISIT, "ladder.calls", now);
        }
        Instant from = file.moments().gradeSince().plus(limit);
        return from.isAfter(now)
                ? new Rung(Track.CALL, "ladder.waiting", now)
                : new Rung(Track.VISIT, "ladder.time", now);
    }

    static int attempts(List<Past> past, Track track) {
        return (int) past.stream()
                .filter(one -> one.event() instanceof CaseRecord.TrackRecorded recorded
                        && recorded.track() == track
                        && recorded.outcome() != null)
                .count();
    }

    /** What came of the attempts on each track, newest last. */
    static Map<Track, List<TrackOutcome>> outcomes(List<Past> past) {
        return past.stream()
                .map(Past::event)
                .filter(CaseRecord.TrackRecorded.class::isInstance)
                .map(CaseRecord.TrackRecorded.class::cast)
                .filter(recorded -> recorded.outcome() != null)
                .collect(java.util.stream.Collectors.groupingBy(
                        CaseRecord.TrackRecorded::track,
                        java.util.stream.Collectors.mapping(
                                recorded -> java.util.Objects.requireNonNull(recorded.outcome()),
                                java.util.stream.Collectors.toList())));
    }
}
