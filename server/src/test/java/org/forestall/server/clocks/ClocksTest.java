package org.forestall.server.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.forestall.server.platform.RowScope;
import org.junit.jupiter.api.Test;

class ClocksTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration TEN = Duration.ofMinutes(10);

    private final ClockBench bench = new ClockBench();

    @Test
    void each_stage_fires_when_its_time_has_come_and_not_before() {
        bench.arm(bench.aCall(7, TEN));
        bench.pass(TEN.minus(MINUTE).minusNanos(1_000));
        assertThat(bench.fire()).isZero();
        bench.pass(Duration.ofNanos(1_000));
        assertThat(bench.fire()).isOne();
        assertThat(bench.effects()).containsExactly("case.first-call 7 WARN");
        bench.pass(MINUTE);
        bench.fire();
        bench.pass(MINUTE);
        bench.fire();
        bench.pass(TEN);
        assertThat(bench.fire()).isZero();
        assertThat(bench.effects())
                .containsExactly("case.first-call 7 WARN", "case.first-call 7 BREACH", "case.first-call 7 RUNG_1");
        assertThat(bench.firings()).isEqualTo(bench.effects());
    }

    @Test
    void after_a_long_stop_the_stages_of_a_clock_still_fire_one_by_one_in_their_order() {
        bench.arm(bench.aCall(7, TEN), bench.aCall(8, TEN));
        bench.pass(Duration.ofDays(1));
        assertThat(bench.fire()).isEqualTo(6);
        assertThat(bench.handler.batches)
                .extracting(
                        batch -> batch.stream().map(Firing::stage).distinct().toList())
                .containsExactly(List.of("WARN"), List.of("BREACH"), List.of("RUNG_1"));
        assertThat(bench.handler.batches.getLast()).allMatch(Firing::last);
    }

    @Test
    void what_is_disarmed_does_not_fire() {
        bench.arm(bench.aCall(7, TEN), bench.anOrder("case.meet", 7, TEN), bench.aCall(8, TEN));
        bench.disarm("case.first-call", 7L, 99L);
        bench.pass(TEN.minus(MINUTE));
        bench.fire();
        assertThat(bench.effects()).containsExactlyInAnyOrder("case.meet 7 WARN", "case.first-call 8 WARN");
    }

    @Test
    void arming_the_same_clock_again_changes_nothing() {
        ClockOrder call = bench.aCall(7, TEN);
        bench.arm(call);
        bench.pass(TEN);
        bench.fire();
        bench.arm(call);
        assertThat(bench.fire()).isZero();
        bench.pass(TEN);
        bench.fire();
        bench.arm(call);
        bench.fire();
        assertThat(bench.effects()).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void a_changed_clock_fires_from_the_first_stage_that_is_another() {
        ClockOrder call = bench.aCall(7, TEN);
        bench.arm(call);
        bench.pass(TEN);
        bench.fire();
        Stage later = new Stage(Stage.BREACH, bench.in(TEN));
        bench.arm(new ClockOrder(
                call.kind(), 7, 101, later.at(), List.of(call.stages().getFirst(), later)));
        assertThat(bench.fire()).isZero();
        bench.pass(TEN);
        bench.fire();
        assertThat(bench.effects())
                .containsExactly("case.first-call 7 WARN", "case.first-call 7 BREACH", "case.first-call 7 BREACH");
        assertThat(bench.firings()).hasSize(3);
    }

    @Test
    void a_clock_disarmed_and_armed_anew_begins_anew() {
        ClockOrder call = bench.aCall(7, TEN);
        bench.arm(call);
        bench.pass(TEN.minus(MINUTE));
        bench.fire();
        bench.disarm(call.kind(), 7L);
        bench.arm(call);
        bench.fire();
        assertThat(bench.effects()).containsExactly("case.first-call 7 WARN", "case.first-call 7 WARN");
    }

    @Test
    void replacing_leaves_these_clocks_of_the_group_and_no_others_of_it() {
        ClockOrder guard = bench.anOrder("guard.check-in", 7, TEN);
        ClockOrder kept = bench.aCall(7, TEN);
        bench.arm(kept, bench.anOrder("case.meet", 7, TEN), bench.anOrder("case", 7, TEN), bench.aCall(8, TEN), guard);
        bench.replace(Set.of(7L), kept, bench.anOrder("case.visit", 7, TEN));
        assertThat(bench.ask(() -> bench.clocks.list("case", List.of(7L, 8L))))
                .extracting(armed -> armed.order().kind() + " " + armed.order().subjectId())
                .containsExactly("case.first-call 7", "case.visit 7", "case.first-call 8");
        assertThat(bench.ask(() -> bench.clocks.list("guard", List.of(7L))))
                .singleElement()
                .satisfies(armed -> {
                    assertThat(armed.order()).isEqualTo(guard);
                    assertThat(armed.ahead()).isEqualTo(guard.stages());
                });
    }

    @Test
    void replacing_refuses_what_is_not_of_the_group_or_the_subjects() {
        assertThatThrownBy(() -> bench.replace(Set.of(7L), bench.anOrder("guard.check-in", 7, TEN)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> bench.replace(Set.of(7L), bench.aCall(8, TEN)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> bench.arm(bench.aCall(7, TEN), bench.aCall(7, MINUTE)))
                .hasMessageContaining("twice");
    }

    @Test
    void a_kind_of_its_own_goes_before_its_group() {
        bench.arm(bench.anOrder("case.visit", 7, TEN), bench.aCall(7, TEN));
        bench.pass(TEN.minus(MINUTE));
        bench.fire();
        assertThat(bench.visits.batches)
                .singleElement()
                .satisfies(batch -> assertThat(batch).extracting(Firing::kind).containsExactly("case.visit"));
        assertThat(bench.handler.batches).hasSize(1);
    }

    @Test
    void nothing_is_armed_when_the_transaction_is_not_kept() {
        assertThatThrownBy(() -> bench.database.inAll(() -> {
                    bench.clocks.arm(List.of(bench.aCall(7, TEN)));
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");
        assertThat(bench.ask(() -> bench.clocks.list("case", List.of(7L)))).isEmpty();
        assertThat(wakeUps()).isZero();
        bench.arm(bench.aCall(7, TEN));
        assertThat(wakeUps())
                .as("what was not kept is not remembered as scheduled")
                .isOne();
    }

    @Test
    void clocks_that_share_a_second_share_a_wake_up() {
        List<ClockOrder> calls = new ArrayList<>();
        LongStream.range(0, 12_000).forEach(subject -> calls.add(bench.aCall(subject, TEN)));
        bench.arm(calls.toArray(ClockOrder[]::new));
        bench.arm(bench.anOrder("case.meet", 7, TEN));
        assertThat(wakeUps()).isOne();
        bench.pass(Duration.ofHours(1));
        assertThat(bench.fire()).isEqualTo(36_003);
    }

    @Test
    void what_may_be_over_before_it_is_seen_is_scheduled_again() {
        bench.arm(bench.aCall(7, MINUTE));
        bench.arm(bench.aCall(8, MINUTE));
        assertThat(wakeUps()).isEqualTo(2);
    }

    @Test
    void a_scope_that_does_not_see_the_unit_neither_arms_nor_disarms() {
        bench.arm(bench.aCall(7, TEN));
        assertThatThrownBy(() -> bench.database.transactions().in(RowScope.of(List.of(102)), () -> {
                    bench.clocks.arm(List.of(bench.aCall(8, TEN)));
                    return null;
                }))
                .hasStackTraceContaining("violates row-level security policy");
        bench.database.transactions().in(RowScope.of(List.of(102)), () -> {
            bench.clocks.disarm("case.first-call", List.of(7L));
            return null;
        });
        assertThat(bench.ask(() -> bench.clocks.list("case", List.of(7L)))).hasSize(1);
    }

    @Test
    void firings_are_kept_for_as_long_as_set() {
        bench.arm(bench.aCall(7, MINUTE));
        bench.fire();
        PurgeFirings purge = bench.context.getBean(PurgeFirings.class);
        bench.pass(Duration.ofDays(30));
        assertThat(purge.run()).isZero();
        bench.pass(MINUTE);
        assertThat(purge.run()).isOne();
        assertThat(bench.firings()).isEmpty();
    }

    @Test
    void a_clock_that_has_run_down_goes_only_where_its_handler_says_so() {
        bench.arm(bench.aCall(7, TEN), bench.anOrder("case.visit", 7, TEN));
        bench.visits.forgettable = true;
        bench.pass(TEN.plus(TEN));
        bench.fire();
        bench.pass(Duration.ofDays(30));
        bench.context.getBean(PurgeFirings.class).run();
        assertThat(bench.ask(() -> bench.clocks.list("case", List.of(7L))))
                .extracting(clock -> clock.order().kind())
                .containsExactly("case.first-call");
    }

    @Test
    void how_late_stages_fired_is_read_from_the_records() {
        FiringLatency latency = bench.context.getBean(FiringLatency.class);
        Instant from = bench.clock().instant();
        assertThat(bench.ask(() -> latency.since(from)).fired()).isZero();
        bench.arm(bench.aCall(7, TEN), bench.anOrder("case.meet", 7, TEN.plusSeconds(3)));
        bench.pass(TEN.minus(MINUTE).plusSeconds(5));
        bench.fire();
        assertThat(bench.ask(() -> latency.since(from)))
                .isEqualTo(new FiringLatency.Figures(2, 0, 2_000, 5_000, 5_000));
    }

    @Test
    void an_order_that_makes_no_sense_is_refused() {
        Stage warn = new Stage(Stage.WARN, bench.in(TEN));
        Stage breach = new Stage(Stage.BREACH, bench.in(MINUTE));
        assertThatThrownBy(() -> new ClockOrder("case", 7, 101, warn.at(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ClockOrder("case", 7, 101, warn.at(), List.of(warn, breach)))
                .hasMessageContaining("before the one that goes first");
        assertThatThrownBy(() -> new ClockOrder("case", 7, 101, warn.at(), List.of(warn, warn)))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> new ClockOrder("Case", 7, 101, warn.at(), List.of(warn)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Stage("a,b", warn.at())).isInstanceOf(IllegalArgumentException.class);
    }

    private int wakeUps() {
        return bench.database
                .jdbc()
                .sql("select count(*) from scheduled_tasks where task_name = 'clock-wake'")
                .query(Integer.class)
                .single();
    }
}
