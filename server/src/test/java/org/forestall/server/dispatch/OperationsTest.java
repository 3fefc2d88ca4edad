package org.forestall.server.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.forestall.engine.Grade;
import org.forestall.engine.VictimState;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.access.Role;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseOrder;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.Move;
import org.forestall.server.cases.Recorded;
import org.forestall.server.cases.Track;
import org.forestall.server.cases.TrackOutcome;
import org.forestall.server.notices.NoticeKind;
import org.forestall.server.platform.Refusal;
import org.forestall.server.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationsTest {

    private static final DispatchKit kit = new DispatchKit();

    private final Actor dissuader = kit.aDissuader();
    private final Actor partner = kit.aDissuader();

    private static void assertRefused(ThrowingCallable command, Refusal refusal) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    private static void take(Actor actor, CaseId id, Track track) {
        kit.bean(TakeTrack.class).take(actor, id, track);
    }

    private static DutyState stateOf(CaseId id, Track track) {
        return kit.duties(id).stream()
                .filter(duty -> duty.track() == track)
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void the_four_tracks_of_an_urgent_case_start_together_with_it() {
        CaseId id = kit.anOpenCase(Grade.URGENT);
        assertThat(kit.duties(id)).hasSize(4).allMatch(duty -> duty.state() == DutyState.WAITING);
        assertThat(kit.events(id, CaseRecord.OperationStarted.class)).hasSize(1);
    }

    @Test
    void a_case_that_becomes_urgent_by_its_busy_line_starts_them_then_and_a_lower_one_has_none() {
        CaseId id = kit.anOpenCase(Grade.MEDIUM);
        assertThat(kit.duties(id)).isEmpty();
        for (int i = 0; i < 3; i++) {
            kit.attempt(dissuader, id, TrackOutcome.BUSY, VictimState.UNREACHED);
        }
        assertThat(kit.file(id).grade()).isEqualTo(Grade.URGENT);
        assertThat(kit.duties(id)).hasSize(4);
    }

    @Test
    void of_two_who_take_a_track_the_second_learns_who_was_first_and_when() {
        CaseId id = kit.anOpenCase(Grade.URGENT);
        take(dissuader, id, Track.VISIT);
        assertThatThrownBy(() -> take(partner, id, Track.VISIT)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.refusal()).isEqualTo(DispatchRefusal.TRACK_TAKEN);
            assertThat(refused.values()).containsEntry("by", dissuader.name()).containsKey("at");
        });
        take(dissuader, id, Track.VISIT);
        assertThat(kit.events(id, CaseRecord.TrackTaken.class)).as("said once").hasSize(1);
    }

    @Test
    void there_is_no_track_to_take_where_no_operation_runs() {
        CaseId id = kit.anOpenCase(Grade.HIGH);
        assertRefused(() -> take(dissuader, id, Track.CALL), DispatchRefusal.NO_OPERATION);
    }

    @Test
    void a_person_who_answers_and_denies_stands_nobody_down() {
        CaseId id = kit.anOpenCase(Grade.URGENT);
        take(partner, id, Track.VISIT);
        kit.attempt(dissuader, id, TrackOutcome.ANSWERED, VictimState.DENIES);
        assertThat(stateOf(id, Track.VISIT)).isEqualTo(DutyState.TAKEN);
        assertThat(stateOf(id, Track.CALL)).isEqualTo(DutyState.SUCCEEDED);
    }

    @Test
    void the_first_success_stands_the_others_down_at_once_and_each_who_had_begun_has_to_say_that_he_knows() {
        CaseId id = kit.anOpenCase(Grade.URGENT);
        take(partner, id, Track.VISIT);
        kit.attempt(dissuader, id, TrackOutcome.ANSWERED, VictimState.WAVERS);
        assertThat(stateOf(id, Track.VISIT)).isEqualTo(DutyState.STOOD_DOWN);
        assertThat(stateOf(id, Track.FAMILY)).as("nobody had begun").isEqualTo(DutyState.ACKNOWLEDGED);
        assertThat(kit.bean(ToldNotices.class).about(id.value(), NoticeKind.STAND_DOWN))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.recipients()).containsExactly(kit.staffIdOf(partner));
                    assertThat(notice.ackBy()).isAfter(kit.now());
                });
        AcknowledgeStandDown acknowledge = kit.bean(AcknowledgeStandDown.class);
        assertRefused(() -> acknowledge.acknowledge(dissuader, id, Track.VISIT), DispatchRefusal.NOT_STOOD_DOWN);
        acknowledge.acknowledge(partner, id, Track.VISIT);
        assertThat(stateOf(id, Track.VISIT)).isEqualTo(DutyState.ACKNOWLEDGED);
        assertThat(kit.events(id, CaseRecord.StandDownAcknowledged.class)).hasSize(1);
        assertRefused(() -> take(dissuader, id, Track.FAMILY), DispatchRefusal.TRACK_OVER);
    }

    @Test
    void a_bank_that_watches_already_goes_on_watching() {
        CaseId id = kit.anOpenCase(Grade.URGENT);
        kit.attempt(dissuader, id, TrackOutcome.ACKNOWLEDGED, VictimState.UNREACHED);
        kit.attempt(dissuader, id, TrackOutcome.MET, VictimState.ADMITS);
        assertThat(stateOf(id, Track.BANK)).isEqualTo(DutyState.SUCCEEDED);
    }

    @Test
    void a_relapse_starts_the_operation_anew() {
        CaseId id = kit.anOpenCase(Grade.URGENT);
        kit.attempt(dissuader, id, TrackOutcome.ANSWERED, VictimState.ADMITS);
        Actor lead = kit.somebody(Role.STATION_LEAD, 118);
        kit.bean(CaseWork.class)
                .record(
                        new CaseOrder(lead, id, Permission.CASE_WORK, Move.RECORD_CONTACT),
                        (file, now) -> List.of(Recorded.of(new CaseRecord.StateNoted(VictimState.RELAPSED))));
        assertThat(kit.duties(id)).allMatch(duty -> duty.state() == DutyState.WAITING);
        assertThat(kit.events(id, CaseRecord.OperationStarted.class)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whoever_wins_the_race_nobody_who_took_a_track_goes_on_untold(long seed) throws Exception {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        CaseId id = kit.anOpenCase(Grade.URGENT);
        List<Callable<Boolean>> race = new ArrayList<>();
        for (Track track : Track.values()) {
            Actor runner = kit.aDissuader();
            race.add(() -> tried(() -> take(runner, id, track)));
        }
        race.add(
                random.nextInt(race.size() + 1),
                () -> tried(() -> kit.attempt(dissuader, id, TrackOutcome.ANSWERED, VictimState.ADMITS)));
        try (ExecutorService threads = Executors.newFixedThreadPool(race.size())) {
            for (Future<Boolean> one : threads.invokeAll(race)) {
                assertThat(one.get()).isNotNull();
            }
        }
        assertThat(kit.duties(id)).noneMatch(TrackDuty::isRunning);
        List<TrackDuty> taken = kit.duties(id).stream()
                .filter(duty -> duty.staffId() != null && duty.track() != Track.CALL)
                .toList();
        assertThat(kit.bean(ToldNotices.class).about(id.value(), NoticeKind.STAND_DOWN))
                .extracting(notice -> notice.recipients().iterator().next())
                .containsExactlyInAnyOrderElementsOf(
                        taken.stream().map(TrackDuty::staffId).toList());
    }

    private static boolean tried(Runnable command) throws ExecutionException {
        try {
            command.run();
            return true;
        } catch (Refused refused) {
            return false;
        }
    }
}
