package org.forestall.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.forestall.engine.policy.RandomDistrict.NOW;
import static org.forestall.engine.policy.RandomDistrict.STRAIGHT;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.forestall.engine.Grade;
import org.forestall.engine.moneyclock.MaximumWait;
import org.junit.jupiter.api.Test;

/** What the maximum wait promises, over random arrivals from idleness to twice what the people can do. */
class ReservedLaneTest {

    private static final int EVERY = PolicySettings.DEFAULT.reservedEvery();
    private static final int STARTS = 2_000;

    private record Waiting(int id, double due) {}

    /** A queue of which one start in four is the lane's, and the others take whoever pleases. */
    private static final class Queue {

        private final Random random;
        private final ReservedLane lane;
        private final double step;
        private final double arrivals;
        private final List<Waiting> waiting = new ArrayList<>();
        private final Map<Integer, Integer> latestStart = new HashMap<>();
        private boolean kept = true;
        private int begunLate;
        private int came;

        Queue(long seed) {
            random = new Random(seed);
            step = 1 + random.nextInt(12);
            arrivals = 0.05 + 2 * random.nextDouble();
            lane = ReservedLane.of(EVERY, step);
        }

        void play() {
            for (int start = 0; start < STARTS; start++) {
                double now = start * step;
                arrive(now);
                waiting.sort(Comparator.comparingDouble(Waiting::due));
                double[] left =
                        waiting.stream().mapToDouble(one -> one.due() - now).toArray();
                notePlaces(left, start);
                boolean mine = start % EVERY == 0;
                if (mine) {
                    kept &= lane.broken(left) == 0 && (left.length == 0 || left[0] >= 0);
                }
                if (!waiting.isEmpty()) {
                    boolean reserved = mine && lane.presses(left, 0);
                    begin(waiting.remove(reserved ? 0 : random.nextInt(waiting.size())), start);
                }
            }
        }

        private void arrive(double now) {
            for (double chance = arrivals; random.nextDouble() < chance; chance--) {
                Grade grade = Grade.values()[random.nextInt(4)];
                waiting.add(
                        new Waiting(came++, now + MaximumWait.DEFAULT.of(grade).toMinutes()));
            }
        }

        /** Whoever has passed the maximum has a place, and with it a start that is the latest. */
        private void notePlaces(double[] left, int start) {
            for (int place = 0; place < left.length && left[place] < 0; place++) {
                int latest = start + (place + 1) * EVERY;
                Integer promised = latestStart.putIfAbsent(waiting.get(place).id(), latest);
                assertThat(promised == null ? start : promised).isGreaterThanOrEqualTo(start);
            }
        }

        private void begin(Waiting one, int start) {
            begunLate += one.due() < start * step ? 1 : 0;
            assertThat(latestStart.getOrDefault(one.id(), start)).isGreaterThanOrEqualTo(start);
        }
    }

    @Test
    void no_one_waits_past_the_maximum_as_long_as_the_lane_says_that_it_can_be_kept() {
        int keptQueues = 0;
        for (int seed = 0; seed < 400; seed++) {
            Queue queue = new Queue(seed);
            queue.play();
            if (queue.kept) {
                assertThat(queue.begunLate).as("queue %d", seed).isZero();
                keptQueues++;
            }
        }
        assertThat(keptQueues).as("queues that could be kept").isBetween(50, 350);
    }

    @Test
    void whoever_has_passed_it_begins_within_as_many_reserved_starts_as_the_place_in_the_lane_whatever_comes_later() {
        int late = 0;
        for (int seed = 0; seed < 400; seed++) {
            Queue queue = new Queue(seed);
            queue.play();
            late += queue.begunLate;
        }
        assertThat(late).as("some were late, or this shows nothing").isGreaterThan(1_000);
    }

