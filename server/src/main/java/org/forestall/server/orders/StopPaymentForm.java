package org.forestall.server.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.forestall.server.banks.BankRef;
import org.jspecify.annotations.Nullable;

/** Another form in which a bank may take a stop-payment, for banks that registered for it. */
public interface StopPaymentForm {

    String write(StopPayment stop);

    /**
     * What is to be written.
     *
     * @param message the number of the word to the bank
     * @param order the number that the bank knows the order by
     * @param amount null where the whole account is meant
     * @param legalBasis what the power rests on
     */
    record StopPayment(
            UUID message,
            UUID order,
            BankRef bank,
            String power,
            String legalBasis,
            int signatures,
            String account,
            String holder,
            @Nullable BigDecimal amount,
            String currency,
            @Nullable Instant transferredAt,
            Instant at) {}
}
