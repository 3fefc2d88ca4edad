package org.forestall.twin;

import java.util.List;
import org.forestall.engine.policy.Action;

/**
 * What one run came to.
 *
 * @param cases every lead with what became of it, in order of arrival
 * @param spent minutes of work by action, in the order of {@link Action}
 * @param duty minutes people were on duty
 * @param until minutes that the run lasted
 */
record Run(Scenario scenario, List<CaseState> cases, double[] spent, double duty, double until) {

    /** Yuan that would have left after the leads if nobody had done anything. */
    double atStake() {
        return cases.stream().mapToDouble(each -> each.lead.atStake()).sum();
    }

    /** Yuan that stayed because of what was done. */
    double saved() {
        return cases.stream().mapToDouble(this::saved).sum();
    }

    double saved(CaseState each) {
        double held = scenario.effects().of(Action.BANK_WATCH).held();
        double from = each.lead.arrival;
        return each.lead.saved(each.stoppedAt - from, each.watchedAt - from, held);
    }

    double minutes() {
        double sum = 0;
        for (double each : spent) {
            sum += each;
        }
        return sum;
    }

    /** People who stopped, or were held back, with some money still there. */
    long protectedPeople() {
        return cases.stream().filter(each -> saved(each) > 0).count();
    }

    /** People who lost money, before the lead or after it. */
    long losers() {
        return cases.stream()
                .filter(each -> each.lead.isVictim())
                .filter(each -> each.lead.payments.before() > 0 || saved(each) < each.lead.atStake())
                .count();
    }
}
