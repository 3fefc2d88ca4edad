package org.forestall.server.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.forestall.engine.FraudType;
import org.forestall.engine.Grade;
import org.forestall.engine.Reason;
import org.forestall.engine.VictimState;
import org.forestall.engine.policy.Action;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Role;
import org.forestall.server.cases.CaseDeedsForTests;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.TrackOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThePlanTest {

    private final PlanKit kit = new PlanKit();

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    private List<Actor> people(int count) {
        List<Actor> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(kit.onDuty(Role.DISSUADER, PlanKit.STATION));
        }
        return people;
    }

    private List<CaseId> cases(RandomGenerator random, int count) {
        List<CaseId> cases = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            kit.pass(Duration.ofMinutes(random.nextInt(5)));
            FraudType type = FraudType.values()[random.nextInt(FraudType.values().length)];
            Double risk = random.nextInt(3) == 0 ? null : 1_000.0 * (1 + random.nextInt(300));
            cases.add(kit.anOpenCase(Grade.values()[random.nextInt(4)], type, risk, PlanKit.STATION));
        }
        return cases;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_case_with_more_at_stake_all_else_equal_is_never_behind(long seed) {
        RandomGenerator random = random(seed);
        people(3);
        cases(random, 15);
        for (int pair = 0; pair < 10; pair++) {
            Grade grade = Grade.values()[random.nextInt(4)];
            FraudType type = FraudType.values()[random.nextInt(FraudType.values().length)];
            double less = 500.0 + random.nextInt(100_000);
            CaseId little = kit.anOpenCase(grade, type, less, PlanKit.STATION);
            CaseId much = kit.anOpenCase(grade, type, less * (1.05 + random.nextDouble()), PlanKit.STATION);
            DistrictPlan plan = kit.plan();
            assertThat(rank(plan, much)).isLessThan(rank(plan, little));
        }
    }

    private static int rank(DistrictPlan plan, CaseId id) {
        RankedCase found = plan.ranked().get(id);
        return found == null ? Integer.MAX_VALUE : found.rank();
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void nobody_is_in_two_places_nobody_outlasts_the_shift_and_the_reasons_add_up(long seed) {
        RandomGenerator random = random(seed);
        List<Actor> people = people(4);
        List<CaseId> cases = cases(random, 25);
        CaseDeedsForTests deeds = new CaseDeedsForTests(kit.context);
        for (int i = 0; i < 5; i++) {
            deeds.claim(people.get(random.nextInt(4)), cases.get(i));
        }
        DistrictPlan plan = kit.plan();
        UnitPlan unit = Objects.requireNonNull(plan.units().get(PlanKit.STATION));
        List<PlannedStart> hour = kit.bean(MakePlan.class)
                .nextHour(unit, plan.snapshot().effects(), plan.snapshot().asOf());
        assertThat(hour)
                .containsAll(unit.starts())
                .hasSizeGreaterThan(unit.starts().size());
        Map<Long, Instant> through = new HashMap<>();
        for (PlannedStart start : hour) {
            Instant before = through.put(start.person().id(), start.endsAt());
            assertThat(before == null || !start.at().isBefore(before))
                    .as("in two places")
                    .isTrue();
            assertThat(start.arrivesAt()).isBetween(start.at(), start.endsAt());
            assertThat(start.judgement().reasons().stream()
                            .mapToInt(Reason::points)
                            .sum())
                    .isEqualTo(start.judgement().score());
            assertThat(start.open().file().holder().isNobody()
                            || start.isHeld()
                            || start.open().file().grade() == Grade.URGENT)
                    .as("somebody else's case")
                    .isTrue();
        }
        assertThat(hour.stream()
                        .filter(start -> start.at().equals(plan.snapshot().asOf()))
                        .map(s -> s.person().id()))
                .doesNotHaveDuplicates();
    }

    @Test
    void who_has_waited_too_long_is_in_front_and_gets_one_of_every_four_starts() {
        List<Actor> people = people(1);
        CaseId forgotten = kit.anOpenCase(Grade.LOW, FraudType.GAME, 500.0, PlanKit.STATION);
        kit.pass(Duration.ofDays(3).plusMinutes(1));
        for (int i = 0; i < 6; i++) {
            kit.anOpenCase(Grade.URGENT, FraudType.CS, 200_000.0, PlanKit.STATION);
        }
        DistrictPlan plan = kit.plan();
        assertThat(plan.order().getFirst().open().id()).isEqualTo(forgotten);
        assertThat(plan.order().getFirst().sentence().code()).isEqualTo("plan.why.overdue");
        AnswerOffer answer = kit.bean(AnswerOffer.class);
        List<CaseId> asked = new ArrayList<>();
        for (int start = 0; start < 4; start++) {
            assertThat(kit.ask()).isEqualTo(1);
            Offer offer =
                    kit.database.inAll(() -> kit.bean(OfferStore.class).open()).getFirst();
            asked.add(offer.caseId());
            answer.accept(people.getFirst(), offer.id());
            kit.attempt(people.getFirst(), offer.caseId(), TrackOutcome.ANSWERED, VictimState.ADMITS);
        }
        assertThat(asked).contains(forgotten);
    }

    @Test
    void who_has_passed_the_maximum_is_overtaken_by_nobody_whose_time_came_later() {
        people(1);
        CaseId low = kit.anOpenCase(Grade.LOW, FraudType.GAME, 500.0, PlanKit.STATION);
        kit.pass(Duration.ofDays(3).plusMinutes(5));
        CaseId urgent = kit.anOpenCase(Grade.URGENT, FraudType.CS, 200_000.0, PlanKit.STATION);
        kit.pass(Duration.ofHours(3));
        DistrictPlan plan = kit.plan();
        assertThat(rank(plan, low)).as("by a little, and six times").isLessThan(rank(plan, urgent));
    }

    @Test
    void the_plan_says_at_once_whose_people_cannot_keep_the_maximum_wait_and_how_many_would() {
        Actor one = people(1).getFirst();
        kit.anOpenCase(Grade.URGENT, FraudType.CS, 200_000.0, PlanKit.STATION);
        kit.plan();
        PlanViews.MaximumWaits few = waits(one);
        assertThat(few.passing()).isZero();
        assertThat(few.tooFew()).isEmpty();

        for (int i = 0; i < 12; i++) {
            kit.anOpenCase(Grade.URGENT, FraudType.CS, 200_000.0, PlanKit.STATION);
        }
        kit.plan();
        PlanViews.MaximumWaits many = waits(one);
        assertThat(many.past()).isZero();
        assertThat(many.passing()).isPositive();
        PlanViews.TooFew unit = many.tooFew().getFirst();
        assertThat(unit.unit().id()).isEqualTo(PlanKit.STATION);
        assertThat(unit.people()).isEqualTo(1);
        assertThat(unit.enough()).isGreaterThan(1);

        people(unit.enough() - 1);
        kit.plan();
        assertThat(waits(one).tooFew()).as("as many as it asked for").isEmpty();

        kit.pass(Duration.ofMinutes(40));
        kit.plan();
        assertThat(waits(one).past()).as("nobody began").isEqualTo(13);
    }

    private PlanViews.MaximumWaits waits(Actor reader) {
        return kit.bean(ReadPlan.class).of(reader, PlanKit.STATION).maximumWaits();
    }

    @Test
    void a_calm_case_is_behind_everything_that_runs() {
        List<Actor> people = people(1);
        CaseId calm = kit.anOpenCase(Grade.URGENT, 500_000.0);
        kit.attempt(people.getFirst(), calm, TrackOutcome.ANSWERED, VictimState.ADMITS);
        CaseId small = kit.anOpenCase(Grade.LOW, 500.0);
        DistrictPlan plan = kit.plan();
        assertThat(rank(plan, small)).isLessThan(rank(plan, calm));
        assertThat(Objects.requireNonNull(plan.ranked().get(calm)).sentence().code())
                .isEqualTo("plan.why.calm");
    }

    @Test
    void a_case_says_what_helps_who_is_suited_and_what_would_change_its_place() {
        List<Actor> people = people(2);
        CaseId id = kit.anOpenCase(Grade.URGENT, 60_000.0);
        kit.anOpenCase(Grade.HIGH, 30_000.0);
        kit.plan();
        PlanViews.OfCase view = kit.bean(ReadCasePlan.class).of(people.getFirst(), id);
        assertThat(view.rank()).isEqualTo(1);
        assertThat(view.money().leaves()).extracting(PlanViews.Leaves::chance).isSorted();
        assertThat(view.money().expectedLoss().getFirst().yuan())
                .isGreaterThan(view.money().expectedLoss().getLast().yuan());
        assertThat(view.people())
                .hasSize(2)
                .first()
                .satisfies(best -> assertThat(best.difference()).isZero());
        assertThat(view.actions()).extracting(PlanViews.Helps::action).containsExactly(Action.values());
        assertThat(view.actions().getLast().blocked()).isEqualTo(PlanViews.Sentence.of("plan.blocked.needs-nobody"));
        assertThat(view.wouldChange())
                .extracting(PlanViews.Change::code)
                .contains("plan.change.bank-watch", "plan.change.one-hour-later", "plan.change.no-fraud");
        assertThat(view.wouldChange().stream()
                        .filter(change -> change.code().equals("plan.change.double-stake"))
                        .findFirst()
                        .orElseThrow()
                        .difference())
                .isPositive();
        assertThat(view.wouldChange().stream()
                        .filter(change -> change.code().equals("plan.change.no-fraud"))
                        .findFirst()
                        .orElseThrow()
                        .rank())
                .isEqualTo(2);
    }

    @Test
    void the_district_learns_from_its_own_outcomes_and_says_how_sure_it_is() {
        List<Actor> people = people(1);
        double before = line("CALL", "OPEN").mean();
        for (int i = 0; i < 20; i++) {
            CaseId id = kit.anOpenCase(Grade.URGENT, 60_000.0);
            kit.attempt(people.getFirst(), id, TrackOutcome.ANSWERED, VictimState.ADMITS);
        }
        PlanViews.Estimate after = line("CALL", "OPEN");
        assertThat(after.n()).isGreaterThan(10);
        assertThat(after.mean()).isGreaterThan(before);
        assertThat(after.low()).isLessThan(after.mean());
        assertThat(after.high()).isGreaterThan(after.mean());
        assertThat(after.published()).isEqualTo(0.60);
    }

    private PlanViews.Estimate line(String action, String kind) {
        return Learnt.lines(kit.bean(Learnt.class).learn(kit.now())).stream()
                .filter(one -> one.what().equals("REACH"))
                .filter(one ->
                        one.action().name().equals(action) && one.kind().name().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
