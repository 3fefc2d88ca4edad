package org.forestall.server.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.forestall.server.contacts.ContactsKit.assertRefused;

import java.time.Duration;
import java.util.List;
import org.forestall.engine.Grade;
import org.forestall.engine.VictimState;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Role;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseRefusal;
import org.forestall.server.cases.TrackOutcome;
import org.forestall.server.shifts.HandoverFacts;
import org.forestall.server.staff.PeopleBoard;
import org.forestall.server.staff.Presence;
import org.junit.jupiter.api.Test;

class VisitsTest {

    private static final Duration CHECK_IN = Duration.ofMinutes(30);
    private final ContactsKit kit = Kits.SHARED;
    private final Actor dissuader = kit.aDissuader();
    private final Actor officer = kit.anOfficer();
    private final List<Long> crew = List.of(kit.id(dissuader), kit.id(officer));

    private static final class Kits {
        static final ContactsKit SHARED = new ContactsKit();
    }

    private long start(CaseId id) {
        return kit.bean(StartVisit.class).start(dissuader, id, crew, null);
    }

    private Visit end(long visit, TrackOutcome outcome) {
        return kit.bean(EndVisit.class).end(dissuader, visit, EndVisit.Told.of(outcome));
    }

    @Test
    void two_go_one_of_them_sworn_and_what_came_of_it_is_kept() {
        CaseId id = kit.aCase(Grade.HIGH);
        long visit = start(id);
        assertThat(kit.bean(VisitProgress.class).arrive(officer, visit).times().arrivedAt())
                .isEqualTo(kit.now());
        Visit ended = kit.bean(EndVisit.class)
                .end(
                        dissuader,
                        visit,
                        new EndVisit.Told(
                                TrackOutcome.MET,
                                new AttemptDetails.Meeting(List.of(MetWith.PERSON), null, PlaceOfMeeting.HOME),
                                null,
                                Showing.of(VictimState.WAVERS, null, null),
                                "talked"));
        assertThat(ended.outcome()).isEqualTo(TrackOutcome.MET);
        assertThat(kit.file(id).standing().victimState()).isEqualTo(VictimState.WAVERS);
        assertThat(kit.file(id).moments().metAt()).isNotNull();
        Attempt attempt = kit.bean(ContactDesk.class)
                .show(dissuader, id, file -> kit.bean(AttemptStore.class).of(id).getFirst());
        assertThat(attempt.details().meeting())
                .isEqualTo(new AttemptDetails.Meeting(List.of(MetWith.PERSON), null, PlaceOfMeeting.HOME));
    }

    @Test
    void one_alone_does_not_go_and_neither_do_two_of_whom_nobody_is_sworn() {
        CaseId id = kit.aCase(Grade.HIGH);
        long other = kit.id(kit.aDissuader());
        StartVisit startVisit = kit.bean(StartVisit.class);
        long me = kit.id(dissuader);
        assertRefused(() -> startVisit.start(dissuader, id, List.of(me, me), null), ContactRefusal.CREW_OF_TWO);
        assertRefused(() -> startVisit.start(dissuader, id, List.of(me, other), null), ContactRefusal.NOBODY_SWORN);
    }

    @Test
    void nobody_goes_who_is_off_duty_or_of_another_station_or_out_already() {
        CaseId id = kit.aCase(Grade.HIGH);
        Actor off = kit.anOfficer();
        kit.offDuty(off);
        long elsewhere = kit.id(kit.somebody(Role.STATION_LEAD, ContactsKit.OTHER_STATION));
        StartVisit startVisit = kit.bean(StartVisit.class);
        long me = kit.id(dissuader);
        assertRefused(
                () -> startVisit.start(dissuader, id, List.of(me, kit.id(off)), null), ContactRefusal.NOT_ON_DUTY);
        assertRefused(() -> startVisit.start(dissuader, id, List.of(me, elsewhere), null), ContactRefusal.CREW_UNIT);
        assertRefused(() -> startVisit.start(dissuader, id, List.of(me, 99_999L), null), ContactRefusal.CREW_UNIT);
        start(kit.aCase(Grade.HIGH));
        assertRefused(() -> start(id), ContactRefusal.ALREADY_ON_VISIT);
    }

    @Test
    void a_case_has_one_visit_at_a_time_and_an_ended_one_does_not_end_twice() {
        CaseId id = kit.aCase(Grade.HIGH);
        long visit = start(id);
        List<Long> others = List.of(kit.id(kit.aDissuader()), kit.id(kit.anOfficer()));
        assertRefused(
                () -> kit.bean(StartVisit.class).start(dissuader, id, others, null), ContactRefusal.VISIT_RUNNING);
        end(visit, TrackOutcome.NOT_MET);
        assertRefused(() -> end(visit, TrackOutcome.NOT_MET), ContactRefusal.VISIT_ENDED);
        assertRefused(() -> end(visit, TrackOutcome.ANSWERED), ContactRefusal.WRONG_OUTCOME);
        assertRefused(() -> end(99_999L, TrackOutcome.MET), ContactRefusal.VISIT_NOT_FOUND);
        start(id);
    }

