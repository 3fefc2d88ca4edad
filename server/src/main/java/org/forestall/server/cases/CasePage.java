package org.forestall.server.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.forestall.engine.Grade;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.cases.web.CaseView;
import org.forestall.server.persons.HouseholdMember;
import org.forestall.server.persons.PersonId;
import org.forestall.server.persons.PersonLabel;
import org.forestall.server.persons.Persons;
import org.forestall.server.persons.Relation;
import org.forestall.server.profiles.JurisdictionProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what a case's page shows to the one who reads it. */
@Component
class CasePage {

    private static final Map<Move, Permission> NEEDED = Map.ofEntries(
            Map.entry(Move.CLAIM, Permission.CASE_WORK),
            Map.entry(Move.ASSIGN, Permission.CASE_ASSIGN),
            Map.entry(Move.HAND_BACK, Permission.CASE_WORK),
            Map.entry(Move.ACCEPT, Permission.CASE_WORK),
            Map.entry(Move.PAUSE, Permission.CASE_WORK),
            Map.entry(Move.RESUME, Permission.CASE_WORK),
            Map.entry(Move.RECORD_CONTACT, Permission.CASE_WORK),
            Map.entry(Move.WATCH_BANKS, Permission.CASE_WORK),
            Map.entry(Move.SEARCH, Permission.CASE_WORK),
            Map.entry(Move.FOLLOW_UP, Permission.CASE_WORK),
            Map.entry(Move.RAISE_GRADE, Permission.CASE_GRADE),
            Map.entry(Move.LOWER_GRADE, Permission.CASE_GRADE),
            Map.entry(Move.PULL_UP, Permission.CASE_PULL_UP),
            Map.entry(Move.RECORD_TRACK, Permission.CASE_WORK),
            Map.entry(Move.NOTE_STATE, Permission.CASE_WORK),
            Map.entry(Move.ADD_NOTE, Permission.CASE_WORK),
            Map.entry(Move.SET_TYPE, Permission.CASE_WORK),
            Map.entry(Move.BEGIN_WATCH, Permission.CASE_WORK),
            Map.entry(Move.END_WATCH, Permission.CASE_WORK),
            Map.entry(Move.OFFER_TRANSFER, Permission.TRANSFER_OFFER),
            Map.entry(Move.CLOSE, Permission.CASE_CLOSE),
            Map.entry(Move.REOPEN, Permission.CASE_REOPEN));

    private final CaseViews views;
    private final CaseLists lists;
    private final Tracks tracks;
    private final Persons persons;
    private final CloseDoor door;
    private final Viewers viewers;
    private final JurisdictionProfile profile;

    CasePage(
            CaseViews views,
            CaseLists lists,
            Tracks tracks,
            Persons persons,
            CloseDoor door,
            Viewers viewers,
            JurisdictionProfile profile) {
        this.views = views;
        this.lists = lists;
        this.tracks = tracks;
        this.persons = persons;
        this.door = door;
        this.viewers = viewers;
        this.profile = profile;
    }

    CaseView of(CaseFile file, Actor reader) {
        Map<Track, Tracks.State> states = tracks.of(List.of(file.id())).getOrDefault(file.id(), Map.of());
        List<CaseFile> others = lists.ofPersons(sameHuman(file.person())).stream()
                .filter(other -> !other.id().equals(file.id()))
                .toList();
        CaseId foldedInto = file.ending().foldedInto();
        return new CaseView(
                views.rows(List.of(file)).getFirst(),
                file.suspicion().reasons(),
                file.person().value(),
                household(file.person()),
                memory(others),
                trackLines(states),
                foldedInto == null ? null : foldedInto.value(),
                others.stream()
                        .filter(other -> file.id().equals(other.ending().foldedInto()))
                        .map(other -> other.id().value())
                        .toList(),
                allowed(file, reader),
                NextStep.of(file, states, profile)
                        .map(step -> new CaseView.Step(step.track(), step.reason()))
                        .orElse(null),
                door.requirements(file),
                viewers.othersThan(reader, file.id()));
    }

    private List<PersonId> sameHuman(PersonId person) {
        return persons.membersOf(persons.rootsOf(List.of(person)).getOrDefault(person, person));
    }

    private List<CaseView.Relative> household(PersonId person) {
        List<HouseholdMember> members = persons.household(person);
        Map<PersonId, PersonLabel> labels =
                persons.labels(members.stream().map(HouseholdMember::person).toList());
        List<CaseView.Relative> relatives = new ArrayList<>();
        for (HouseholdMember member : members) {
            PersonLabel label = labels.get(member.person());
            Relation relation = member.relation();
            if (label != null) {
                relatives.add(new CaseView.Relative(
                        label,
                        relation == null ? null : relation.name(),
                        member.basis().name()));
            }
        }
        return relatives;
    }

    private static CaseView.Memory memory(List<CaseFile> others) {
        List<CaseFile> closed =
                others.stream().filter(file -> file.stage() == Stage.CLOSED).toList();
        @Nullable CaseFile last = closed.isEmpty() ? null : closed.getFirst();
        CloseOutcome outcome = last == null ? null : last.ending().outcome();
        return new CaseView.Memory(
                closed.size(),
                closed.stream().mapToInt(CaseFile::leadCount).sum(),
                outcome == null ? null : outcome.name(),
                last == null ? null : last.moments().closedAt());
    }

    private static List<CaseView.TrackLine> trackLines(Map<Track, Tracks.State> states) {
        List<CaseView.TrackLine> lines = new ArrayList<>();
        for (Track track : Track.values()) {
            Tracks.State state = states.get(track);
            lines.add(
                    state == null
                            ? new CaseView.TrackLine(track, TrackStatus.NOT_STARTED, null, null)
                            : new CaseView.TrackLine(track, state.status(), state.outcome(), state.at()));
        }
        return lines;
    }

    private static List<String> allowed(CaseFile file, Actor reader) {
        if (file.isFolded()) {
            return List.of();
        }
        return Arrays.stream(Move.values())
                .filter(move -> CaseTransitions.allows(file.stage(), move))
                .filter(move -> NEEDED.containsKey(move) && reader.may(NEEDED.getOrDefault(move, Permission.CASE_VIEW)))
                .filter(move -> move != Move.CLAIM || file.holder().isNobody())
                .filter(move -> move != Move.ACCEPT
                        || !(file.holder().isNobody() || file.holder().isAccepted()))
                .filter(move -> move != Move.PAUSE
                        || (file.grade() != Grade.URGENT && !file.pause().isRunning()))
                .filter(move -> move != Move.RESUME || file.pause().isRunning())
                .filter(move -> move != Move.HAND_BACK || !file.holder().isNobody())
                .map(Move::code)
                .toList();
    }
}
