package org.forestall.engine;

import java.util.Map;
import java.util.Optional;

/** Rules on what the lead is about. */
final class LeadRules {

    private LeadRules() {}

    /** Where the suspicion comes from. */
    record Family(Map<LeadFamily, Integer> points) implements AssessmentRule {
        @Override
        public Optional<Reason> weigh(LeadFacts lead, PersonMemory memory) {
            return Points.reason(
                    ReasonCodes.FAMILY,
                    points.getOrDefault(lead.family(), 0),
                    Map.of("family", lead.family().name()));
        }
    }

    /** What is being played. */
    record Type(Map<FraudType, Integer> points) implements AssessmentRule {
        @Override
        public Optional<Reason> weigh(LeadFacts lead, PersonMemory memory) {
            FraudType type = lead.subject().fraudType();
            return type == null
                    ? Optional.empty()
                    : Points.reason(ReasonCodes.FRAUD_TYPE, points.getOrDefault(type, 0), Map.of("type", type.name()));
        }
    }

    /** Old people and minors are easier to lead on. */
    record Age(AssessmentSettings.AgeWeights weights) implements AssessmentRule {
        @Override
        public Optional<Reason> weigh(LeadFacts lead, PersonMemory memory) {
            Integer age = lead.subject().age();
            if (age == null) {
                return Optional.empty();
            }
            if (age >= weights.elderFrom()) {
                return Points.reason(ReasonCodes.AGE_ELDER, weights.elder(), Map.of("age", age));
            }
            return age < weights.minorBelow()
                    ? Points.reason(ReasonCodes.AGE_MINOR, weights.minor(), Map.of("age", age))
                    : Optional.empty();
        }
    }

    /** One danger sign of the free text. */
    record Sign(TextSign sign, int points) implements AssessmentRule {
        @Override
        public Optional<Reason> weigh(LeadFacts lead, PersonMemory memory) {
            return lead.subject().signs().contains(sign)
                    ? Points.reason(ReasonCodes.of(sign), points, Map.of())
                    : Optional.empty();
        }
    }
}
