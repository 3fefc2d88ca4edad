package org.forestall.engine.ledger;

import java.util.Currency;
import org.forestall.engine.ledger.MoneyRefused.Reason;

/**
 * A sum of one currency.
 *
 * @param minor minor units (分, pence), zero or more
 * @param currency ISO 4217
 * @throws MoneyRefused if {@code minor} is negative
 */
public record Money(long minor, Currency currency) {

    public Money {
        if (minor < 0) {
            throw new MoneyRefused(Reason.NEGATIVE, minor + " " + currency);
        }
    }

    /**
     * @param code ISO 4217, such as {@code CNY}
     * @throws MoneyRefused if {@code minor} is negative or there is no such currency
     */
    public static Money of(long minor, String code) {
        return new Money(minor, currency(code));
    }

    /** Nothing, in that currency. */
    public static Money none(Currency currency) {
        return new Money(0, currency);
    }

    /** @throws MoneyRefused if the other is of another currency, or the sum is too large */
    public Money plus(Money other) {
        requireSameCurrency(other);
        long sum = minor + other.minor;
        if (sum < 0) {
            throw new MoneyRefused(Reason.TOO_LARGE, this + " + " + other);
        }
        return new Money(sum, currency);
    }

    /** @throws MoneyRefused if the other is of another currency, or more than this */
    public Money minus(Money other) {
        requireSameCurrency(other);
        return new Money(minor - other.minor, currency);
    }

    /** @throws MoneyRefused if the other is of another currency */
    public Money smaller(Money other) {
        requireSameCurrency(other);
        return minor <= other.minor ? this : other;
    }

    public boolean isNone() {
        return minor == 0;
    }

    private void requireSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new MoneyRefused(Reason.OTHER_CURRENCY, currency + " and " + other.currency);
        }
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw new MoneyRefused(Reason.UNKNOWN_CURRENCY, code);
        }
    }
}
