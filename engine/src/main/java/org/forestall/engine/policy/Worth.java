package org.forestall.engine.policy;

/**
 * What one action on one case is worth, in weighted yuan.
 *
 * <p>The order of work is by {@link #urgency}: what is lost, per minute of work, if the case is passed over now and has to
 * wait for the next free hand. Where people are enough that wait is short, and what counts is how fast the money leaves.
 * Where they are not, the wait is long, nearly everything would be lost, and what counts is how much a minute of work
 * saves: the order that is optimal for queues whose customers abandon for good (international.md 6.2).
 *
 * @param minutes a person's minutes it takes, with travel
 * @param travel minutes of travel in them
 * @param savedNow what it saves when begun now
 * @param savedLater what it may be expected to save if it is passed over: after the wait, should it get its turn then
 */
public record Worth(Action action, double minutes, double travel, double savedNow, double savedLater) {

    /** What a minute of work saves. */
    public double density() {
        return savedNow / minutes;
    }

    /** What a minute of work saves that would be lost by waiting. */
    public double urgency() {
        return (savedNow - savedLater) / minutes;
    }

    /** What a minute of work would save if nobody had to travel. */
    double densityOnSite() {
        return savedNow / (minutes - travel);
    }
}