    @Test
    void the_planner_keeps_that_promise_where_work_is_far_more_than_one_person_can_do() {
        int late = 0;
        for (int seed = 0; seed < 6; seed++) {
            late += passedThoughPromised(new RandomDistrict(seed), new Random(seed));
        }
        assertThat(late)
                .as("cases that passed the maximum, or this shows nothing")
                .isGreaterThan(60);
    }

    /** How many passed the maximum, of whom each began in time for its place. */
    private static int passedThoughPromised(RandomDistrict district, Random random) {
        Planner planner = new Planner(Effects.DEFAULT, PolicySettings.DEFAULT, STRAIGHT);
        List<OpenCase> waiting = new ArrayList<>(district.cases(30));
        Map<String, Integer> latest = new HashMap<>();
        int since = 0;
        for (int start = 0; start < 120; start++) {
            Instant now = NOW.plus(Duration.ofMinutes(40L * start));
            for (int i = random.nextInt(3); i > 0; i--) {
                waiting.add(at(district.openCase("s" + start + "-" + i), now));
            }
            waiting.sort(Comparator.comparingDouble(open -> planner.left(open, now)));
            for (int place = 0; place < waiting.size() && planner.left(waiting.get(place), now) < 0; place++) {
                latest.putIfAbsent(waiting.get(place).id(), start + (place + 1) * EVERY);
            }
            Worker worker = new Worker("p", waiting.getFirst().place(), Set.of(Action.values()), 480);
            Plan plan = planner.plan(waiting, List.of(worker), 1, 0, since, now);
            since = plan.startsSinceReserved();
            OpenCase begun = plan.starts().getFirst().open();
            assertThat(latest.getOrDefault(begun.id(), start)).isGreaterThanOrEqualTo(start);
            waiting.remove(begun);
            int here = start;
            assertThat(waiting).allMatch(open -> latest.getOrDefault(open.id(), here + 1) > here);
        }
        return latest.size();
    }

