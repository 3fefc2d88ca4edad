package org.forestall.bankkit;

import java.time.Instant;

/**
 * What a watch set says of itself.
 *
 * @param keyId the bank's key its values were made with
 * @param version grows with every change
 * @param madeAt when the police's server made it
 * @param validUntil from then on the bank no longer relies on it
 * @param falsePositiveRate stated share, between 0 and 1, of values not in the set that are nevertheless reported
 * @param count values in the set
 */
public record WatchFacts(
        String keyId, long version, Instant madeAt, Instant validUntil, double falsePositiveRate, int count) {

    public WatchFacts {
        if (!(falsePositiveRate > 0 && falsePositiveRate < 1)) {
            throw new IllegalArgumentException("a rate lies between 0 and 1, not at " + falsePositiveRate);
        }
        if (count < 0) {
            throw new IllegalArgumentException("a set cannot hold " + count + " values");
        }
    }
}
