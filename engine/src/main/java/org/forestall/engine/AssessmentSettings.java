package org.forestall.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The thresholds and points of an assessment. The defaults are this project's proposals, except where a source is
 * named; no public rule gives points. They are set so that a district's usual day, most of it short contact warnings,
 * comes to about LOW 78, MEDIUM 18, HIGH 3.5 and URGENT 0.5 of a hundred.
 *
 * @param grades from which score which grade
 * @param callFrom from which score, 0 to 100, a LOW contact warning asks for a call and no longer only a message
 * @param call points for calls
 * @param money points for money
 * @param weights points for family, fraud type and text signs
 */
public record AssessmentSettings(
        GradeBounds grades, int callFrom, CallWeights call, MoneyWeights money, Weights weights) {

    /** The defaults. */
    public static final AssessmentSettings DEFAULT =
            new AssessmentSettings(GradeBounds.DEFAULT, 15, CallWeights.DEFAULT, MoneyWeights.DEFAULT, Weights.DEFAULT);

    /**
     * The lowest score, 0 to 100, of each grade above LOW. Default 25, 50, 75 (proposal).
     *
     * @param medium lowest score of MEDIUM
     * @param high lowest score of HIGH
     * @param urgent lowest score of URGENT
     */
    public record GradeBounds(int medium, int high, int urgent) {

        public static final GradeBounds DEFAULT = new GradeBounds(25, 50, 75);

        public GradeBounds {
            if (medium < 1 || high <= medium || urgent <= high || urgent > 100) {
                throw new IllegalArgumentException(
                        "bounds rise from 1 to 100: " + medium + ", " + high + ", " + urgent);
            }
        }

        /** The grade of a score. */
        public Grade gradeOf(int score) {
            if (score >= urgent) {
                return Grade.URGENT;
            }
            if (score >= high) {
                return Grade.HIGH;
            }
            return score >= medium ? Grade.MEDIUM : Grade.LOW;
        }

        /** The lowest score of a grade. */
        public int lowestOf(Grade grade) {
            return switch (grade) {
                case URGENT -> urgent;
                case HIGH -> high;
                case MEDIUM -> medium;
                case LOW -> 0;
            };
        }
    }

    /**
     * A threshold and its points.
     *
     * @param from lowest figure that counts
     * @param points what it adds to the score
     */
    public record Step(BigDecimal from, int points) {

        /** A step at a whole figure. */
        public static Step at(long from, int points) {
            return new Step(BigDecimal.valueOf(from), points);
        }

        /** Points of the highest step reached, 0 below the first; steps may stand in any order. */
        public static int pointsOf(List<Step> steps, BigDecimal figure) {
            return steps.stream()
                    .filter(step -> figure.compareTo(step.from()) >= 0)
                    .mapToInt(Step::points)
                    .max()
                    .orElse(0);
        }
    }

    /**
     * Points for calls.
     *
     * @param seconds by total length in seconds. Ordinary people drop a scam call after 18 to 25 s (360, 2016); alarms
     *     of reported cases fire at about 30 minutes and above an hour
     * @param count by number of calls (proposal)
     * @param overseas for a call from abroad (a red flag of the 2025 handbook)
     * @param suspects by suspect numbers and accounts named (proposal)
     * @param appOrLink for a scam app or site opened
     */
    public record CallWeights(List<Step> seconds, List<Step> count, int overseas, List<Step> suspects, int appOrLink) {

        public static final CallWeights DEFAULT = new CallWeights(
                List.of(Step.at(60, 3), Step.at(180, 8), Step.at(600, 15), Step.at(1800, 24), Step.at(3600, 30)),
                List.of(Step.at(3, 4), Step.at(6, 8)),
                5,
                List.of(Step.at(2, 2), Step.at(4, 5)),
                5);

        public CallWeights {
            seconds = List.copyOf(seconds);
            count = List.copyOf(count);
            suspects = List.copyOf(suspects);
        }
    }

    /**
     * Points for money, in the profile's currency.
     *
     * @param atRisk by what may still go; the default steps follow the bands of published losses (袁州 2024)
     * @param moved by what is gone: money that moved once moves again
     * @param channel by how it goes; cash and courier cannot be called back
     */
    public record MoneyWeights(List<Step> atRisk, List<Step> moved, Map<MoneyChannel, Integer> channel) {

        public static final MoneyWeights DEFAULT = new MoneyWeights(
                List.of(Step.at(10_000, 5), Step.at(50_000, 10), Step.at(100_000, 15), Step.at(1_000_000, 25)),
                List.of(Step.at(1, 10), Step.at(50_000, 16), Step.at(500_000, 22)),
                Map.of(
                        MoneyChannel.CASH, 8,
                        MoneyChannel.COURIER, 12,
                        MoneyChannel.GIFT_CARD, 5,
                        MoneyChannel.CRYPTO, 8,
                        MoneyChannel.TRANSFER, 2));

        public MoneyWeights {
            atRisk = List.copyOf(atRisk);
            moved = List.copyOf(moved);
            channel = Map.copyOf(channel);
        }
    }

    /**
     * Points for what a lead is about; what is not named adds nothing.
     *
     * @param family base points; a fund warning starts near HIGH (practice from 2023 on: met every time)
     * @param fraudType by losses for each case and speed: GOV and INVEST lose most
     * @param sign by danger sign in the free text
     * @param memory for what is remembered of the person
     * @param age for age
     */
    public record Weights(
            Map<LeadFamily, Integer> family,
            Map<FraudType, Integer> fraudType,
            Map<TextSign, Integer> sign,
            MemoryWeights memory,
            AgeWeights age) {

        public static final Weights DEFAULT = new Weights(
                Map.of(LeadFamily.CONTACT, 3, LeadFamily.REPORT, 20, LeadFamily.BANK_COUNTER, 40, LeadFamily.FUND, 45),
                DefaultWeights.FRAUD_TYPE,
                DefaultWeights.SIGN,
                MemoryWeights.DEFAULT,
                AgeWeights.DEFAULT);

        public Weights {
            family = Map.copyOf(family);
            fraudType = Map.copyOf(fraudType);
            sign = Map.copyOf(sign);
        }
    }

    /**
     * Points for what is remembered (repeat victims; all proposals).
     *
     * @param leads24Hours by earlier leads within 24 hours
     * @param leads30Days by earlier leads within 30 days
     * @param history by how earlier cases ended
     * @param denied when the person denied at the last contact
     */
    public record MemoryWeights(
            List<Step> leads24Hours, List<Step> leads30Days, Map<PersonMemory.History, Integer> history, int denied) {

        public static final MemoryWeights DEFAULT = new MemoryWeights(
                List.of(Step.at(1, 10), Step.at(3, 16)),
                List.of(Step.at(3, 4), Step.at(10, 6)),
                Map.of(
                        PersonMemory.History.DISSUADED, 4,
                        PersonMemory.History.VICTIMISED, 12,
                        PersonMemory.History.RELAPSED, 20),
                10);

        public MemoryWeights {
            leads24Hours = List.copyOf(leads24Hours);
            leads30Days = List.copyOf(leads30Days);
            history = Map.copyOf(history);
        }
    }

    /**
     * Points for age (proposal; victims of GOV are old, those of GAME are minors).
     *
     * @param elderFrom age in years from which a person counts as old
     * @param elder points then
     * @param minorBelow age in years below which a person counts as a minor
     * @param minor points then
     */
    public record AgeWeights(int elderFrom, int elder, int minorBelow, int minor) {

        public static final AgeWeights DEFAULT = new AgeWeights(60, 5, 18, 4);
    }
}
