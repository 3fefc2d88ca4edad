package org.forestall.engine.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.forestall.engine.ledger.MoneyRefused.Reason;
import org.junit.jupiter.api.Test;

class MoneyTest {

    private static final Money TEN = Money.of(1_000, "CNY");

    @Test
    void sums_of_one_currency_are_added_and_taken_off() {
        assertThat(TEN.plus(Money.of(1, "CNY"))).isEqualTo(Money.of(1_001, "CNY"));
        assertThat(TEN.minus(TEN).isNone()).isTrue();
        assertThat(TEN.smaller(Money.of(999, "CNY"))).isEqualTo(Money.of(999, "CNY"));
    }

    @Test
    void two_currencies_are_never_added() {
        Money dollars = Money.of(1, "USD");
        refused(Reason.OTHER_CURRENCY, () -> TEN.plus(dollars));
        refused(Reason.OTHER_CURRENCY, () -> TEN.minus(dollars));
        refused(Reason.OTHER_CURRENCY, () -> TEN.smaller(dollars));
    }

    @Test
    void less_than_nothing_is_refused() {
        refused(Reason.NEGATIVE, () -> Money.of(-1, "CNY"));
        refused(Reason.NEGATIVE, () -> TEN.minus(Money.of(1_001, "CNY")));
    }

    @Test
    void more_than_can_be_counted_is_refused() {
        Money most = Money.of(Long.MAX_VALUE, "CNY");
        assertThat(most.plus(Money.of(0, "CNY"))).isEqualTo(most);
        refused(Reason.TOO_LARGE, () -> most.plus(Money.of(1, "CNY")));
        refused(Reason.TOO_LARGE, () -> most.plus(most));
    }

    @Test
    void a_currency_that_is_none_is_refused() {
        refused(Reason.UNKNOWN_CURRENCY, () -> Money.of(1, "RMB"));
        refused(Reason.UNKNOWN_CURRENCY, () -> Money.of(1, ""));
    }

    private static void refused(Reason reason, ThrowingCallable call) {
        assertThatExceptionOfType(MoneyRefused.class)
                .isThrownBy(call)
                .extracting(MoneyRefused::reason)
                .isEqualTo(reason);
    }
}
