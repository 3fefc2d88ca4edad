package org.forestall.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.forestall.engine.policy.RandomDistrict.NOW;
import static org.forestall.engine.policy.RandomDistrict.STRAIGHT;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.forestall.engine.Grade;
import org.forestall.engine.Reason;
import org.forestall.engine.moneyclock.MoneyClock;
import org.junit.jupiter.api.Test;

class PlannerTest {

    private final Planner planner = new Planner(Effects.DEFAULT, PolicySettings.DEFAULT, STRAIGHT);

    @Test
    void every_plan_is_feasible() {
        for (int seed = 0; seed < 100; seed++) {
            RandomDistrict district = new RandomDistrict(seed);
            Plan plan = planner.plan(district.cases(1 + seed), district.workers(1 + seed % 17), 40, 0, seed % 10, NOW);

            Set<String> people = new HashSet<>();
            Set<String> tasks = new HashSet<>();
            for (Plan.Start start : plan.starts()) {
                assertThat(people.add(start.worker().id())).isTrue();
                boolean urgent = start.open().grade() == Grade.URGENT;
                assertThat(tasks.add(start.open().id() + (urgent ? start.action() : "")))
                        .isTrue();
                assertThat(start.worker().may()).contains(start.action());
                assertThat(start.open().possible()).contains(start.action());
                double longest = start.judgement().worth().travel()
                        + Effects.DEFAULT.of(start.action()).minutesReached();
                assertThat(longest).isLessThanOrEqualTo(start.worker().minutesLeft());
            }
        }
    }

    @Test
    void what_goes_out_by_itself_is_given_to_nobody() {
        for (int seed = 0; seed < 50; seed++) {
            RandomDistrict district = new RandomDistrict(seed);
            List<Worker> workers = district.workers(12);
            List<OpenCase> cases = district.cases(40);
            assertThat(cases).allMatch(open -> open.possible().contains(Action.MESSAGE));
            assertThat(planner.plan(cases, workers, 40, 0, seed, NOW).starts())
                    .noneMatch(start -> start.action().isAutomatic());
            assertThat(planner.peopleFor(cases.getFirst(), workers, 30, NOW))
                    .noneMatch(start -> start.action().isAutomatic());
        }
    }

    @Test
    void money_that_leaves_slowly_still_has_some_urgency_so_that_it_is_not_passed_over_for_good() {
        Valuer valuer = new Valuer(Effects.DEFAULT);
        for (int seed = 0; seed < 500; seed++) {
            OpenCase open = new RandomDistrict(seed).openCase("x");
            for (Action action : open.possible()) {
                Worth worth = valuer.worth(open, action, 10, NOW, 5);
                assertThat(worth.urgency()).isGreaterThanOrEqualTo(0.1 * worth.density());
            }
        }
    }

    @Test
    void the_reasons_add_up_to_the_score() {
        for (int seed = 0; seed < 50; seed++) {
            RandomDistrict district = new RandomDistrict(seed);
            for (Plan.Start start : planner.plan(district.cases(60), district.workers(12), 40, 0, seed, NOW)
                    .starts()) {
                Judgement judgement = start.judgement();
                assertThat(judgement.reasons().stream().mapToInt(Reason::points).sum())
                        .isEqualTo(judgement.score());
            }
        }
    }

    @Test
    void a_case_with_more_at_stake_is_never_behind_one_that_is_otherwise_the_same() {
        Valuer valuer = new Valuer(Effects.DEFAULT);
        for (int seed = 0; seed < 500; seed++) {
            OpenCase lesser = new RandomDistrict(seed).openCase("lesser");
            OpenCase greater = withStake(lesser, lesser.clock().stake() * 1.5);
            double wait = 5 + seed;
            for (Action action : Action.values()) {
                assertThat(valuer.worth(greater, action, 10, NOW, wait).urgency())
                        .isGreaterThanOrEqualTo(
                                valuer.worth(lesser, action, 10, NOW, wait).urgency());
            }
        }
    }

    @Test
    void the_single_free_person_goes_to_whom_waiting_costs_most() {
        for (int seed = 0; seed < 200; seed++) {
            OpenCase one = new RandomDistrict(seed).openCase("one");
            if (one.grade() == Grade.LOW) {
                continue;
            }
            OpenCase more = withStake(one, one.clock().stake() * 3);
            Worker worker = new Worker("p", one.place(), one.possible(), 480);
            Plan plan = planner.plan(List.of(one, more), List.of(worker), 1, 0, 0, NOW);

            assertThat(plan.starts()).hasSize(1);
            assertThat(plan.starts().getFirst().open()).isEqualTo(more);
            assertThat(plan.starts().getFirst().runnerUp()).isNotNull();
        }
    }

    @Test
    void whoever_waited_past_the_maximum_gets_the_reserved_start() {
        RandomDistrict district = new RandomDistrict(3);
        List<OpenCase> cases = new ArrayList<>(district.cases(200));
        OpenCase forgotten = waitingSince(withStake(cases.getFirst(), 1), Duration.ofDays(30));
        cases.set(0, forgotten);
        Worker worker = new Worker("p", forgotten.place(), forgotten.possible(), 480);

        int reservedNext = PolicySettings.DEFAULT.reservedEvery() - 1;
        Plan plan = planner.plan(cases, List.of(worker), 10, 0, reservedNext, NOW);

        assertThat(plan.starts().getFirst().open().id()).isEqualTo(forgotten.id());
        assertThat(plan.startsSinceReserved()).isZero();
    }

    @Test
    void the_tracks_of_an_urgent_case_start_together() {
        RandomDistrict district = new RandomDistrict(1);
        OpenCase any = district.openCase("x");
        OpenCase urgent = new OpenCase(
                "x",
                Grade.URGENT,
                any.clock(),
                Belief.of(0.5, 0.1),
                Attempts.NONE,
                NOW,
                any.place(),
                any.possible(),
                Set.of());

        Plan plan = planner.plan(List.of(urgent), workersOf(4, urgent), 4, 0, 0, NOW);

        assertThat(plan.starts()).hasSize(4);
        assertThat(plan.starts()).extracting(Plan.Start::action).doesNotHaveDuplicates();
    }

    private static List<Worker> workersOf(int count, OpenCase open) {
        List<Worker> workers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            workers.add(new Worker("p" + i, open.place(), open.possible(), 480));
        }
        return workers;
    }

    private static OpenCase withStake(OpenCase open, double stake) {
        MoneyClock old = open.clock();
        MoneyClock clock = new MoneyClock(old.asOf(), old.threat(), stake, old.times(), old.contact(), old.watched());
        return new OpenCase(
                open.id() + stake,
                open.grade(),
                clock,
                open.belief(),
                open.attempts(),
                open.waitingSince(),
                open.place(),
                open.possible(),
                open.underway());
    }

    private static OpenCase waitingSince(OpenCase open, Duration ago) {
        return new OpenCase(
                "forgotten",
                open.grade(),
                open.clock(),
                open.belief(),
                open.attempts(),
                NOW.minus(ago),
                open.place(),
                open.possible(),
                open.underway());
    }
}
