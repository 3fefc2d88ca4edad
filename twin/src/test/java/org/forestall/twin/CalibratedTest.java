package org.forestall.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.forestall.engine.FraudType;
import org.forestall.engine.Grade;
import org.forestall.engine.policy.Action;
import org.forestall.engine.policy.Belief;
import org.forestall.engine.policy.Outcome;
import org.forestall.engine.policy.Place;
import org.forestall.engine.policy.VictimKind;
import org.junit.jupiter.api.Test;

class CalibratedTest {

    private final Scenario shipped = ScenarioReader.shipped();

    @Test
    void without_a_history_the_shipped_scenario_is_played_and_every_figure_says_so() {
        Calibrated calibrated = Calibrated.of(
                shipped,
                new DistrictHistory(
                        0, Collections.nCopies(24, 0), Map.of(), Map.of(), List.of(), 0, List.of(), List.of()));

        assertThat(calibrated.scenario()).isEqualTo(shipped);
        assertThat(calibrated.basis())
                .hasSize(Calibrated.Figure.values().length)
                .noneMatch(Calibrated.Basis::own);
    }

    @Test
    void a_long_history_gives_its_own_days_hours_grades_types_shifts_and_ground() {
        Calibrated calibrated = Calibrated.of(shipped, busy());
        Scenario own = calibrated.scenario();

        assertThat(calibrated.basis()).allMatch(Calibrated.Basis::own);
        assertThat(own.leads().perDay()).isEqualTo(400);
        assertThat(own.leads().hours().get(10))
                .isGreaterThan(own.leads().hours().get(3));
        assertThat(own.of(Grade.URGENT).share())
                .isGreaterThan(shipped.of(Grade.URGENT).share());
        assertThat(own.of(Grade.URGENT).threat())
                .isEqualTo(shipped.of(Grade.URGENT).threat());
        assertThat(own.of(FraudType.GOV).share()).isGreaterThan(0.8);
        assertThat(own.of(FraudType.GAME).share()).isPositive();
        assertThat(own.types().values().stream()
                        .mapToDouble(Scenario.TypeLine::share)
                        .sum())
                .isCloseTo(1, within(1e-9));
        assertThat(own.district().stations()).isEqualTo(3);
        assertThat(own.district().radiusKilometres()).isBetween(1.0, 10.0);
        assertThat(own.staff().shifts()).extracting(Scenario.Shift::from).containsExactly(8.0, 20.0);
        assertThat(Roster.ofMean(own, 10).counts()).containsExactly(15, 5);
    }

    @Test
    void every_number_is_shown_with_how_sure_it_is_and_what_is_shipped() {
        Calibrated.Basis perDay = basis(Calibrated.of(shipped, busy()), Calibrated.Figure.LEADS_PER_DAY);
        assertThat(perDay.values()).singleElement().satisfies(value -> {
            assertThat(value.played()).isEqualTo(400);
            assertThat(value.low()).isCloseTo(400 - 1.96 * Math.sqrt(12_000) / 30, within(1e-9));
            assertThat(value.shipped()).isEqualTo(shipped.leads().perDay());
        });
        for (Calibrated.Basis basis : Calibrated.of(shipped, busy()).basis()) {
            assertThat(basis.values()).allSatisfy(value -> {
                Double low = value.low();
                if (low != null) {
                    assertThat(low).isLessThanOrEqualTo(value.high());
                }
            });
        }
        assertThat(basis(Calibrated.of(shipped, busy()), Calibrated.Figure.GRADES)
                        .values())
                .as("1,200 of 12,000 are urgent")
                .anySatisfy(value -> assertThat(value)
                        .returns("URGENT", Calibrated.Value::name)
                        .satisfies(urgent -> assertThat(urgent.low()).isBetween(0.094, 0.0999)));
    }

    @Test
    void what_calls_came_to_here_is_played_where_enough_is_on_record() {
        Calibrated calibrated = Calibrated.of(shipped, busy());
        double before = shipped.effects().of(Action.CALL).stopAfter(0).of(VictimKind.OPEN);
        assertThat(calibrated.scenario().effects().of(Action.CALL).stopAfter(0).of(VictimKind.OPEN))
                .as("everybody who was called stopped")
                .isGreaterThan(before + 0.2);
        assertThat(calibrated.scenario().effects().of(Action.VISIT))
                .as("nobody was visited")
                .isEqualTo(shipped.effects().of(Action.VISIT));
    }

    private static Calibrated.Basis basis(Calibrated calibrated, Calibrated.Figure figure) {
        return calibrated.basis().stream()
                .filter(each -> each.figure() == figure)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_was_calibrated_can_be_played_and_ended_from_outside() {
        TwinStudy.Request request = new TwinStudy.Request(List.of("forestall", "fifo"), List.of(1.3), 1, 2, 1, false);
        List<Double> heard = new ArrayList<>();

        String json = TwinStudy.play(Calibrated.of(shipped, busy()).scenario(), request, heard::add);

        assertThat(json)
                .startsWith("{\"loads\":[{")
                .contains("\"order\":\"fifo\"")
                .endsWith("\"staff\":[]}");
        assertThat(heard).isSorted().contains(0.5).endsWith(1.0);
        assertThatThrownBy(() -> TwinStudy.play(shipped, request, share -> {
                    throw new IllegalStateException("enough");
                }))
                .hasMessage("enough");
    }

    @Test
    void the_staff_question_is_answered_beside_the_loads() {
        TwinStudy.Request request = new TwinStudy.Request(List.of("forestall"), List.of(2.0), 1, 1, 1, true);

        assertThat(TwinStudy.play(shipped, request, share -> assertThat(share).isBetween(0.0, 1.0)))
                .contains("\"staff\":[{\"people\":[1, 1, 1],\"share\":");
    }

    private static DistrictHistory busy() {
        List<Integer> hours = new ArrayList<>(Collections.nCopies(24, 100));
        hours.set(10, 12_000 - 23 * 100);
        return new DistrictHistory(
                30,
                hours,
                Map.of(Grade.URGENT, 1_200, Grade.LOW, 10_800),
                Map.of(FraudType.GOV, 5_000),
                List.of(new DistrictHistory.Rostered(8, 12, 30), new DistrictHistory.Rostered(20, 12, 10)),
                28,
                List.of(new Place(116.35, 39.90), new Place(116.37, 39.92), new Place(116.36, 39.95)),
                Collections.nCopies(
                        400, new DistrictHistory.Seen(Action.CALL, Belief.of(0.5, 0.1), 0, Outcome.STOPPED)));
    }
}
