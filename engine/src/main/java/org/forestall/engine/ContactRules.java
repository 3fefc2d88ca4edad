package org.forestall.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rules on calls, apps and links. */
final class ContactRules {

    private ContactRules() {}

    /** The longer they talk, the deeper they are in. */
    record CallLength(List<AssessmentSettings.Step> steps) implements AssessmentRule {
        @Override
        public Optional<Reason> weigh(LeadFacts lead, PersonMemory memory) {
            long seconds = lead.contact().callSeconds();
            int points = AssessmentSettings.Step.pointsOf(steps, BigDecimal.valueOf(seconds));
            return Points.reason(
                    ReasonCodes.CALL_LONG,
                    points,
                    Map.of(
                            "minutes",
                            Math.max(1, seconds / 60),
                            "calls",
                            Math.max(1, lead.contact().callCount())));
        }
    }

    /** They keep calling back. */
    record CallCount(List<AssessmentSettings.Step> steps) implements AssessmentRule {
        @Override
        public Optional<Reason> weigh(LeadFacts lead, PersonMemory memory) {
            int calls = lead.contact().callCount();
            int points = AssessmentSettings.Step.pointsOf(steps, BigDecimal.valueOf(calls));
            return Points.reason(ReasonCodes.CALL_MANY, points, Map.of("times", calls));
        }
    }

    /** A call from abroad. */
    record Overseas(int points) implements AssessmentRule {
        @Override
        public Optional<Reason> weigh(LeadFacts lead, PersonMemory memory) {
            return lead.contact().overseas()
                    ? Points.reason(ReasonCodes.CALL_OVERSEAS, points, Map.of())
                    : Optional.empty();
        }
    }

    /** Several suspect numbers or accounts: a crew is at work. */
    record Suspects(List<AssessmentSettings.Step> steps) implements AssessmentRule {
        @Override
        public Optional<Reason> weigh(LeadFacts lead, PersonMemory memory) {
            int suspects = lead.contact().suspects();
            int points = AssessmentSettings.Step.pointsOf(steps, BigDecimal.valueOf(suspects));
            return Points.reason(ReasonCodes.SUSPECTS, points, Map.of("count", suspects));
        }
    }

    /** A scam app or site was opened. */
    record AppOrLink(int points) implements AssessmentRule {
        @Override
        public Optional<Reason> weigh(LeadFacts lead, PersonMemory memory) {
            return lead.contact().appOrLink()
                    ? Points.reason(ReasonCodes.APP_OR_LINK, points, Map.of())
                    : Optional.empty();
        }
    }
}
