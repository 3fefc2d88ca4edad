package org.forestall.server.orders;

import java.math.BigDecimal;
import java.util.Currency;
import org.forestall.server.platform.Refused;
import org.jspecify.annotations.Nullable;

/** Sums as they are written, and as they are counted: in the currency's smallest unit. */
final class Amounts {

    private Amounts() {}

    /**
     * @throws Refused INVALID where it is below 0, has too many places, or is too large
     */
    static @Nullable Long counted(@Nullable BigDecimal written, Currency currency, String field) {
        if (written == null) {
            return null;
        }
        try {
            long counted =
                    written.movePointRight(currency.getDefaultFractionDigits()).longValueExact();
            if (counted >= 0) {
                return counted;
            }
        } catch (ArithmeticException e) {
            // said below
        }
        throw Refused.field(OrdersRefusal.INVALID, field);
    }

    static @Nullable BigDecimal written(@Nullable Long counted, String currency) {
        return counted == null
                ? null
                : BigDecimal.valueOf(counted, Currency.getInstance(currency).getDefaultFractionDigits());
    }
}
