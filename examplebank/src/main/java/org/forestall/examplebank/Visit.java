package org.forestall.examplebank;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer at the counter.
 *
 * @param branch the bank's code of the counter's branch
 * @param payee the account the money is to go to; null for cash
 * @param alert the alert that the counter raised; null while it has not
 * @param seen what the counter has told of it since, the oldest first
 * @param payment what the core did, once the teller tried to pay
 */
record Visit(
        UUID id,
        String branch,
        String customer,
        String account,
        BigDecimal amount,
        @Nullable String payee,
        Instant at,
        @Nullable UUID alert,
        List<String> seen,
        @Nullable Payment payment) {

    Visit {
        seen = List.copyOf(seen);
    }

    Visit ringing(UUID raised) {
        return new Visit(id, branch, customer, account, amount, payee, at, raised, seen, payment);
    }

    Visit noting(String note) {
        List<String> all = new java.util.ArrayList<>(seen);
        all.add(note);
        return new Visit(id, branch, customer, account, amount, payee, at, alert, all, payment);
    }

    Visit paying(Payment tried) {
        return new Visit(id, branch, customer, account, amount, payee, at, alert, seen, tried);
    }
}
