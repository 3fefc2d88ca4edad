package org.forestall.server.cases;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.forestall.server.cases.web.BoardRow;
import org.forestall.server.jurisdiction.LonLat;
import org.forestall.server.jurisdiction.Unit;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.persons.PersonId;
import org.forestall.server.persons.PersonLabel;
import org.forestall.server.persons.Persons;
import org.forestall.server.staff.StaffList;
import org.forestall.server.staff.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Turns cases into the rows that lists show: four look-ups for any number of cases. */
@Component
class CaseViews {

    private static final int REASONS_SHOWN = 3;
    private static final long NOBODY = 0;

    private final Persons persons;
    private final StaffList staff;
    private final Units units;
    private final Tracks tracks;
    private final CaseClocks clocks;
    private final ObjectProvider<BoardPlan> plan;

    CaseViews(
            Persons persons,
            StaffList staff,
            Units units,
            Tracks tracks,
            CaseClocks clocks,
            ObjectProvider<BoardPlan> plan) {
        this.persons = persons;
        this.staff = staff;
        this.units = units;
        this.tracks = tracks;
        this.clocks = clocks;
        this.plan = plan;
    }

    /** The order of work; empty where nobody plans. */
    List<Long> order() {
        return plan.stream().flatMap(one -> one.order().stream()).toList();
    }

    List<BoardRow> rows(Collection<CaseFile> files) {
        Map<PersonId, PersonLabel> labels =
                persons.labels(files.stream().map(CaseFile::person).collect(Collectors.toSet()));
        List<CaseId> ids = files.stream().map(CaseFile::id).toList();
        Map<CaseId, BoardPlan.Line> planned = new HashMap<>();
        plan.forEach(one -> planned.putAll(one.of(ids)));
        Map<Long, StaffMember> people = staff.of(Stream.concat(
                        files.stream().map(file -> file.holder().staffId()),
                        planned.values().stream()
                                .flatMap(line -> Stream.of(
                                        Optional.ofNullable(line.bestStaff()).orElse(NOBODY),
                                        Optional.ofNullable(line.offeredTo()).orElse(NOBODY))))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<CaseId, Map<Track, Tracks.State>> states = tracks.of(ids);
        return files.stream()
                .map(file -> row(
                        file,
                        labels.getOrDefault(file.person(), unknown(file.person())),
                        people,
                        states.getOrDefault(file.id(), Map.of()),
                        planned.get(file.id())))
                .toList();
    }

    private BoardRow row(
            CaseFile file,
            PersonLabel person,
            Map<Long, StaffMember> people,
            Map<Track, Tracks.State> states,
            BoardPlan.@Nullable Line planned) {
        return new BoardRow(
                file.id().value(),
                person,
                where(file.place()),
                state(file),
                why(file.suspicion()),
                time(file),
                who(file.holder(), people),
                statuses(states),
                file.leadCount(),
                new BoardRow.Money(text(file.sums().atRisk()), text(file.sums().moved())),
                file.story(),
                file.version(),
                planned == null ? null : planned(planned, people));
    }

    private BoardRow.Plan planned(BoardPlan.Line line, Map<Long, StaffMember> people) {
        return new BoardRow.Plan(
                line.rank(),
                line.overdue(),
                new BoardRow.Sentence(line.code(), line.parameters()),
                line.action(),
                ref(people.get(line.bestStaff())),
                ref(people.get(line.offeredTo())));
    }

    private BoardRow.@Nullable StaffRef ref(@Nullable StaffMember member) {
        return member == null
                ? null
                : new BoardRow.StaffRef(
                        member.id(), member.name(), units.get(member.unitId()).ref());
    }

    private BoardRow.Where where(Place place) {
        Unit unit = units.get(place.unitId());
        Integer communityId = place.communityId();
        Unit spot = communityId == null ? unit : units.get(communityId);
        LonLat spotPlace = spot.place();
        BoardRow.Point point = spotPlace == null ? null : new BoardRow.Point(spotPlace.lon(), spotPlace.lat());
        return new BoardRow.Where(unit.ref(), units.get(place.queueUnitId()).ref(), spot.coarseAddress(), point);
    }

    private static BoardRow.State state(CaseFile file) {
        CloseOutcome outcome = file.ending().outcome();
        return new BoardRow.State(
                file.stage(),
                file.grade(),
                file.standing().level(),
                file.standing().victimState(),
                outcome == null ? null : outcome.name());
    }

    private static BoardRow.Why why(Suspicion suspicion) {
        return new BoardRow.Why(
                suspicion.fraudType(),
                suspicion.typeSure(),
                suspicion.score(),
                suspicion.reasons().stream().limit(REASONS_SHOWN).toList());
    }

    private BoardRow.Time time(CaseFile file) {
        CaseClocks.Due due = clocks.dueOf(file);
        return new BoardRow.Time(
                file.moments().openedAt(),
                file.moments().lastSignalAt(),
                new BoardRow.Due(due.kind(), due.at()),
                file.moments().closedAt());
    }

    private BoardRow.Who who(Holder holder, Map<Long, StaffMember> holders) {
        StaffMember member = holder.staffId() == null ? null : holders.get(holder.staffId());
        return new BoardRow.Who(ref(member), holder.since());
    }

    private static Map<Track, TrackStatus> statuses(Map<Track, Tracks.State> states) {
        Map<Track, TrackStatus> statuses = new EnumMap<>(Track.class);
        for (Track track : Track.values()) {
            Tracks.State state = states.get(track);
            statuses.put(track, state == null ? TrackStatus.NOT_STARTED : state.status());
        }
        return statuses;
    }

    /** A person out of the reader's scope: no more than the number. */
    private static PersonLabel unknown(PersonId person) {
        return new PersonLabel(person, "", null, null, null);
    }

    static @Nullable String text(@Nullable BigDecimal sum) {
        return sum == null ? null : sum.toPlainString();
    }
}
