package org.forestall.server.cases;

import java.util.List;
import org.forestall.engine.FraudType;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to close a case.
 *
 * @param evidence what can be shown
 * @param sums money at risk and money gone, as far as known now
 * @param basis what the sums rest on
 * @param confirmedType the scam's type as it turned out
 * @param note what else the file should say
 */
record Closing(
        CloseOutcome outcome,
        List<EvidenceKind> evidence,
        CaseEvent.Sums sums,
        MoneyBasis basis,
        @Nullable FraudType confirmedType,
        @Nullable String note) {

    Closing {
        evidence = List.copyOf(evidence);
    }

    CaseEvent.Closed event() {
        return new CaseEvent.Closed(outcome, evidence, sums, basis, confirmedType);
    }
}
