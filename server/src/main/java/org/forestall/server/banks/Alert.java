package org.forestall.server.banks;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.forestall.server.cases.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * A counter's alarm about one customer (柜面警情). It is over when somebody of the police has answered it and the customer's
 * visit has come to something; until both are so, it is open.
 *
 * @param ref the bank's own number for it
 * @param unitId the station nearest to the counter
 * @param caseId none while the lead it came with waits to be mended
 * @param watched whether the customer was on the banks' watch
 */
record Alert(
        long id,
        int bankId,
        int branchId,
        UUID ref,
        int unitId,
        @Nullable CaseId caseId,
        boolean watched,
        Sum sum,
        Times times,
        @Nullable Answer answer,
        @Nullable AlertResult result,
        int rung,
        Said said) {

    /** How much the customer wants to pay or take out, and how. */
    record Sum(
            @Nullable BigDecimal amount,
            String currency,
            @Nullable String channel) {}

    /**
     * @param raisedAt by the bank's clock
     * @param receivedAt by ours; every clock starts here
     */
    record Times(
            Instant raisedAt, Instant receivedAt, @Nullable Instant closedAt) {}

    /**
     * What the police said.
     *
     * @param expectedAt when the pair means to be there
     */
    record Answer(
            AlertAnswer kind,
            Instant at,
            long byId,
            String byName,
            @Nullable Instant expectedAt) {}

    /** What the counter wrote; kept sealed. */
    record Said(
            @Nullable String customer,
            List<CounterAnswer> answers,
            @Nullable String note) {
        Said {
            answers = List.copyOf(answers);
        }
    }

    /** One of the counter's questions, by code, and what the customer said to it. */
    record CounterAnswer(String question, String answer) {}

    boolean isAnswered() {
        return answer != null;
    }

    boolean isOver() {
        return answer != null && result != null;
    }
}
