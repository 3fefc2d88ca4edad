package org.forestall.bankkit;

import com.google.common.hash.BloomFilter;
import com.google.common.hash.Funnels;
import java.time.Instant;

/** Makes a watch set on the police's server out of values keyed for one bank. */
public final class WatchSetBuilder {

    private static final double DEFAULT_RATE = 1e-5;
    private static final double LOWEST_RATE = 1e-6;
    private static final double HIGHEST_RATE = 0.1;

    private final String keyId;
    private final long version;
    private final Instant madeAt;
    private final Instant validUntil;
    private double rate = DEFAULT_RATE;

    public WatchSetBuilder(String keyId, long version, Instant madeAt, Instant validUntil) {
        this.keyId = keyId;
        this.version = version;
        this.madeAt = madeAt;
        this.validUntil = validUntil;
    }

    /**
     * The share of strangers reported by mistake, one in 100,000 if not said otherwise; 1e-5 costs 3 bytes a value.
     *
     * @throws IllegalArgumentException outside 0.000001 to 0.1
     */
    public WatchSetBuilder falsePositiveRate(double rate) {
        if (!(rate >= LOWEST_RATE && rate <= HIGHEST_RATE)) {
            throw new IllegalArgumentException("a rate lies between 0.000001 and 0.1, not at " + rate);
        }
        this.rate = rate;
        return this;
    }

    /** The bytes a bank reads with {@link WatchSet#parse}. */
    public byte[] build(long[] keyed) {
        WatchFacts facts = new WatchFacts(keyId, version, madeAt, validUntil, rate, keyed.length);
        BloomFilter<Long> filter = BloomFilter.create(Funnels.longFunnel(), capacity(keyed.length), rate);
        for (long value : keyed) {
            filter.put(value);
        }
        return new WatchSet(facts, filter, new long[0], new long[0]).bytes();
    }

    /** A filter of few bits misses its rate, since its two hashes meet too often; room for 1 / (50 rate) values keeps it. */
    private int capacity(int count) {
        return Math.max(count, (int) Math.ceil(1 / (50 * rate)));
    }
}
