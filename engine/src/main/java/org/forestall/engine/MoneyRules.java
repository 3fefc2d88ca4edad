package org.forestall.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rules on money. */
final class MoneyRules {

    private MoneyRules() {}

    /** What may still go. */
    record AtRisk(List<AssessmentSettings.Step> steps) implements AssessmentRule {
        @Override
        public Optional<Reason> weigh(LeadFacts lead, PersonMemory memory) {
            return amount(ReasonCodes.MONEY_AT_RISK, steps, lead.money().atRisk());
        }
    }

    /** What is already gone. */
    record Moved(List<AssessmentSettings.Step> steps) implements AssessmentRule {
        @Override
        public Optional<Reason> weigh(LeadFacts lead, PersonMemory memory) {
            return amount(ReasonCodes.MONEY_MOVED, steps, lead.money().moved());
        }
    }

    /** How it goes. */
    record Channel(Map<MoneyChannel, Integer> points) implements AssessmentRule {
        @Override
        public Optional<Reason> weigh(LeadFacts lead, PersonMemory memory) {
            MoneyChannel channel = lead.money().channel();
            return channel == null
                    ? Optional.empty()
                    : Points.reason(
                            ReasonCodes.MONEY_CHANNEL,
                            points.getOrDefault(channel, 0),
                            Map.of("channel", channel.name()));
        }
    }

    private static Optional<Reason> amount(
            String code, List<AssessmentSettings.Step> steps, @Nullable BigDecimal amount) {
        return amount == null
                ? Optional.empty()
                : Points.reason(
                        code,
                        AssessmentSettings.Step.pointsOf(steps, amount),
                        Map.of("amount", amount.toPlainString()));
    }
}
