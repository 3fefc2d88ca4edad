package org.forestall.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.forestall.bankkit.IdentifierKind;
import org.forestall.bankkit.WatchKey;
import org.forestall.bankkit.WatchRefused;
import org.forestall.bankkit.WatchSet;
import org.forestall.bankkit.WatchSetBuilder;

/**
 * Made-up persons whom the banks look out for, and strangers.
 *
 * @param keyed one value for each watched person
 * @param bytesEach what the set costs in memory, a person
 */
record WatchedPersons(WatchKey key, long[] keyed, WatchSet set, double bytesEach) {

    private static final byte[] SECRET = new byte[32];

    static WatchedPersons make(int count) throws WatchRefused {
        new Random(7).nextBytes(SECRET);
        WatchKey key = new WatchKey("1", SECRET);
        long[] keyed = new long[count];
        for (int i = 0; i < count; i++) {
            keyed[i] = key.of(IdentifierKind.PHONE, phone(i));
        }
        Instant now = Instant.EPOCH;
        byte[] bytes = new WatchSetBuilder("1", 1, now, now.plus(Duration.ofDays(1))).build(keyed);
        return new WatchedPersons(key, keyed, WatchSet.parse(bytes), (double) bytes.length / count);
    }

    int count() {
        return keyed.length;
    }

    /** A number that nobody has; those from {@link #count} on are strangers'. */
    static String phone(int number) {
        return "+8610" + (100_000_000L + number);
    }
}
