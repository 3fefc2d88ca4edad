package org.forestall.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.forestall.server.platform.Refused;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DemoControlTest {

    private final DemoDay day = DemoDay.of(1);
    private final World world = new World(day);
    private final ScaledClock clock = new ScaledClock(DemoDay.start(), () -> 0);
    private final DemoControl control = new DemoControl(day, clock, world);

    @Test
    void tells_how_the_day_stands_before_it_begins() {
        DemoControl.Status status = control.status();
        assertThat(status.now()).isEqualTo(DemoDay.start());
        assertThat(status.played()).isZero();
        assertThat(status.planned()).isEqualTo(day.planned());
        assertThat(status.storyCase()).isNull();
    }

    @Test
    void takes_a_speed_and_refuses_one_that_no_demo_runs_at() {
        control.setSpeed(60);
        assertThat(clock.speed()).isEqualTo(60);
        for (double wrong : List.of(-1.0, 121.0, Double.NaN, Double.POSITIVE_INFINITY)) {
            assertThatThrownBy(() -> control.setSpeed(wrong)).isInstanceOf(Refused.class);
        }
        assertThat(clock.speed()).isEqualTo(60);
    }

    @Test
    void stops_the_robots_of_a_station_and_refuses_a_unit_without_robots() {
        world.learnUnits(JsonMapper.builder()
                .build()
                .valueToTree(Map.of(
                        "id",
                        1,
                        "name",
                        "分局",
                        "kind",
                        "SUB_BUREAU",
                        "children",
                        List.of(Map.of("id", 7, "name", "所", "kind", "STATION")))));
        control.setRobots(7, false);
        assertThat(control.status().unitsByHand()).containsExactly(7);
        control.setRobots(7, true);
        assertThat(control.status().unitsByHand()).isEmpty();
        assertThatThrownBy(() -> control.setRobots(1, false)).isInstanceOf(Refused.class);
    }

    @Test
    void names_the_old_mans_case_once_his_warning_has_come() {
        world.heard(OldMan.lead(), "12");
        assertThat(control.status().storyCase()).isEqualTo(12);
        assertThat(control.status().played()).isEqualTo(1);
    }

    @Test
    void an_exercise_has_one_warning_no_robots_and_lets_days_pass() {
        DemoDay exercise = DemoDay.exercise(1);
        DemoControl practised = new DemoControl(exercise, clock, new World(exercise));
        assertThat(practised.status().planned()).isOne();
        assertThat(practised.status().exercise()).isTrue();
        assertThat(practised.status().dayStart()).isBefore(OldMan.lead().at());
        practised.setSpeed(DemoControl.FASTEST_EXERCISE);
        assertThat(clock.speed()).isEqualTo(DemoControl.FASTEST_EXERCISE);
        assertThatThrownBy(() -> practised.setSpeed(50_000)).isInstanceOf(Refused.class);
    }
}