    @Test
    void the_board_shows_a_crew_on_its_visit_until_it_is_back() {
        long visit = start(kit.aCase(Grade.HIGH));
        assertThat(presenceOf(dissuader)).isEqualTo(Presence.ON_VISIT);
        assertThat(presenceOf(officer)).isEqualTo(Presence.ON_VISIT);
        kit.database.inAll(() -> kit.database
                .jdbc()
                .sql("update staff set presence = 'BREAK' where id = ?")
                .param(kit.id(officer))
                .update());
        end(visit, TrackOutcome.NOT_MET);
        assertThat(presenceOf(dissuader)).isEqualTo(Presence.AVAILABLE);
        assertThat(presenceOf(officer)).as("what he said himself stays").isEqualTo(Presence.BREAK);
    }

    @Test
    void a_visit_that_does_not_start_changes_nobodys_presence() {
        CaseId id = kit.aCase(Grade.HIGH);
        Actor off = kit.anOfficer();
        kit.offDuty(off);
        assertRefused(
                () -> kit.bean(StartVisit.class).start(dissuader, id, List.of(kit.id(dissuader), kit.id(off)), null),
                ContactRefusal.NOT_ON_DUTY);
        assertThat(presenceOf(dissuader)).isEqualTo(Presence.AVAILABLE);
    }

    private Presence presenceOf(Actor actor) {
        return kit.database.inAll(() -> kit.bean(PeopleBoard.class).onDuty(actor.unitId())).stream()
                .filter(one -> one.member().id() == kit.id(actor))
                .findFirst()
                .orElseThrow()
                .presence();
    }

    @Test
    void a_crew_that_does_not_check_in_is_looked_for_and_the_next_post_follows() {
        Actor duty = kit.anOfficer();
        Actor squad = kit.somebody(Role.SQUAD, ContactsKit.SQUAD);
        long visit = start(kit.aCase(Grade.HIGH));
        kit.pass(CHECK_IN.minusSeconds(1));
        assertThat(kit.told("CREW_SAFETY", visit)).isEmpty();
        kit.pass(Duration.ofSeconds(1));
        assertThat(kit.told("CREW_SAFETY", visit))
                .contains(kit.id(duty))
                .doesNotContain(kit.id(officer), kit.id(squad));
        kit.pass(Duration.ofMinutes(5));
        assertThat(kit.told("CREW_SAFETY", visit)).contains(kit.id(squad));
        assertThat(kit.bean(VisitProgress.class).find(dissuader, visit).rung()).isEqualTo(2);
    }

    @Test
    void checking_in_extends_the_time_and_only_the_crew_does_it() {
        Actor duty = kit.anOfficer();
        long visit = start(kit.aCase(Grade.HIGH));
        kit.pass(CHECK_IN.minusMinutes(1));
        VisitProgress progress = kit.bean(VisitProgress.class);
        assertRefused(() -> progress.checkIn(duty, visit), ContactRefusal.NOT_OF_CREW);
        progress.checkIn(officer, visit);
        kit.pass(CHECK_IN.minusMinutes(1));
        assertThat(kit.told("CREW_SAFETY", visit)).isEmpty();
        end(visit, TrackOutcome.NOT_MET);
        kit.pass(CHECK_IN.multipliedBy(3));
        assertThat(kit.told("CREW_SAFETY", visit)).isEmpty();
    }

    @Test
    void whoever_is_out_does_not_sign_off_and_the_case_does_not_close() {
        CaseId id = kit.aCase(Grade.HIGH);
        kit.call(dissuader, id, VictimState.ADMITS);
        long visit = start(id);
        long me = kit.id(dissuader);
        assertThat(kit.bean(RunningVisits.class).of(me)).containsExactly(visit);
        assertThat(kit.database.inAll(() -> kit.bean(ContactsForHandover.class).unfinishedOf(me, kit.now())))
                .containsExactly(new HandoverFacts.Unfinished("VISIT", visit, id));
        assertRefused(() -> kit.deeds.closeAsFalseAlarm(dissuader, id), CaseRefusal.STILL_OWED);
        end(visit, TrackOutcome.NOT_MET);
        kit.deeds.closeAsFalseAlarm(dissuader, id);
        assertThat(kit.bean(RunningVisits.class).of(me)).isEmpty();
    }

    @Test
    void a_visit_goes_with_the_case_to_another_station() {
        CaseId id = kit.aCase(Grade.HIGH);
        long visit = start(id);
        Actor commander = kit.somebody(Role.COMMANDER, ContactsKit.SUB_BUREAU);
        kit.database.inAll(() -> {
            kit.deeds.moveTo(commander, id, ContactsKit.OTHER_STATION);
            return id;
        });
        assertRefused(() -> kit.bean(VisitProgress.class).find(dissuader, visit), ContactRefusal.VISIT_NOT_FOUND);
        Actor there = kit.somebody(Role.STATION_LEAD, ContactsKit.OTHER_STATION);
        assertThat(kit.bean(VisitProgress.class).find(there, visit).crewIds()).hasSize(2);
        kit.bean(EndVisit.class).end(there, visit, EndVisit.Told.of(TrackOutcome.NOT_MET));
    }
}
