package org.forestall.server.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.forestall.engine.Grade;
import org.forestall.engine.Reason;
import org.forestall.engine.policy.Action;
import org.forestall.engine.policy.VictimKind;
import org.forestall.server.jurisdiction.UnitRef;
import org.jspecify.annotations.Nullable;

/** What the plan looks like over HTTP. Money is in the profile's currency, weighted; chances are 0 to 1. */
final class PlanViews {

    private PlanViews() {}

    record StaffRef(long id, String name, UnitRef unit) {}

    /** WGS 84. */
    record Point(double lon, double lat) {}

    /** A sentence by its code, and what it is filled with. */
    record Sentence(String code, Map<String, Object> parameters) {
        Sentence {
            parameters = Map.copyOf(parameters);
        }

        static Sentence of(String code) {
            return new Sentence(code, Map.of());
        }
    }

    /**
     * How much there is to do for how many.
     *
     * @param people at work
     * @param free who could begin something now
     * @param open cases that are weighed
     * @param price what a minute of work must save to get its turn; 0 while the people suffice
     * @param waitMinutes how long a case passed over now is likely to wait
     */
    record Load(int people, int free, int open, double price, double waitMinutes, boolean overloaded) {}

    /**
     * Whether the maximum wait of what lies in the queues is kept, by the people at work and if no more comes.
     *
     * @param past cases that have passed it already
     * @param passing cases that will
     * @param tooFew the units where they will
     */
    record MaximumWaits(int past, int passing, List<TooFew> tooFew) {
        MaximumWaits {
            tooFew = List.copyOf(tooFew);
        }
    }

    /**
     * A unit that needs reinforcement for it.
     *
     * @param people at work there
     * @param enough how many would be enough; 0 where no number is
     */
    record TooFew(UnitRef unit, int people, int passing, int enough) {}

    record RunnerUp(long caseId, Action action, int difference) {}

    /**
     * Somebody begins something.
     *
     * @param held whether the case is this person's already
     * @param offerId where it waits for this person's answer
     * @param runnerUp what the same person would do otherwise
     */
    record Start(
            long caseId,
            Grade grade,
            Action action,
            StaffRef staff,
            Point from,
            Point to,
            Instant startAt,
            Instant arriveAt,
            Instant endAt,
            double travelMinutes,
            int score,
            List<Reason> reasons,
            boolean overdue,
            boolean held,
            @Nullable Long offerId,
            @Nullable RunnerUp runnerUp) {}

    /** A case for which nobody begins anything within the hour. */
    record Waiting(long caseId, Grade grade, int rank, Sentence sentence, Point to) {}

    record Plan(
            Instant asOf,
            int unit,
            Load load,
            MaximumWaits maximumWaits,
            List<Start> starts,
            List<Start> nextHour,
            List<Waiting> waiting) {}

    record Next(
            Instant asOf,
            StaffRef staff,
            boolean free,
            List<String> notFree,
            @Nullable Offered offer,
            @Nullable Start next,
            List<Start> then) {}

    record Instead(OverrideReason reason) {}

    /** Work offered to somebody, and what became of it. */
    record Offered(
            long id,
            long caseId,
            Grade grade,
            Action action,
            OfferState state,
            StaffRef staff,
            String byName,
            boolean bySystem,
            @Nullable StaffRef recommended,
            @Nullable Instead override,
            long score,
            List<Reason> reasons,
            @Nullable RunnerUp runnerUp,
            Instant offeredAt,
            Instant expiresAt,
            @Nullable Instant answeredAt,
            @Nullable DeclineReason decline) {}

    record Leaves(Duration within, double chance) {}

    record Expected(Duration in, double yuan) {}

    record CurvePoint(double minutes, double yuan) {}

    /**
     * When the money leaves.
     *
     * @param threat chance that there is a fraud in progress
     * @param stake what counts as lost if nobody acts, weighted
     * @param atRisk the same as money
     * @param watched share of what is tried that is held back
     * @param leaves the chance that money leaves within these times
     * @param expectedLoss what can still be saved then
     */
    record Money(
            double threat,
            double stake,
            double atRisk,
            double watched,
            Instant since,
            List<Leaves> leaves,
            List<Expected> expectedLoss,
            Map<VictimKind, Double> kinds,
            List<CurvePoint> curve) {}

    record Wait(double minutes, double waited, boolean overdue) {}

    /**
     * What one action would do.
     *
     * @param saves what it saves when begun now
     * @param blocked why it cannot be begun now
     */
    record Helps(
            Action action,
            double reach,
            double persuade,
            double minutes,
            double saves,
            double perMinute,
            int tried,
            int talks,
            int most,
            boolean possible,
            @Nullable Sentence blocked) {}

    record Suited(
            StaffRef staff, Action action, int score, List<Reason> reasons, int difference, double travelMinutes) {}

    /** What would put the case elsewhere. */
    record Change(String code, Map<String, Object> parameters, int score, int difference, int rank) {}

    record OfCase(
            Instant asOf,
            long caseId,
            @Nullable Integer rank,
            int of,
            Sentence sentence,
            Money money,
            Wait maximumWait,
            List<Helps> actions,
            List<Suited> people,
            List<Change> wouldChange,
            @Nullable Offered offer,
            List<Offered> offers,
            Reinforced reinforcement) {}

    record Came(
            @Nullable String outcome,
            @Nullable Instant firstContactAt,
            @Nullable Instant closedAt,
            @Nullable String moved) {}

    record Decision(Offered offer, Came came, long difference) {}

    record Tally(
            OfferState state,
            boolean overridden,
            int n,
            int reached,
            int dissuaded,
            int lost,
            @Nullable Double medianAnswerSeconds) {}

    record ReasonTally(String kind, String code, int n) {}

    record Decisions(Instant from, List<Tally> summary, List<ReasonTally> reasons, List<Decision> items) {}

    /**
     * One chance as it is estimated.
     *
     * @param what REACH or STOP
     * @param talks for STOP the talk after so many
     * @param low lower end of about nine in ten
     * @param n how much the district's own outcomes weigh in it
     */
    record Estimate(
            Action action,
            VictimKind kind,
            String what,
            int talks,
            double published,
            double mean,
            double low,
            double high,
            double n) {}

    record Estimated(Instant asOf, double firmness, int outcomes, List<Estimate> lines) {}

    record Weighed(
            double floor,
            double hardship,
            double usualMeans,
            String currency,
            Map<Grade, Long> maximumWait,
            int reservedEvery,
            double leastWorth) {}

    /** One level that was added to a case. */
    record Step(
            int level,
            String adds,
            UnitRef unit,
            List<StaffRef> people,
            String state,
            Instant at,
            List<StaffRef> acknowledgedBy) {}

    record Reinforced(int level, int most, @Nullable Instant calledAt, List<Step> steps) {}

    record ReinforcedCase(long caseId, Grade grade, int level, List<Step> steps, List<StaffRef> waitingFor) {}
}
