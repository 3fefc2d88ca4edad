package org.forestall.server.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.forestall.engine.Grade;
import org.forestall.engine.VictimState;
import org.forestall.server.access.Actor;
import org.forestall.server.cases.CaseEvent;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.CloseOutcome;
import org.forestall.server.cases.MoneyBasis;
import org.forestall.server.cases.Past;
import org.forestall.server.cases.PauseReason;
import org.forestall.server.cases.Track;
import org.forestall.server.cases.TrackOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LostMinuteTest {

    private static final Instant START = Instant.parse("2026-11-12T01:00:00Z");

    private final List<Past> past = new ArrayList<>();
    private Instant now = START;

    private void after(Duration time, CaseEvent event) {
        now = now.plus(time);
        past.add(new Past(now, Actor.Kind.PERSON, 1, "", event));
    }

    private void opened() {
        after(
                Duration.ZERO,
                new CaseEvent.Opened(
                        1,
                        118,
                        118,
                        null,
                        new CaseEvent.Judgement(Grade.URGENT, 80, List.of(), null, false),
                        new CaseEvent.Sums(null, null),
                        null));
    }

    private static CaseRecord outcome(TrackOutcome outcome) {
        return new CaseRecord.TrackRecorded(outcome.track(), outcome.leavesTrack(), outcome, null);
    }

    private static CaseEvent closed() {
        return new CaseEvent.Closed(
                CloseOutcome.DISSUADED, List.of(), new CaseEvent.Sums(null, null), MoneyBasis.NONE, null);
    }

    @Test
    void every_wait_is_named_with_whose_clock_it_was() {
        opened();
        after(Duration.ofMinutes(2), new CaseEvent.Assigned(7));
        after(Duration.ofMinutes(3), new CaseEvent.AssignmentAccepted(7));
        after(Duration.ofMinutes(4), outcome(TrackOutcome.BUSY));
        after(Duration.ofMinutes(20), new CaseRecord.VisitStarted(1, List.of(7L, 8L)));
        after(Duration.ofMinutes(11), new CaseRecord.VisitArrived(1));
        after(Duration.ofMinutes(30), outcome(TrackOutcome.MET));
        after(Duration.ofMinutes(5), new CaseRecord.StateNoted(VictimState.ADMITS));
        after(Duration.ofMinutes(6), new CaseEvent.WatchBegun());
        List<LostMinute.Stretch> stretches = LostMinute.of(past, now.plus(Duration.ofDays(1)));
        assertThat(stretches)
                .extracting(LostMinute.Stretch::waitedFor)
                .containsExactly(
                        Wait.QUEUE,
                        Wait.ACCEPTANCE,
                        Wait.FIRST_CALL,
                        Wait.BETWEEN_ATTEMPTS,
                        Wait.TRAVEL,
                        Wait.ON_SITE,
                        Wait.PERSUASION,
                        Wait.CLOSING,
                        Wait.WATCH);
        assertThat(stretches.getFirst().staffId())
                .as("the queue is nobody's but the post's")
                .isNull();
        assertThat(LostMinute.worst(stretches)).hasValueSatisfying(worst -> {
            assertThat(worst.waitedFor()).isEqualTo(Wait.ON_SITE);
            assertThat(worst.length()).isEqualTo(Duration.ofMinutes(30));
        });
    }

    @Test
    void the_time_between_closing_and_reopening_is_nobodys() {
        opened();
        after(Duration.ofMinutes(10), closed());
        after(Duration.ofDays(3), new CaseEvent.Reopened());
        List<LostMinute.Stretch> stretches = LostMinute.of(past, now.plus(Duration.ofMinutes(5)));
        assertThat(sum(stretches)).isEqualTo(Duration.ofMinutes(15));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void the_stretches_of_any_history_follow_one_another_and_sum_to_the_case_s_life(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        opened();
        Duration life = Duration.ZERO;
        boolean closed = false;
        for (int i = 0; i < 80; i++) {
            Duration step = Duration.ofMillis(random.nextLong(0, 5_000_000));
            life = closed ? life : life.plus(step);
            CaseEvent event = closed ? new CaseEvent.Reopened() : anEvent(random);
            closed = event instanceof CaseEvent.Closed;
            after(step, event);
        }
        Duration tail = Duration.ofMinutes(7);
        life = closed ? life : life.plus(tail);
        List<LostMinute.Stretch> stretches = LostMinute.of(past, now.plus(tail));
        assertThat(sum(stretches)).isEqualTo(life);
        assertThat(LostMinute.totals(stretches).values().stream().reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(life);
        for (int i = 1; i < stretches.size(); i++) {
            assertThat(stretches.get(i).from())
                    .isAfterOrEqualTo(stretches.get(i - 1).to());
        }
    }

    private static Duration sum(List<LostMinute.Stretch> stretches) {
        return stretches.stream().map(LostMinute.Stretch::length).reduce(Duration.ZERO, Duration::plus);
    }

    private static CaseEvent anEvent(RandomGenerator random) {
        TrackOutcome[] outcomes = TrackOutcome.values();
        VictimState[] states = VictimState.values();
        return switch (random.nextInt(18)) {
            case 0 -> new CaseEvent.Claimed(random.nextLong(1, 5));
            case 1 -> new CaseEvent.Assigned(random.nextLong(1, 5));
            case 2 -> new CaseEvent.AssignmentAccepted(1);
            case 3 -> new CaseEvent.AssigneeSilent(1);
            case 4 -> new CaseEvent.HandedBack(1);
            case 5 -> new CaseEvent.PulledUp(3, 11);
            case 6 -> new CaseRecord.VisitStarted(1, List.of(1L, 2L));
            case 7 -> new CaseRecord.VisitArrived(1);
            case 8 -> new CaseRecord.GuardBegun(1, 1);
            case 9 -> new CaseRecord.GuardEnded(1, 60);
            case 10 -> new CaseRecord.ClockPaused(PauseReason.PERSON_ASKED, START);
            case 11 -> new CaseEvent.TransferOffered(1, 101);
            case 12 -> new CaseEvent.TransferEnded(1, "REJECTED");
            case 13 -> new CaseEvent.Moved(101, 101, null);
            case 14 -> new CaseRecord.StateNoted(states[random.nextInt(states.length)]);
            case 15 -> closed();
            case 16 -> new CaseRecord.SearchBegun(1);
            default -> outcome(outcomes[random.nextInt(outcomes.length)]);
        };
    }

    @Test
    void the_ladder_goes_from_the_phone_to_the_door_after_three_attempts() {
        opened();
        assertThat(Ladder.attempts(past, Track.CALL)).isZero();
        after(Duration.ofMinutes(1), outcome(TrackOutcome.BUSY));
        after(Duration.ofMinutes(1), outcome(TrackOutcome.NO_ANSWER));
        assertThat(Ladder.attempts(past, Track.CALL)).isEqualTo(2);
        assertThat(Ladder.outcomes(past).get(Track.CALL)).containsExactly(TrackOutcome.BUSY, TrackOutcome.NO_ANSWER);
    }
}
