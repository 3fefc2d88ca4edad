package org.forestall.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.forestall.server.demo.Door.Caller;
import org.forestall.server.demo.StaffRobot.Surroundings;
import org.forestall.server.demo.TinyServer.Fault;
import org.forestall.server.demo.Victim.Truth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RobotsTest {

    private final DemoDay day = DemoDay.of(1);
    private final Instant morning = DemoDay.watchFrom().plus(Duration.ofHours(1));
    private final JumpingPace pace = new JumpingPace(morning);
    private final World world = new World(day);
    private final AtomicLong real = new AtomicLong();
    private TinyServer server;
    private Door door;
    private Staffer dissuader;
    private StaffRobot robot;

    @BeforeEach
    void open() throws IOException {
        server = new TinyServer();
        door = new Door(server::uri, Duration.ofMillis(300));
        dissuader = new Staffer(
                door,
                day.staff().stream()
                        .filter(member -> member.username().equals("guangnei.d1"))
                        .findFirst()
                        .orElseThrow());
        UnitDesk desk = new UnitDesk(() -> real.addAndGet(3_000_000_000L), () -> 60);
        robot = new StaffRobot(dissuader, Shift.LEAD, new Surroundings(desk, world, pace, dissuader, () -> false));
    }

    @AfterEach
    void close() {
        door.close();
        server.close();
    }

    @Test
    void a_harmless_case_is_claimed_called_and_closed() throws Exception {
        world.heard(leadAbout(Truth.HARMLESS), "7");
        turns(8);
        assertThat(server.done())
                .containsSubsequence(
                        "POST /session",
                        "GET /board",
                        "POST /cases/7/claim",
                        "POST /cases/7/reveal",
                        "POST /cases/7/tracks/CALL",
                        "POST /cases/7/close");
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void no_trouble_at_any_step_keeps_the_case_from_its_end(Fault fault) throws Exception {
        world.heard(leadAbout(Truth.HARMLESS), "7");
        for (String step : List.of("/session", "/board", "/claim", "/reveal", "/tracks", "/close")) {
            server.fail(step, fault);
        }
        turns(40);
        assertThat(server.allFaultsMet()).isTrue();
        assertThat(server.done()).contains("POST /cases/7/close");
    }

    @Test
    void robots_of_a_unit_played_by_hand_hand_back_and_touch_nothing() throws Exception {
        world.heard(leadAbout(Truth.GONE), "7");
        turns(1);
        world.setByHand("u1", true);
        turns(1);
        assertThat(server.done()).contains("POST /cases/7/hand-back");
        int before = server.done().size();
        turns(5);
        assertThat(server.done()).hasSize(before);
    }

    @Test
    void off_duty_robots_sign_out() throws Exception {
        turns(1);
        pace.until(morning.plus(Duration.ofHours(12)), () -> false);
        turns(1);
        assertThat(server.done()).contains("DELETE /session");
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"SERVER_ERROR", "CUT", "NO_JSON"})
    void a_message_that_met_trouble_is_sent_again(Fault fault) throws Exception {
        server.fail("/leads", fault);
        sender().send(day.leads().subList(0, 3), () -> false);
        assertThat(world.played()).isEqualTo(3);
    }

    @Test
    void a_refused_message_does_not_hold_up_the_next() throws Exception {
        JumpingPace dawn = new JumpingPace(DemoDay.start());
        server.fail("/leads", Fault.REFUSAL);
        new LeadSender(door, keys(), world, dawn).send(day.leads().subList(0, 30), () -> false);
        assertThat(world.played()).isBetween(1, 29);
    }

    @Test
    void the_story_goes_on_when_a_step_is_refused() throws Exception {
        world.heard(OldMan.lead(), "7");
        server.fail("/claim", Fault.REFUSAL);
        Map<String, Staffer> staff = Map.of("guangnei.d1", dissuader, "captain", dissuader);
        new OldMansStory(staff, world, new JumpingPace(DemoDay.start())).play(() -> false);
        assertThat(server.done())
                .containsSubsequence(
                        "POST /cases/7/tracks/CALL",
                        "POST /cases/7/tracks/VISIT",
                        "POST /cases/7/pull-up",
                        "POST /cases/7/tracks/BANK",
                        "PUT /cases/7/sweep",
                        "POST /cases/7/watch",
                        "POST /cases/7/tracks/CALL");
    }

    private void turns(int count) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            robot.turn();
        }
    }

    private LeadSender sender() {
        return new LeadSender(door, keys(), world, pace);
    }

    private static Map<String, Caller> keys() {
        return DemoSource.list().stream()
                .collect(java.util.stream.Collectors.toMap(DemoSource::code, source -> Caller.source("key")));
    }

    private PlannedLead leadAbout(Truth truth) {
        return day.leads().stream()
                .filter(lead -> lead.victim() != null && lead.victim().truth() == truth)
                .findFirst()
                .orElseThrow();
    }
}
