package org.forestall.engine.policy;

import org.forestall.engine.moneyclock.MaximumWait;

/**
 * How the policy weighs. All of it is this project's proposal.
 *
 * @param maximumWait after which a case is overdue
 * @param reservedEvery every so many starts one goes to the longest overdue case, whatever its worth; at least 1
 * @param leastWait minutes that a case is taken to wait at least if it is passed over; above 0
 * @param mostWait minutes that it is taken to wait at most
 */
public record PolicySettings(MaximumWait maximumWait, int reservedEvery, double leastWait, double mostWait) {

    /** One start in ten for the overdue; 5 minutes to 7 days. */
    public static final PolicySettings DEFAULT = new PolicySettings(MaximumWait.DEFAULT, 10, 5, 7 * 24 * 60);

    public PolicySettings {
        if (reservedEvery < 1 || !(leastWait > 0) || !(mostWait >= leastWait)) {
            throw new IllegalArgumentException("one start in at least 1, and waits above 0 that rise: " + reservedEvery
                    + ", " + leastWait + ", " + mostWait);
        }
    }
}
