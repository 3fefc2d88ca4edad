package org.forestall.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rules on what is remembered of the person. */
final class MemoryRules {

    private MemoryRules() {}

    /** Another lead within a day: something is going on now. */
    record LeadsLast24Hours(List<AssessmentSettings.Step> steps) implements AssessmentRule {
        @Override
        public Optional<Reason> weigh(LeadFacts lead, PersonMemory memory) {
            return times(ReasonCodes.MEMORY_24_HOURS, steps, memory.leadsLast24Hours());
        }
    }

    /** Warned again and again; the steps stay low, since contact warnings repeat a hundredfold for some. */
    record LeadsLast30Days(List<AssessmentSettings.Step> steps) implements AssessmentRule {
        @Override
        public Optional<Reason> weigh(LeadFacts lead, PersonMemory memory) {
            return times(ReasonCodes.MEMORY_30_DAYS, steps, memory.leadsLast30Days());
        }
    }

    /** How earlier cases ended. */
    record EarlierCases(Map<PersonMemory.History, Integer> points) implements AssessmentRule {
        @Override
        public Optional<Reason> weigh(LeadFacts lead, PersonMemory memory) {
            String code = switch (memory.history()) {
                case CLEAR -> "";
                case DISSUADED -> ReasonCodes.MEMORY_DISSUADED;
                case VICTIMISED -> ReasonCodes.MEMORY_VICTIMISED;
                case RELAPSED -> ReasonCodes.MEMORY_RELAPSED;
            };
            return code.isEmpty()
                    ? Optional.empty()
                    : Points.reason(
                            code,
                            points.getOrDefault(memory.history(), 0),
                            Map.of("cases", Math.max(1, memory.earlierCases())));
        }
    }

    /** Denied, or was in contact again, when last spoken with. */
    record DeniedBefore(int points) implements AssessmentRule {
        @Override
        public Optional<Reason> weigh(LeadFacts lead, PersonMemory memory) {
            boolean denied = memory.lastState() == VictimState.DENIES || memory.lastState() == VictimState.RELAPSED;
            return denied ? Points.reason(ReasonCodes.MEMORY_DENIED, points, Map.of()) : Optional.empty();
        }
    }

    private static Optional<Reason> times(String code, List<AssessmentSettings.Step> steps, int times) {
        int points = AssessmentSettings.Step.pointsOf(steps, BigDecimal.valueOf(times));
        return Points.reason(code, points, Map.of("times", times));
    }
}