    @Test
    void urgent_cases_without_end_do_not_starve_a_low_one() {
        Planner planner = new Planner(Effects.DEFAULT, PolicySettings.DEFAULT, STRAIGHT);
        RandomDistrict district = new RandomDistrict(5);
        OpenCase low = of(Grade.LOW, district, NOW.minus(Duration.ofDays(3)).minusSeconds(60), "low");
        // each of them has waited ten times its half hour, the low one just over its three days
        List<OpenCase> cases = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            cases.add(of(Grade.URGENT, district, NOW.minus(Duration.ofHours(5)), "u" + i));
        }
        cases.add(low);
        OpenCase older = of(Grade.URGENT, district, NOW.minus(Duration.ofDays(4)), "older");
        Worker worker = new Worker("p", low.place(), Set.of(Action.values()), 480);
        assertThat(planner.plan(cases, List.of(worker), 1, 0, EVERY - 1, NOW)
                        .starts()
                        .getFirst()
                        .open()
                        .id())
                .as("four and a half hours past it, and nobody of those has passed it longer ago")
                .startsWith("u");
        Instant later = NOW.plus(Duration.ofHours(6));
        List<OpenCase> fresh = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            fresh.add(of(Grade.URGENT, district, later.minus(Duration.ofHours(2)), "v" + i));
        }
        fresh.add(low);
        assertThat(planner.plan(fresh, List.of(worker), 1, 0, EVERY - 1, later)
                        .starts()
                        .getFirst()
                        .open())
                .isEqualTo(low);
        fresh.add(older);
        assertThat(planner.plan(fresh, List.of(worker), 1, 0, EVERY - 1, later)
                        .starts()
                        .getFirst()
                        .open())
                .isEqualTo(older);
    }

    @Test
    void a_start_is_reserved_before_the_maximum_is_reached_and_says_so() {
        Planner planner = new Planner(Effects.DEFAULT, PolicySettings.DEFAULT, STRAIGHT);
        RandomDistrict district = new RandomDistrict(7);
        OpenCase much = of(Grade.URGENT, district, NOW, "much");
        OpenCase soon = of(Grade.LOW, district, NOW.minus(Duration.ofDays(3)).plusSeconds(300), "soon");
        Worker worker = new Worker("p", soon.place(), Set.of(Action.values()), 480);
        Plan.Start start = planner.plan(List.of(much, soon), List.of(worker), 1, 0, EVERY - 1, NOW)
                .starts()
                .getFirst();
        assertThat(start.open()).isEqualTo(soon);
        assertThat(start.judgement().isReserved()).isTrue();
        assertThat(start.judgement().reasons()).anyMatch(reason -> reason.code().equals("policy.overdue-soon"));
        OpenCase young = of(Grade.LOW, district, NOW, "young");
        OpenCase other = of(Grade.HIGH, district, NOW, "other");
        assertThat(planner.plan(List.of(other, young), List.of(worker), 20, 0, EVERY - 1, NOW)
                        .starts()
                        .getFirst()
                        .judgement()
                        .isReserved())
                .as("nobody is in need of it")
                .isFalse();
    }

    @Test
    void whom_nobody_here_may_serve_does_not_stand_in_the_others_way() {
        Planner planner = new Planner(Effects.DEFAULT, PolicySettings.DEFAULT, STRAIGHT);
        RandomDistrict district = new RandomDistrict(9);
        OpenCase squad =
                with(of(Grade.LOW, district, NOW.minus(Duration.ofDays(9)), "squad"), Set.of(Action.SQUAD_VISIT));
        OpenCase next = of(Grade.LOW, district, NOW.minus(Duration.ofDays(5)), "next");
        OpenCase much = of(Grade.URGENT, district, NOW, "much");
        Worker worker = new Worker("p", next.place(), Set.of(Action.CALL, Action.VISIT), 480);
        assertThat(planner.plan(List.of(much, squad, next), List.of(worker), 5, 0, EVERY - 1, NOW)
                        .starts()
                        .getFirst()
                        .open())
                .isEqualTo(next);
    }

    @Test
    void the_outlook_names_a_number_of_people_that_is_enough_and_no_smaller_one_is() {
        int tooFew = 0;
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<WaitForecast.Waiting> waiting = new ArrayList<>();
            for (int i = random.nextInt(120); i > 0; i--) {
                waiting.add(new WaitForecast.Waiting("c" + i, random.nextInt(-100, 3_000), random.nextDouble()));
            }
            WaitForecast forecast = new WaitForecast(EVERY, 5 + random.nextInt(60), waiting);
            int people = 1 + random.nextInt(4);
            WaitForecast.Outlook outlook = forecast.with(people);
            if (outlook.passing() == 0) {
                assertThat(outlook.people()).isEqualTo(people);
            } else if (outlook.people() > 0) {
                tooFew++;
                assertThat(forecast.passing(outlook.people())).isZero();
                assertThat(forecast.passing(outlook.people() - 1)).isPositive();
            }
        }
        assertThat(tooFew).isGreaterThan(50);
    }

    private static OpenCase of(Grade grade, RandomDistrict district, Instant since, String id) {
        OpenCase any = district.openCase(id);
        return new OpenCase(
                id, grade, any.clock(), any.belief(), any.attempts(), since, any.place(), any.possible(), Set.of());
    }

    private static OpenCase with(OpenCase open, Set<Action> possible) {
        return new OpenCase(
                open.id(),
                open.grade(),
                open.clock(),
                open.belief(),
                open.attempts(),
                open.waitingSince(),
                open.place(),
                possible,
                Set.of());
    }

    private static OpenCase at(OpenCase open, Instant since) {
        return of(open.grade(), open, since);
    }

    private static OpenCase of(Grade grade, OpenCase open, Instant since) {
        return new OpenCase(
                open.id(),
                grade,
                open.clock(),
                open.belief(),
                open.attempts(),
                since,
                open.place(),
                open.possible(),
                Set.of());
    }
}
