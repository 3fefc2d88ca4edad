package org.forestall.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import org.forestall.bankkit.IdentifierKind;

/** A bank's checks in its own memory, on one thread. One in a hundred asks about somebody who is watched. */
final class MemoryChecks {

    /** A power of two, so that the next question is found by a mask. */
    private static final int QUESTIONS = 1 << 18;

    private static final int A_ROUND = 10_000;
    private static final int TIMED = 200_000;

    private final WatchedPersons watched;
    private final long nanos;
    private final long[] values = new long[QUESTIONS];
    private final String[] identifiers = new String[QUESTIONS];

    MemoryChecks(WatchedPersons watched, int seconds) {
        this.watched = watched;
        this.nanos = TimeUnit.SECONDS.toNanos(seconds) / 2;
        Random random = new Random(8);
        for (int i = 0; i < QUESTIONS; i++) {
            int person = i % 100 == 0 ? random.nextInt(watched.count()) : watched.count() + i;
            identifiers[i] = WatchedPersons.phone(person);
            values[i] = watched.key().of(IdentifierKind.PHONE, identifiers[i]);
        }
    }

    /**
     * @param perCpuSecond a second that a core really worked for it; by the wall clock others' work counts along
     * @param p99Nanos each timed alone, the clock's own reading included
     */
    record Found(double perCpuSecond, double perSecond, long p99Nanos) {}

    Found filterAlone() {
        return measure(i -> watched.set().mightContain(values[i]));
    }

    Found fromIdentifier() {
        return measure(i -> watched.set().mightContain(watched.key().of(IdentifierKind.PHONE, identifiers[i])));
    }

    private Found measure(IntPredicate check) {
        count(check, nanos / 2);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long cpuBegan = threads.getCurrentThreadCpuTime();
        long began = System.nanoTime();
        long done = count(check, nanos);
        double wall = System.nanoTime() - began;
        double cpu = threads.getCurrentThreadCpuTime() - cpuBegan;
        return new Found(done * 1e9 / cpu, done * 1e9 / wall, p99(check));
    }

    private static long count(IntPredicate check, long nanos) {
        long until = System.nanoTime() + nanos;
        long done = 0;
        int hits = 0;
        int next = 0;
        while (System.nanoTime() < until) {
            for (int i = 0; i < A_ROUND; i++) {
                hits += check.test(next) ? 1 : 0;
                next = (next + 1) & (QUESTIONS - 1);
            }
            done += A_ROUND;
        }
        if (hits == 0) {
            throw new IllegalStateException("a watched person was not recognised");
        }
        return done;
    }

    private static long p99(IntPredicate check) {
        long[] took = new long[TIMED];
        int hits = 0;
        for (int i = 0; i < TIMED; i++) {
            long began = System.nanoTime();
            hits += check.test(i & (QUESTIONS - 1)) ? 1 : 0;
            took[i] = System.nanoTime() - began;
        }
        if (hits == 0) {
            throw new IllegalStateException("a watched person was not recognised");
        }
        Arrays.sort(took);
        return took[TIMED * 99 / 100];
    }
}
