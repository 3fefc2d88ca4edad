package org.forestall.twin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The orders of work that can be compared. */
enum PolicyName {
    FORESTALL,
    FIFO,
    GRADE_FIRST,
    AMOUNT_FIRST,
    DEADLINE_FIRST,
    NEAREST,
    RANDOM;

    /** As the command line writes it. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<PolicyName> find(String label) {
        return Arrays.stream(values())
                .filter(each -> each.label().equals(label))
                .findFirst();
    }

    Order order(Scenario scenario, Twist twist) {
        return switch (this) {
            case FORESTALL -> new ForestallOrder(scenario, twist);
            case FIFO -> Baseline.fifo(scenario);
            case GRADE_FIRST -> Baseline.gradeFirst(scenario);
            case AMOUNT_FIRST -> Baseline.amountFirst(scenario);
            case DEADLINE_FIRST -> Baseline.deadlineFirst(scenario);
            case NEAREST -> new Nearest(scenario);
            case RANDOM -> Baseline.random(scenario);
        };
    }
}
