package org.forestall.server.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.forestall.engine.Grade;
import org.forestall.engine.VictimState;
import org.forestall.engine.policy.Action;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.access.Role;
import org.forestall.server.cases.CaseDeedsForTests;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseOrder;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.Move;
import org.forestall.server.cases.Recorded;
import org.forestall.server.cases.TrackOutcome;
import org.forestall.server.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyClockOfCasesTest {

    private static final PlanKit kit = new PlanKit();

    private final Actor dissuader = kit.onDuty(Role.DISSUADER, PlanKit.STATION);
    private final Actor lead = kit.onDuty(Role.STATION_LEAD, PlanKit.STATION);
    private final CaseDeedsForTests deeds = new CaseDeedsForTests(kit.context);

    private void passed(CaseId id) {
        CaseMoney again = MoneyEvents.apply(
                        null,
                        kit.past(id).stream()
                                .map(past -> new MoneyEvents.Timed(past.event(), past.at()))
                                .toList(),
                        kit.file(id))
                .money();
        assertThat(kit.money(id)).isEqualTo(again);
    }

    @Test
    void a_new_case_has_its_clock_at_once() {
        CaseId id = kit.anOpenCase(Grade.URGENT, 50_000.0);
        CaseMoney money = kit.money(id);
        assertThat(money.belief().threat()).isEqualTo(0.35, within(1e-9));
        assertThat(money.signals().atRisk()).isEqualTo(50_000);
        assertThat(money.phase()).isEqualTo(Phase.RUNNING);
        assertThat(money.version())
                .as("with what others answered to it")
                .isEqualTo(kit.file(id).version());
        passed(id);
    }

    @Test
    void a_busy_line_makes_a_fraud_likelier_and_whoever_has_listened_is_safe() {
        CaseId id = kit.anOpenCase(Grade.HIGH, 50_000.0);
        double before = kit.money(id).belief().threat();
        kit.attempt(dissuader, id, TrackOutcome.BUSY, null);
        assertThat(kit.money(id).belief().threat()).isGreaterThan(before);
        kit.pass(Duration.ofMinutes(20));
        kit.attempt(dissuader, id, TrackOutcome.ANSWERED, VictimState.ADMITS);
        assertThat(kit.money(id).phase()).isEqualTo(Phase.CALM);
        assertThat(kit.money(id).tries().attempts().of(Action.CALL)).isEqualTo(2);
        passed(id);
    }

    @Test
    void a_relapse_and_a_further_lead_start_the_clock_anew() {
        CaseId id = kit.anOpenCase(Grade.MEDIUM, null);
        kit.attempt(dissuader, id, TrackOutcome.ANSWERED, VictimState.ADMITS);
        kit.pass(Duration.ofHours(5));
        kit.anotherLead(id, Grade.HIGH);
        assertThat(kit.money(id).phase()).isEqualTo(Phase.RUNNING);
        assertThat(kit.money(id).since()).isEqualTo(kit.now());
        assertThat(kit.money(id).signals().grade()).isEqualTo(Grade.HIGH);
        passed(id);
    }

    @Test
    void a_watch_at_the_bank_holds_back_part_of_the_money_until_it_ends() {
        CaseId id = kit.anOpenCase(Grade.HIGH, 80_000.0);
        kit.attempt(dissuader, id, TrackOutcome.ACKNOWLEDGED, null);
        assertThat(kit.money(id).signals().watched()).isEqualTo(0.4, within(1e-9));
        kit.bean(CaseWork.class)
                .record(
                        new CaseOrder(dissuader, id, Permission.CASE_WORK, Move.RECORD_CONTACT),
                        (file, now) -> List.of(Recorded.of(new CaseRecord.BankWatchEnded(1, "LIFTED"))));
        assertThat(kit.money(id).signals().watched()).isZero();
    }

    @Test
    void what_is_closed_is_over_and_every_outcome_was_learnt_once() {
        CaseId id = kit.anOpenCase(Grade.LOW, null);
        deeds.claim(dissuader, id);
        deeds.closeAsFalseAlarm(dissuader, id);
        assertThat(kit.money(id).phase()).isEqualTo(Phase.OVER);
        assertThat(kit.database.inAll(() -> kit.database
                        .jdbc()
                        .sql("select outcome from plan_outcome where case_id = ?")
                        .param(id.value())
                        .query(String.class)
                        .list()))
                .containsExactly("CLEARED");
    }

    @Test
    void a_case_from_before_there_were_clocks_gets_its_own_from_its_past() {
        CaseId id = kit.anOpenCase(Grade.HIGH, 12_000.0);
        kit.attempt(dissuader, id, TrackOutcome.NO_ANSWER, null);
        CaseMoney kept = kit.money(id);
        kit.database.inAll(() -> kit.database
                .jdbc()
                .sql("delete from case_money where case_id = ?")
                .param(id.value())
                .update());
        kit.plan();
        assertThat(kit.money(id)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void after_any_history_the_row_is_the_events_applied(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        CaseId id = kit.anOpenCase(Grade.values()[random.nextInt(4)], random.nextBoolean() ? null : 30_000.0);
        for (int step = 0; step < 40; step++) {
            kit.pass(Duration.ofMinutes(1 + random.nextInt(90)));
            step(random, id);
            passed(id);
        }
    }

    private void step(RandomGenerator random, CaseId id) {
        TrackOutcome[] outcomes = TrackOutcome.values();
        VictimState[] states = VictimState.values();
        try {
            switch (random.nextInt(10)) {
                case 0 -> deeds.claim(dissuader, id);
                case 1 -> deeds.handBack(dissuader, id);
                case 2 -> deeds.pullUp(lead, id);
                case 3 -> kit.anotherLead(id, Grade.values()[random.nextInt(4)]);
                case 4 -> deeds.closeAsFalseAlarm(dissuader, id);
                case 5 -> deeds.assign(lead, id, kit.staffIdOf(dissuader));
                case 6 -> kit.ask();
                default ->
                    kit.attempt(
                            dissuader,
                            id,
                            outcomes[random.nextInt(outcomes.length)],
                            random.nextBoolean() ? null : states[random.nextInt(states.length)]);
            }
        } catch (Refused refused) {
            assertThat(refused.refusal().code()).isNotEmpty();
        }
    }

    @Test
    void of_many_events_at_one_instant_none_is_lost() throws Exception {
        CaseId id = kit.anOpenCase(Grade.HIGH, 20_000.0);
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
            List<Future<?>> all = new java.util.ArrayList<>();
            for (int i = 0; i < 12; i++) {
                boolean sweep = i % 4 == 3;
                all.add(pool.submit(() -> {
                    go.await();
                    if (sweep) {
                        kit.plan();
                    } else {
                        kit.attempt(dissuader, id, TrackOutcome.NO_ANSWER, null);
                    }
                    return BigDecimal.ZERO;
                }));
            }
            go.countDown();
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(kit.money(id).tries().attempts().of(Action.CALL)).isEqualTo(9);
        passed(id);
    }
}
