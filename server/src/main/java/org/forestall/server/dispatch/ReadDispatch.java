package org.forestall.server.dispatch;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.forestall.engine.Grade;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.cases.BreachReason;
import org.forestall.server.cases.CaseClocks;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseRefusal;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.Cases;
import org.forestall.server.cases.DueKind;
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

    private static final int SHOWN = 100;
    private static final int WORST_SHOWN = 10;
    private static final int MOST_LOOKED_AT = 500;

    private final Transactions transactions;
    private final Cases cases;
    private final CaseWork work;
    private final DutyStore duties;
    private final Breaches breaches;
    private final CaseClocks caseClocks;
    private final StaffList staff;
    private final JurisdictionProfile profile;
    private final InstantSource clock;

    ReadDispatch(
            Transactions transactions,
            Cases cases,
            CaseWork work,
            DutyStore duties,
            Breaches breaches,
            CaseClocks caseClocks,
            StaffList staff,
            JurisdictionProfile profile,
            InstantSource clock) {
        this.transactions = transactions;
        this.cases = cases;
        this.work = work;
        this.duties = duties;
        this.breaches = breaches;
        this.caseClocks = caseClocks;
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

    /** @param used the share of the clock's time that is gone; above 1 when it is late */
    record ClockLine(DueKind kind, Instant since, Instant dueAt, double used) {}

    record BreachLine(
            DueKind clock,
            Instant dueAt,
            Instant brokenAt,
            int rung,
            @Nullable BreachReason reason) {}

    /** @param pausedUntil until when the clocks stand still; none while they run */
    record ClocksView(List<ClockLine> running, @Nullable Instant pausedUntil, List<BreachLine> breaches) {}

    /** A broken clock that waits for its reason. */
    record OpenBreach(@JsonProperty("case") long caseNumber, Grade grade, BreachLine breach) {}

    /** Signed for, and nothing on record since. */
    record StaleLine(
            @JsonProperty("case") long caseNumber,
            Grade grade,
            @Nullable Person staff,
            Instant lastSign) {}

    /** The worst wait of a closed case; names nobody at risk. */
    record LostLine(@JsonProperty("case") long caseNumber, Grade grade, long lifeSeconds, StretchLine worst) {}

    ClocksView clocks(Actor reader, CaseId id) {
        return reading(reader, () -> {
            CaseFile file = get(id);
            Instant now = clock.instant();
            return new ClocksView(
                    caseClocks.running(file).stream().map(due -> line(due, now)).toList(),
                    file.pause().until(),
                    breaches.of(List.of(id)).stream().map(ReadDispatch::line).toList());
        });
    }

    private static ClockLine line(CaseClocks.Due due, Instant now) {
        double whole = Math.max(1, Duration.between(due.since(), due.at()).toMillis());
        return new ClockLine(
                due.kind(),
                due.since(),
                due.at(),
                Duration.between(due.since(), now).toMillis() / whole);
    }

    private static BreachLine line(Breaches.Breach breach) {
        return new BreachLine(breach.clock(), breach.dueAt(), breach.brokenAt(), breach.rung(), breach.reason());
    }

    List<OpenBreach> unexplained(Actor reader, int unitId) {
        return reading(reader, () -> {
            List<Breaches.Breach> open = breaches.unexplained(unitId, SHOWN);
            Map<CaseId, CaseFile> files = new HashMap<>();
            work.list(open.stream().map(Breaches.Breach::caseId).toList()).forEach(file -> files.put(file.id(), file));
            return open.stream()
                    .filter(breach -> files.containsKey(breach.caseId()))
                    .map(breach -> new OpenBreach(
                            breach.caseId().value(),
                            Objects.requireNonNull(files.get(breach.caseId())).grade(),
                            line(breach)))
                    .toList();
        });
    }

    /** Shown to whoever looks, and never moved by itself. */
    List<StaleLine> stale(Actor reader, int unitId) {
        return reading(
                reader,
                () -> work.signedForAt(unitId).stream()
                        .filter(file -> Stale.isStale(file, profile, clock.instant()))
                        .limit(SHOWN)
                        .map(file -> new StaleLine(
                                file.id().value(),
                                file.grade(),
                                person(file.holder().staffId()),
                                Stale.lastSign(file)))
                        .toList());
    }

    /** Of the cases closed in the day that begins then, those whose longest wait was the longest. */
    List<LostLine> lostMinutes(Actor reader, int unitId, Instant from) {
        return reading(
                reader,
                () -> work.closedBetween(unitId, from, from.plus(Duration.ofDays(1))).stream()
                        .limit(MOST_LOOKED_AT)
                        .flatMap(file -> lost(file).stream())
                        .sorted(Comparator.comparingLong(
                                        (LostLine line) -> line.worst().seconds())
                                .reversed())
                        .limit(WORST_SHOWN)
                        .toList());
    }

    private Optional<LostLine> lost(CaseFile file) {
        Instant closed = file.moments().closedAt();
        List<LostMinute.Stretch> stretches =
                LostMinute.of(work.history(file.id()), closed == null ? clock.instant() : closed);
        long life =
                stretches.stream().mapToLong(one -> one.length().toSeconds()).sum();
        return LostMinute.worst(stretches)
                .map(worst -> new LostLine(file.id().value(), file.grade(), life, line(worst)));
    }

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
