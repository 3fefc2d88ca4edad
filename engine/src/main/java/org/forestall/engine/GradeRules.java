package org.forestall.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Raises a case's grade by what happens on it, never lowers it. Holds no state: safe for many threads. */
public final class GradeRules {

    private final List<GradeRule> rules;

    public GradeRules(GradeRuleSettings settings) {
        this.rules = List.of(
                new GradeRule.BusyLine(settings.busy()),
                new GradeRule.DenialAgainstRecord(),
                new GradeRule.LeadAgain(settings.repeat()),
                new GradeRule.WithdrawalTried(settings.withdrawalWithin()),
                new GradeRule.Relapse());
    }

    /**
     * The grade the case should have now. Rules do not add up: the most urgent one decides, and the reasons are of all
     * rules that ask for more than the current grade.
     */
    public GradeVerdict judge(Grade current, CaseSince since, Instant now) {
        Grade grade = current;
        List<Reason> reasons = new ArrayList<>();
        for (GradeRule rule : rules) {
            Optional<GradeRule.Call> call = rule.judge(since, now);
            if (call.isPresent() && call.get().grade().isAbove(current)) {
                grade = grade.max(call.get().grade());
                reasons.add(call.get().reason());
            }
        }
        return new GradeVerdict(grade, reasons);
    }
}
