package org.forestall.engine.dissuasion;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.forestall.engine.FraudType;
import org.forestall.engine.Grade;
import org.forestall.engine.VictimState;

/** Invented histories from a seed. */
final class RandomDissuasions {

    private final Random random;

    RandomDissuasions(long seed) {
        this.random = new Random(seed);
    }

    <E extends Enum<E>> E one(Class<E> type) {
        E[] all = type.getEnumConstants();
        return all[random.nextInt(all.length)];
    }

    <E extends Enum<E>> Set<E> some(Class<E> type, int outOfTen) {
        Set<E> chosen = EnumSet.noneOf(type);
        for (E each : type.getEnumConstants()) {
            if (random.nextInt(10) < outOfTen) {
                chosen.add(each);
            }
        }
        return chosen;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    Situation situation() {
        return new Situation(
                one(VictimState.class),
                one(FraudType.class),
                one(Grade.class),
                one(ResistanceLevel.class),
                some(Circumstance.class, 3));
    }

    ResistanceFacts facts() {
        return new ResistanceFacts(
                below(6), below(4), below(3), below(4), below(3), below(3), random.nextBoolean(), below(3));
    }

    Map<SweepLine, SweepAnswer> answers(int outOfTen) {
        Map<SweepLine, SweepAnswer> answers = new EnumMap<>(SweepLine.class);
        some(SweepLine.class, outOfTen).forEach(line -> answers.put(line, one(SweepAnswer.class)));
        return answers;
    }

    Tried tried() {
        return tried(one(Step.class));
    }

    Tried tried(Step step) {
        StepResult result = one(StepResult.class);
        return new Tried(
                step,
                one(VictimState.class),
                result == StepResult.FAILED && !step.canFail() ? StepResult.WORKED : result);
    }

    List<Tried> manyTried() {
        List<Tried> all = new ArrayList<>();
        int count = below(120);
        for (int i = 0; i < count; i++) {
            all.add(tried());
        }
        return all;
    }

    List<DissuasionEvent> events() {
        List<DissuasionEvent> events = new ArrayList<>();
        Instant at = Instant.parse("2024-11-12T01:00:00Z");
        int count = below(40);
        for (int i = 0; i < count; i++) {
            at = at.plus(Duration.ofMinutes(below(90)));
            events.add(event(at));
        }
        return events;
    }

    private DissuasionEvent event(Instant at) {
        return switch (below(6)) {
            case 0 -> new DissuasionEvent.ContactMade(at, random.nextBoolean());
            case 1 -> new DissuasionEvent.SignsTicked(at, some(ResistanceSign.class, 1));
            case 2 -> {
                Tried tried = tried();
                yield new DissuasionEvent.StepTaken(at, tried.step(), tried.result());
            }
            case 3 -> new DissuasionEvent.SweepAnswered(at, one(SweepLine.class), one(SweepAnswer.class));
            case 4 -> new DissuasionEvent.NewSignal(at);
            default -> new DissuasionEvent.StateNoted(at, one(VictimState.class));
        };
    }
}
