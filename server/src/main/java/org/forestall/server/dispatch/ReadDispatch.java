package org.forestall.server.dispatch;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseRefusal;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.Cases;
import org.forestall.server.cases.Past;
import org.forestall.server.cases.Track;
import org.forestall.server.cases.TrackOutcome;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.Transactions;
import org.forestall.server.profiles.JurisdictionProfile;
import org.forestall.server.staff.StaffList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what runs on a case, what comes next, and where its time went; always in the reader's scope. */
@Component
class ReadDispatch {

    private final Transactions transactions;
    private final Cases cases;
    private final CaseWork work;
    private final DutyStore duties;
    private final StaffList staff;
    private final JurisdictionProfile profile;
    private final InstantSource clock;

    ReadDispatch(
            Transactions transactions,
            Cases cases,
            CaseWork work,
            DutyStore duties,
            StaffList staff,
            JurisdictionProfile profile,
            InstantSource clock) {
        this.transactions = transactions;
        this.cases = cases;
        this.work = work;
        this.duties = duties;
        this.staff = staff;
        this.profile = profile;
        this.clock = clock;
    }

    /** @param attempts how often the track was tried, with what came of it */
    record DutyLine(
            Track track,
            @Nullable DutyState state,
            @Nullable Person staff,
            @Nullable Instant startedAt,
            @Nullable Instant takenAt,
            @Nullable Instant endedAt,
            @Nullable Instant acknowledgedAt,
            List<TrackOutcome> attempts) {}

    record Person(long id, String name) {}

    /**
     * @param running whether the tracks run side by side
     * @param next the ladder's next rung; none on an urgent case, or when the person was reached
     */
    record OperationView(boolean running, List<DutyLine> tracks, Ladder.@Nullable Rung next) {}

    record StretchLine(
            Wait waitedFor,
            Wait.Whose whose,
            Instant from,
            Instant to,
            long seconds,
            @Nullable Person staff,
            int unit) {}

    /** Seconds; the stretches sum to the life. */
    record LostMinuteView(
            long lifeSeconds,
            List<StretchLine> stretches,
            Map<Wait, Long> totals,
            @Nullable StretchLine worst) {}

    OperationView operation(Actor reader, CaseId id) {
        return reading(reader, () -> {
            CaseFile file = get(id);
            List<Past> past = work.history(id);
            Map<Track, TrackDuty> byTrack = new EnumMap<>(Track.class);
            duties.of(List.of(id)).forEach(duty -> byTrack.put(duty.track(), duty));
            Map<Track, List<TrackOutcome>> outcomes = Ladder.outcomes(past);
            List<DutyLine> lines = new ArrayList<>();
            for (Track track : Track.values()) {
                lines.add(line(track, byTrack.get(track), outcomes.getOrDefault(track, List.of())));
            }
            boolean running = byTrack.values().stream().anyMatch(TrackDuty::isRunning);
            return new OperationView(
                    running,
                    lines,
                    Ladder.next(file, past, profile, clock.instant()).orElse(null));
        });
    }

    private DutyLine line(Track track, @Nullable TrackDuty duty, List<TrackOutcome> attempts) {
        return duty == null
                ? new DutyLine(track, null, null, null, null, null, null, attempts)
                : new DutyLine(
                        track,
                        duty.state(),
                        person(duty.staffId()),
                        duty.startedAt(),
                        duty.takenAt(),
                        duty.endedAt(),
                        duty.acknowledgedAt(),
                        attempts);
    }

    LostMinuteView lostMinute(Actor reader, CaseId id) {
        return reading(reader, () -> {
            CaseFile file = get(id);
            Instant closed = file.moments().closedAt();
            List<LostMinute.Stretch> stretches =
                    LostMinute.of(work.history(id), closed == null ? clock.instant() : closed);
            Map<Wait, Long> totals = new EnumMap<>(Wait.class);
            LostMinute.totals(stretches).forEach((wait, length) -> totals.put(wait, length.toSeconds()));
            long life = stretches.stream()
                    .mapToLong(one -> one.length().toSeconds())
                    .sum();
            return new LostMinuteView(
                    life,
                    stretches.stream().map(this::line).toList(),
                    totals,
                    LostMinute.worst(stretches).map(this::line).orElse(null));
        });
    }

    private StretchLine line(LostMinute.Stretch stretch) {
        return new StretchLine(
                stretch.waitedFor(),
                stretch.waitedFor().whose(),
                stretch.from(),
                stretch.to(),
                stretch.length().toSeconds(),
                person(stretch.staffId()),
                stretch.unitId());
    }

    private @Nullable Person person(@Nullable Long staffId) {
        return staffId == null
                ? null
                : staff.find(staffId)
                        .map(member -> new Person(member.id(), member.name()))
                        .orElseGet(() -> new Person(staffId, "?"));
    }

    private CaseFile get(CaseId id) {
        return cases.find(id).orElseThrow(() -> new Refused(CaseRefusal.NOT_FOUND));
    }

    private <T> T reading(Actor reader, Supplier<T> read) {
        reader.require(Permission.CASE_VIEW);
        return transactions.in(reader.scope(), read);
    }
}
