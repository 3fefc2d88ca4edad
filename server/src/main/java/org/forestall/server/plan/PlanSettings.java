package org.forestall.server.plan;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.forestall.engine.Grade;
import org.forestall.engine.moneyclock.ClockSettings;
import org.forestall.engine.moneyclock.LossWeight;
import org.forestall.engine.moneyclock.MaximumWait;
import org.forestall.engine.policy.Action;
import org.forestall.engine.policy.PolicySettings;
import org.forestall.engine.policy.TravelTimes;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this district weighs and plans. None of the numbers is published anywhere; they are this project's proposals.
 *
 * @param weight how a loss counts
 * @param maximumWait by grade, how long a case may wait for the next hand at most; where a grade is left out 30 minutes, 4
 *     hours, 1 day and 3 days
 * @param reservedEvery every so many starts one goes to the case that is overdue longest; at least 1
 * @param leastWorth weighted money that a minute of work must save, or a second attempt is not made; 0 or more
 * @param again how soon an action is tried again
 * @param travel how fast people get about
 * @param offers whether and how work is offered by itself
 */
@ConfigurationProperties("forestall.plan")
record PlanSettings(
        @DefaultValue Weight weight,
        @DefaultValue Map<Grade, Duration> maximumWait,
        @DefaultValue("4") int reservedEvery,
        @DefaultValue("1") double leastWorth,
        @DefaultValue Again again,
        @DefaultValue Travel travel,
        @DefaultValue Offers offers) {

    private static final double SHORTEST_WAIT_MINUTES = 5;
    private static final double LONGEST_WAIT_MINUTES = 7 * 24 * 60;

    /**
     * The weighting of a loss, in the profile's currency; see {@link LossWeight}.
     *
     * @param floor counted for every person at risk, however small the sum
     * @param hardship how much more the money counts when the loss takes all a person has; 0 counts money as money
     * @param usualMeans what a person is taken to have where nothing is known
     */
    record Weight(
            @DefaultValue("2000") double floor,
            @DefaultValue("1") double hardship,
            @DefaultValue("85000") double usualMeans) {}

    /** Time between two attempts of one kind on one case. */
    record Again(
            @DefaultValue("15m") Duration call,
            @DefaultValue("2h") Duration family,
            @DefaultValue("2h") Duration visit,
            @DefaultValue("30m") Duration bank) {

        Duration of(Action action) {
            return switch (action) {
                case CALL -> call;
                case FAMILY_CALL -> family;
                case VISIT, SQUAD_VISIT -> visit;
                case BANK_WATCH -> bank;
                // goes out by rule, and is nobody's next task
                case MESSAGE -> Duration.ZERO;
            };
        }
    }

    /**
     * Along straight lines, where no road graph says better.
     *
     * @param detour how much longer the road is than the line
     * @param kilometresPerHour speed through town
     * @param setOut time to set out and to find the door
     */
    record Travel(
            @DefaultValue("1.3") double detour,
            @DefaultValue("25") double kilometresPerHour,
            @DefaultValue("6m") Duration setOut) {

        TravelTimes straight() {
            return TravelTimes.straight(detour, kilometresPerHour, setOut.toSeconds() / 60.0);
        }
    }

    /**
     * What the plan does by itself.
     *
     * @param running whether it offers work to free people; where not, it only shows whom it would ask
     * @param every how often at most the plan is made anew after events, in real time
     * @param atLeastEvery how old a plan may become where nothing happens, in real time
     * @param mostCases how many open cases are weighed, the most urgent of them by grade and clock; the others wait behind
     */
    record Offers(
            @DefaultValue("true") boolean running,
            @DefaultValue("250ms") Duration every,
            @DefaultValue("5s") Duration atLeastEvery,
            @DefaultValue("2000") int mostCases) {}

    PlanSettings {
        maximumWait = Map.copyOf(maximumWait);
    }

    /** The engine's clock settings with this district's weights. */
    ClockSettings clocks() {
        ClockSettings usual = ClockSettings.DEFAULT;
        LossWeight loss = new LossWeight(weight.floor(), weight.hardship(), weight.usualMeans());
        return new ClockSettings(usual.threat(), usual.types(), loss, longestWait());
    }

    PolicySettings policy() {
        return new PolicySettings(
                longestWait(), reservedEvery, SHORTEST_WAIT_MINUTES, LONGEST_WAIT_MINUTES, leastWorth);
    }

    MaximumWait longestWait() {
        Map<Grade, Duration> all = new EnumMap<>(MaximumWait.DEFAULT.of());
        all.putAll(maximumWait);
        return new MaximumWait(all);
    }
}
