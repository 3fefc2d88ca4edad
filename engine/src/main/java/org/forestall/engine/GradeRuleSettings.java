package org.forestall.engine;

import java.time.Duration;

/**
 * When events on a case raise its grade. No public rule gives these limits: the defaults are proposals.
 *
 * @param busy when a busy line counts as persistent
 * @param repeat when repeated leads raise the grade
 * @param withdrawalWithin an attempt at a bank counts this long; 24 hours
 */
public record GradeRuleSettings(Busy busy, Repeat repeat, Duration withdrawalWithin) {

    /** The defaults. */
    public static final GradeRuleSettings DEFAULT =
            new GradeRuleSettings(Busy.DEFAULT, Repeat.DEFAULT, Duration.ofHours(24));

    /**
     * A persistent busy line: dangerous, to be acted on at once (鞍山, 白云, 北碚 and others report the same); it is
     * the number and the time that are proposals.
     *
     * @param calls at least so many busy calls; 3
     * @param within in so long a time; 30 minutes
     */
    public record Busy(int calls, Duration within) {

        public static final Busy DEFAULT = new Busy(3, Duration.ofMinutes(30));

        public Busy {
            if (calls < 1 || !within.isPositive()) {
                throw new IllegalArgumentException("at least one call in a positive time");
            }
        }
    }

    /**
     * Repeated leads on one case.
     *
     * @param within in so long a time; 24 hours
     * @param medium so many leads, the first included, make at least MEDIUM; 2
     * @param high so many make at least HIGH; 4
     */
    public record Repeat(Duration within, int medium, int high) {

        public static final Repeat DEFAULT = new Repeat(Duration.ofHours(24), 2, 4);

        public Repeat {
            if (medium < 2 || high <= medium || !within.isPositive()) {
                throw new IllegalArgumentException("two leads or more for MEDIUM, more for HIGH, in a positive time");
            }
        }
    }
}
