package org.forestall.server.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** Sums in the currency's smallest unit. */
final class Minor {

    /** No person's money is more; a slip of the keyboard is. */
    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    private Minor() {}

    /** A figure beyond all money there is counts as the most there may be: one slip must not stop every total. */
    static long of(BigDecimal amount, Currency currency) {
        return amount.min(MOST)
                .movePointRight(currency.getDefaultFractionDigits())
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    static BigDecimal written(long minor, Currency currency) {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
    }
}
