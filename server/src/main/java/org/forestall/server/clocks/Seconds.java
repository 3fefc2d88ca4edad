package org.forestall.server.clocks;

import java.time.Instant;
import java.util.BitSet;
import java.util.Collection;
import java.util.TreeMap;

/** A set of seconds, one bit each: a day takes eleven kilobytes, whatever is in it. */
final class Seconds {

    private static final long DAY = 86_400;
    /** Beyond so many days the last ones are forgotten, which costs a needless wake-up and nothing else. */
    private static final int DAYS_AT_MOST = 400;

    private final TreeMap<Long, BitSet> days = new TreeMap<>();

    /** The second in which this instant lies, counted from 1970. */
    static long of(Instant instant) {
        return instant.getEpochSecond();
    }

    synchronized boolean contains(long second) {
        BitSet day = days.get(Math.floorDiv(second, DAY));
        return day != null && day.get(Math.floorMod(second, (int) DAY));
    }

    /** Adds these and forgets the days that are over. */
    synchronized void addAll(Collection<Long> seconds, Instant now) {
        for (long second : seconds) {
            days.computeIfAbsent(Math.floorDiv(second, DAY), day -> new BitSet())
                    .set(Math.floorMod(second, (int) DAY));
        }
        days.headMap(Math.floorDiv(of(now), DAY)).clear();
        while (days.size() > DAYS_AT_MOST) {
            days.pollLastEntry();
        }
    }
}
