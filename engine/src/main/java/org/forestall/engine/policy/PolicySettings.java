package org.forestall.engine.policy;

import org.forestall.engine.moneyclock.MaximumWait;

/**
 * How the policy weighs. All of it is this project's proposal.
 *
 * @param maximumWait after which a case is overdue
 * @param reservedEvery every so many starts one goes to the longest overdue case, whatever its worth, with the action that
 *     takes least time, so that this share of the starts is a much smaller share of the time; at least 1
 * @param leastWait minutes that a case is taken to wait at least if it is passed over; above 0
 * @param mostWait minutes that it is taken to wait at most
 * @param leastWorth weighted yuan a minute of work must save, or a second attempt is not made: time of the staff, and
 *     patience of people who are most likely not being cheated; 0 or more. The first attempt is always made
 */
public record PolicySettings(
        MaximumWait maximumWait, int reservedEvery, double leastWait, double mostWait, double leastWorth) {

    /** One start in four for the overdue; 5 minutes to 7 days; one yuan a minute, about what the minute costs. */
    public static final PolicySettings DEFAULT = new PolicySettings(MaximumWait.DEFAULT, 4, 5, 7 * 24 * 60, 1);

    public PolicySettings {
        if (reservedEvery < 1 || !(leastWait > 0) || !(mostWait >= leastWait) || !(leastWorth >= 0)) {
            throw new IllegalArgumentException("one start in at least 1, and waits above 0 that rise: " + reservedEvery
                    + ", " + leastWait + ", " + mostWait);
        }
    }

    /** Whether something of this worth is begun at all. */
    public boolean isWorthwhile(OpenCase open, Worth worth) {
        return worth.density() >= leastWorth || open.attempts().packed() == 0;
    }
}
