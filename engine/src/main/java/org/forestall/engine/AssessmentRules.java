package org.forestall.engine;

import java.util.ArrayList;
import java.util.List;

/** The rules in the order a reader would ask them. */
final class AssessmentRules {

    private AssessmentRules() {}

    static List<AssessmentRule> all(AssessmentSettings settings) {
        AssessmentSettings.Weights weights = settings.weights();
        List<AssessmentRule> rules = new ArrayList<>(List.of(
                new LeadRules.Family(weights.family()),
                new LeadRules.Type(weights.fraudType()),
                new LeadRules.Age(weights.age()),
                new ContactRules.CallLength(settings.call().seconds()),
                new ContactRules.CallCount(settings.call().count()),
                new ContactRules.Overseas(settings.call().overseas()),
                new ContactRules.Suspects(settings.call().suspects()),
                new ContactRules.AppOrLink(settings.call().appOrLink()),
                new MoneyRules.AtRisk(settings.money().atRisk()),
                new MoneyRules.Moved(settings.money().moved()),
                new MoneyRules.Channel(settings.money().channel()),
                new MemoryRules.LeadsLast24Hours(weights.memory().leads24Hours()),
                new MemoryRules.LeadsLast30Days(weights.memory().leads30Days()),
                new MemoryRules.EarlierCases(weights.memory().history()),
                new MemoryRules.DeniedBefore(weights.memory().denied())));
        for (TextSign sign : TextSign.values()) {
            rules.add(new LeadRules.Sign(sign, weights.sign().getOrDefault(sign, 0)));
        }
        return List.copyOf(rules);
    }
}
