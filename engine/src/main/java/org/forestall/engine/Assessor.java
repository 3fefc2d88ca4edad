package org.forestall.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Judges a lead by a list of rules, each adding points with its reason. Holds no state: safe for many threads. */
public final class Assessor {

    private final AssessmentSettings settings;
    private final List<AssessmentRule> rules;

    public Assessor(AssessmentSettings settings) {
        this.settings = settings;
        this.rules = AssessmentRules.all(settings);
    }

    /** The lead's grade, score, reasons and demanded channel. */
    public Assessment assess(LeadFacts lead, PersonMemory memory) {
        List<Reason> reasons = weigh(lead, memory);
        int points = reasons.stream().mapToInt(Reason::points).sum();
        new SourceFloor(settings.grades()).lift(lead.source(), points).ifPresent(reasons::add);
        reasons.sort(Comparator.comparingInt(Reason::points).reversed());
        int score = Math.min(100, reasons.stream().mapToInt(Reason::points).sum());
        Grade grade = settings.grades().gradeOf(score);
        return new Assessment(grade, score, reasons, demand(lead.family(), grade, score));
    }

    private List<Reason> weigh(LeadFacts lead, PersonMemory memory) {
        List<Reason> reasons = new ArrayList<>();
        for (AssessmentRule rule : rules) {
            rule.weigh(lead, memory).ifPresent(reasons::add);
        }
        return reasons;
    }

    /** Money moving, a worried teller, and everything from MEDIUM up ask for a meeting. */
    private Demand demand(LeadFamily family, Grade grade, int score) {
        if (grade != Grade.LOW || family == LeadFamily.FUND || family == LeadFamily.BANK_COUNTER) {
            return Demand.MEET;
        }
        return family == LeadFamily.REPORT || score >= settings.callFrom() ? Demand.CALL : Demand.MESSAGE;
    }
}
