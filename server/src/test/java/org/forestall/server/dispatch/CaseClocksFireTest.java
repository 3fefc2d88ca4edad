package org.forestall.server.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.forestall.engine.Grade;
import org.forestall.engine.VictimState;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.access.Role;
import org.forestall.server.cases.BreachReason;
import org.forestall.server.cases.CaseEvent;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseOrder;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.DueKind;
import org.forestall.server.cases.Move;
import org.forestall.server.cases.PauseReason;
import org.forestall.server.cases.Recorded;
import org.forestall.server.cases.TrackOutcome;
import org.forestall.server.clocks.FireDueClocks;
import org.forestall.server.notices.Notice;
import org.forestall.server.notices.NoticeKind;
import org.forestall.server.platform.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseClocksFireTest {

    private final DispatchKit kit = new DispatchKit();

    private Actor dissuader;
    private Actor lead;
    private Actor squad;
    private Actor commander;

    @BeforeEach
    void people() {
        dissuader = kit.aDissuader();
        lead = kit.somebody(Role.STATION_LEAD, 118);
        squad = kit.somebody(Role.SQUAD, 11);
        commander = kit.somebody(Role.COMMANDER, 10);
    }

    private void pass(Duration time) {
        kit.database.clock().pass(time);
        kit.bean(FireDueClocks.class).run();
    }

    private List<CaseRecord.Escalated> climbOf(CaseId id, DueKind clock) {
        return kit.events(id, CaseRecord.Escalated.class).stream()
                .filter(event -> event.clock() == clock)
                .toList();
    }

    private void offDuty(Actor actor) {
        kit.database.inAll(() -> kit.database
                .jdbc()
                .sql("update staff set on_duty = false where id = ?")
                .param(kit.staffIdOf(actor))
                .update());
    }

    @Test
    void whoever_has_to_sign_is_warned_then_the_clock_breaks_and_three_different_posts_are_told_in_turn() {
        CaseId id = kit.anOpenCase(Grade.URGENT);
        pass(Duration.ofSeconds(95));
        assertThat(kit.events(id, CaseRecord.ClockWarned.class))
                .extracting(CaseRecord.ClockWarned::clock)
                .containsExactly(DueKind.SIGN_FOR);
        pass(Duration.ofSeconds(30));
        assertThat(kit.events(id, CaseRecord.ClockBreached.class))
                .extracting(CaseRecord.ClockBreached::clock)
                .containsExactly(DueKind.SIGN_FOR);
        assertThat(climbOf(id, DueKind.SIGN_FOR)).singleElement().satisfies(first -> {
            assertThat(first.rung()).isEqualTo(1);
            assertThat(first.post()).isEqualTo("STATION_DUTY");
        });
        pass(Duration.ofMinutes(5));
        pass(Duration.ofMinutes(10));
        assertThat(climbOf(id, DueKind.SIGN_FOR))
                .extracting(CaseRecord.Escalated::post)
                .containsExactly("STATION_DUTY", "SQUAD_DUTY", "COMMANDER_DUTY");
        Set<Long> told = new HashSet<>();
        kit.bean(ToldNotices.class).about(id.value(), NoticeKind.ESCALATION).stream()
                .map(Notice::recipients)
                .forEach(told::addAll);
        assertThat(told).contains(kit.staffIdOf(lead), kit.staffIdOf(squad), kit.staffIdOf(commander));
    }

    @Test
    void a_rung_whose_post_nobody_holds_is_skipped_at_once_and_not_told_again() {
        offDuty(lead);
        CaseId id = kit.anOpenCase(Grade.URGENT);
        pass(Duration.ofMinutes(2));
        assertThat(climbOf(id, DueKind.SIGN_FOR))
                .extracting(CaseRecord.Escalated::post)
                .containsExactly("SQUAD_DUTY");
        pass(Duration.ofMinutes(5));
        assertThat(climbOf(id, DueKind.SIGN_FOR)).as("the squad knows").hasSize(1);
        pass(Duration.ofMinutes(10));
        assertThat(climbOf(id, DueKind.SIGN_FOR))
                .extracting(CaseRecord.Escalated::post)
                .containsExactly("SQUAD_DUTY", "COMMANDER_DUTY");
    }

    @Test
    void what_is_done_in_time_never_fires() {
        CaseId id = kit.anOpenCase(Grade.MEDIUM);
        kit.bean(CaseWork.class).assign(lead, id, kit.staffIdOf(dissuader));
        kit.attempt(dissuader, id, TrackOutcome.MET, VictimState.CLEAN);
        pass(Duration.ofHours(50));
        assertThat(kit.events(id, CaseRecord.ClockBreached.class)).isEmpty();
    }

    @Test
    void a_pause_puts_the_clocks_off_and_ends_by_itself() {
        CaseId id = kit.anOpenCase(Grade.HIGH);
        kit.bean(CaseWork.class)
                .record(
                        new CaseOrder(dissuader, id, Permission.CASE_WORK, Move.PAUSE),
                        (file, now) -> List.of(Recorded.of(
                                new CaseRecord.ClockPaused(PauseReason.PERSON_ASKED, now.plus(Duration.ofHours(1))))));
        pass(Duration.ofMinutes(59));
        assertThat(kit.events(id, CaseRecord.ClockBreached.class))
                .extracting(CaseRecord.ClockBreached::clock)
                .as("signing for is never put off")
                .containsExactly(DueKind.SIGN_FOR);
        pass(Duration.ofMinutes(2));
        assertThat(kit.events(id, CaseRecord.ClockResumed.class)).hasSize(1);
        pass(Duration.ofMinutes(20));
        assertThat(kit.events(id, CaseRecord.ClockBreached.class))
                .extracting(CaseRecord.ClockBreached::clock)
                .containsExactly(DueKind.SIGN_FOR, DueKind.FIRST_CALL);
    }

    @Test
    void a_silent_assignee_loses_the_case_to_the_next_and_then_to_the_queue() {
        Actor next = kit.aDissuader();
        CaseId id = kit.anOpenCase(Grade.HIGH);
        kit.bean(CaseWork.class).assign(lead, id, kit.staffIdOf(dissuader));
        pass(Duration.ofMinutes(6));
        List<CaseEvent.Assigned> assigned = kit.events(id, CaseEvent.Assigned.class);
        assertThat(assigned).hasSize(2);
        assertThat(assigned.getLast().staffId()).isNotEqualTo(kit.staffIdOf(dissuader));
        pass(Duration.ofMinutes(6));
        pass(Duration.ofMinutes(6));
        pass(Duration.ofMinutes(6));
        assertThat(kit.file(id).holder().isNobody() || kit.file(id).holder().isHeldBy(kit.staffIdOf(next)))
                .isTrue();
        assertThat(kit.events(id, CaseEvent.AssigneeSilent.class))
                .extracting(CaseEvent.AssigneeSilent::staffId)
                .doesNotHaveDuplicates();
        assertThat(kit.bean(ToldNotices.class).about(id.value(), NoticeKind.TAKE_OVER))
                .isNotEmpty();
    }

    @Test
    void a_broken_clock_waits_for_its_reason_and_takes_it_once() {
        CaseId id = kit.anOpenCase(Grade.URGENT);
        pass(Duration.ofMinutes(2));
        ExplainBreach explain = kit.bean(ExplainBreach.class);
        assertThat(kit.bean(ReadDispatch.class).unexplained(lead, 118)).hasSize(1);
        explain.explain(lead, id, DueKind.SIGN_FOR, BreachReason.NOBODY_FREE, "two calls at once");
        assertThat(kit.bean(ReadDispatch.class).unexplained(lead, 118)).isEmpty();
        assertThatThrownBy(() -> explain.explain(lead, id, DueKind.SIGN_FOR, BreachReason.OVERLOOKED, null))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(DispatchRefusal.NO_BREACH));
    }

    @Test
    void a_case_that_was_signed_for_and_left_lying_is_shown_and_not_moved() {
        CaseId id = kit.anOpenCase(Grade.URGENT);
        kit.bean(CaseWork.class).assign(lead, id, kit.staffIdOf(dissuader));
        kit.attempt(dissuader, id, TrackOutcome.BUSY, VictimState.UNREACHED);
        assertThat(kit.bean(ReadDispatch.class).stale(lead, 118)).isEmpty();
        pass(Duration.ofMinutes(7));
        assertThat(kit.bean(ReadDispatch.class).stale(lead, 118))
                .singleElement()
                .satisfies(line -> assertThat(line.caseNumber()).isEqualTo(id.value()));
        assertThat(kit.file(id).holder().isHeldBy(kit.staffIdOf(dissuader))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void over_any_history_each_stage_of_each_clock_happens_once_and_every_case_lies_with_one(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<CaseId> ids = new ArrayList<>();
        for (Grade grade : Grade.values()) {
            ids.add(kit.anOpenCase(grade));
        }
        for (int i = 0; i < 40; i++) {
            CaseId id = ids.get(random.nextInt(ids.size()));
            try {
                step(random, id);
            } catch (Refused refused) {
                assertThat(refused.refusal().code()).isNotEmpty();
            }
            pass(Duration.ofSeconds(random.nextInt(1, 1_500)));
        }
        for (CaseId id : ids) {
            List<CaseRecord.ClockBreached> broken = kit.events(id, CaseRecord.ClockBreached.class);
            assertThat(broken).as("no clock breaks twice at the same time").doesNotHaveDuplicates();
            assertThat(kit.events(id, CaseRecord.ClockWarned.class)).doesNotHaveDuplicates();
            boolean one = kit.file(id).holder().isNobody()
                    ? kit.file(id).place().queueUnitId() > 0
                    : kit.file(id).holder().staffId() != null;
            assertThat(one).isTrue();
        }
    }

    private void step(RandomGenerator random, CaseId id) {
        switch (random.nextInt(5)) {
            case 0 -> kit.bean(CaseWork.class).assign(lead, id, kit.staffIdOf(dissuader));
            case 1 -> kit.attempt(dissuader, id, TrackOutcome.BUSY, VictimState.UNREACHED);
            case 2 -> kit.attempt(dissuader, id, TrackOutcome.ANSWERED, VictimState.DENIES);
            case 3 -> kit.bean(CaseWork.class).pullUp(lead, id, null, null);
            default -> kit.attempt(dissuader, id, TrackOutcome.MET, VictimState.WAVERS);
        }
    }

    @Test
    void a_clock_that_is_armed_again_for_a_time_it_broke_is_not_broken_twice() {
        CaseId id = kit.anOpenCase(Grade.URGENT);
        pass(Duration.ofHours(3));
        int breaches = kit.events(id, CaseRecord.ClockBreached.class).size();
        assertThat(breaches).isPositive();
        kit.attempt(dissuader, id, TrackOutcome.NO_ANSWER, VictimState.UNREACHED);
        pass(Duration.ofSeconds(1));
        kit.attempt(dissuader, id, TrackOutcome.BUSY, VictimState.UNREACHED);
        pass(Duration.ofSeconds(1));
        assertThat(kit.events(id, CaseRecord.ClockBreached.class))
                .extracting(event -> event.clock() + " " + event.dueAt())
                .doesNotHaveDuplicates();
    }
}
