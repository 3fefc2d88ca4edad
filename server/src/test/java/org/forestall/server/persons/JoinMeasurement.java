package org.forestall.server.persons;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import org.forestall.server.platform.RowScope;

/**
 * Measures joining and searching; no test, run by hand: the number of persons (20000) and of a batch (500) are its
 * arguments. A third of the sightings are of somebody known.
 */
final class JoinMeasurement {

    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
    private static final String GIVEN = "建国静敏伟芳娜秀英丽强磊军洋勇艳杰涛明超兰霞平刚桂";
    private static final List<String> ROADS = List.of("广安门内大街", "校场口胡同", "白纸坊西街", "枫桦小区", "南横西街", "德胜门外大街");

    private final World world = new World();
    private final SplittableRandom random = new SplittableRandom(7);

    private JoinMeasurement() {}

    public static void main(String[] arguments) {
        int persons = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
        int batch = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 500;
        new JoinMeasurement().run(persons, batch);
        System.exit(0);
    }

    private void run(int persons, int batch) {
        join(0, batch * 4, batch);
        long start = System.nanoTime();
        join(batch * 4, persons, batch);
        report("new persons", persons, start);
        start = System.nanoTime();
        join(batch * 4, persons, batch);
        report("known persons", persons, start);
        world.inAll(() -> world.database.jdbc().sql("analyze").update());
        int known = persons;
        measure("likeness, all units", RowScope.all(), i -> world.persons.likeness(new PersonId(1 + i % known)));
        for (RowScope scope : List.of(RowScope.all(), RowScope.of(List.of(World.STATION)))) {
            measure("find by phone tail " + scope.setting(), scope, i -> world.persons.find("%04d".formatted(i), 50));
            measure("find by name " + scope.setting(), scope, i -> world.persons.find(name(i), 50));
            measure("find by road " + scope.setting(), scope, i -> world.persons.find(ROADS.get(i % 6), 50));
            measure("find by house " + scope.setting(), scope, i -> world.persons.find(house(i), 50));
        }
    }

    private void join(int first, int count, int batch) {
        for (int from = first; from < first + count; from += batch) {
            List<Sighting> sightings = new ArrayList<>(batch);
            for (int i = from; i < Math.min(from + batch, first + count); i++) {
                sightings.add(new Sighting(
                        someone(i),
                        i % 2 == 0 ? World.STATION : World.OTHER_STATION,
                        world.database.clock().instant()));
            }
            world.inAll(() -> world.persons.joinAll(sightings));
        }
    }

    private static Identity someone(int i) {
        String phone = "+861" + (3_000_000_000L + i * 7919L % 6_999_999_999L);
        String number = i % 3 == 0 ? residentNumber(i) : null;
        return new Identity(name(i), phone, null, number, house(i) + "2单元" + i % 900 + "室");
    }

    /** Of the form, and each only once; the days and the checksums are nonsense. */
    private static String residentNumber(int i) {
        return "110102%08d%04d".formatted(19300000 + i / 10_000, i % 10_000);
    }

    private static String name(int i) {
        return "" + SURNAMES.charAt(i % 20) + GIVEN.charAt(i / 20 % 24) + GIVEN.charAt(i / 480 % 24);
    }

    private static String house(int i) {
        return ROADS.get(i % 6) + (i / 6 % 200 + 1) + "号";
    }

    private void measure(String what, RowScope scope, IntConsumer call) {
        long[] nanos = new long[300];
        for (int i = -100; i < nanos.length; i++) {
            int sample = random.nextInt(9_999);
            long start = System.nanoTime();
            world.database.transactions().in(scope, () -> {
                call.accept(sample);
                return true;
            });
            if (i >= 0) {
                nanos[i] = System.nanoTime() - start;
            }
        }
        Arrays.sort(nanos);
        System.out.printf("%-40s median %.1f ms, p99 %.1f ms%n", what, nanos[150] / 1e6, nanos[296] / 1e6);
    }

    private static void report(String what, int count, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("%-40s %d in %.1f s: %.0f a second%n", what, count, seconds, count / seconds);
    }
}
