package org.forestall.server.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Random histories of arming, disarming, replacing and firing, held against a map and a loop. */
class RandomHistoriesTest {

    private static final List<String> KINDS = List.of("case.first-call", "case.meet", "case.visit");

    private final ClockBench bench = new ClockBench();
    private final Model model = new Model();

    /** What clocks mean, without a database. */
    private static final class Model {

        private final Map<ClockKey, ClockOrder> orders = new TreeMap<>();
        private final Map<ClockKey, Integer> fired = new TreeMap<>();
        private final List<String> effects = new ArrayList<>();

        void arm(ClockOrder order) {
            ClockOrder before = orders.put(order.key(), order);
            int same = 0;
            int had = fired.getOrDefault(order.key(), 0);
            while (before != null
                    && same < had
                    && same < order.stages().size()
                    && before.stages().get(same).equals(order.stages().get(same))) {
                same++;
            }
            fired.put(order.key(), same);
        }

        void disarm(ClockKey key) {
            orders.remove(key);
            fired.remove(key);
        }

        void fire(Instant now) {
            orders.forEach((key, order) -> {
                int next = fired.getOrDefault(key, 0);
                while (next < order.stages().size()
                        && !order.stages().get(next).at().isAfter(now)) {
                    effects.add(key.kind()
                            + ' '
                            + key.subjectId()
                            + ' '
                            + order.stages().get(next++).name());
                }
                fired.put(key, next);
            });
        }
    }

    @Test
    void the_engine_fires_what_the_model_fires() {
        for (long seed = 1; seed <= 12; seed++) {
            RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            for (int step = 0; step < 60; step++) {
                act(random);
                bench.pass(Duration.ofSeconds(random.nextInt(90)));
                if (random.nextInt(3) > 0) {
                    bench.fire();
                    model.fire(bench.clock().instant());
                }
            }
            bench.fire();
            model.fire(bench.clock().instant());
            assertThat(bench.effects()).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(model.effects);
            assertThat(bench.firings()).containsExactlyInAnyOrderElementsOf(model.effects);
        }
        assertThat(model.effects).hasSizeGreaterThan(300);
    }

    private void act(RandomGenerator random) {
        int what = random.nextInt(10);
        if (what < 4) {
            ClockOrder order = anOrder(random, 1 + random.nextInt(12));
            bench.arm(order);
            model.arm(order);
        } else if (what < 6) {
            List<ClockOrder> armed = List.copyOf(model.orders.values());
            armed.stream().skip(random.nextInt(armed.size() + 1)).findFirst().ifPresent(order -> {
                bench.arm(order);
                model.arm(order);
            });
        } else if (what < 7) {
            ClockKey key = new ClockKey(KINDS.get(random.nextInt(3)), 1 + random.nextInt(12));
            bench.disarm(key.kind(), key.subjectId());
            model.disarm(key);
        } else {
            replace(random, 1 + random.nextInt(12));
        }
    }

    private void replace(RandomGenerator random, long subject) {
        List<ClockOrder> orders = new ArrayList<>();
        for (String kind : KINDS) {
            ClockOrder armed = model.orders.get(new ClockKey(kind, subject));
            if (armed != null && random.nextBoolean()) {
                orders.add(armed);
            } else if (random.nextInt(3) == 0) {
                orders.add(anOrder(random, subject, kind));
            }
        }
        bench.replace(Set.of(subject), orders.toArray(ClockOrder[]::new));
        KINDS.stream()
                .map(kind -> new ClockKey(kind, subject))
                .filter(key -> orders.stream().noneMatch(order -> order.key().equals(key)))
                .forEach(model::disarm);
        orders.forEach(model::arm);
    }

    private ClockOrder anOrder(RandomGenerator random, long subject) {
        return anOrder(random, subject, KINDS.get(random.nextInt(3)));
    }

    /** Sometimes with stages in the past, sometimes with the stages that are armed and another after them. */
    private ClockOrder anOrder(RandomGenerator random, long subject, String kind) {
        ClockOrder armed = model.orders.get(new ClockKey(kind, subject));
        List<Stage> stages = new ArrayList<>();
        if (armed != null && random.nextBoolean()) {
            stages.addAll(
                    armed.stages().subList(0, random.nextInt(armed.stages().size() + 1)));
        }
        Instant at = stages.isEmpty()
                ? bench.in(Duration.ofSeconds(-60))
                : stages.getLast().at();
        int more = stages.isEmpty() ? 1 + random.nextInt(4) : random.nextInt(3);
        for (int i = 0; i < more; i++) {
            at = at.plusMillis(random.nextInt(150_000));
            stages.add(new Stage("S" + (stages.size() + 1), at));
        }
        return new ClockOrder(kind, subject, 101 + random.nextInt(2), at, stages);
    }
}
