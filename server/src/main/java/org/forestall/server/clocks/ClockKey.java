package org.forestall.server.clocks;

import java.util.Comparator;

/** Which clock. Every transaction takes several in this order, so that none waits for another in a circle. */
record ClockKey(String kind, long subjectId) implements Comparable<ClockKey> {

    private static final Comparator<ClockKey> ORDER =
            Comparator.comparingLong(ClockKey::subjectId).thenComparing(ClockKey::kind);

    @Override
    public int compareTo(ClockKey other) {
        return ORDER.compare(this, other);
    }
}
