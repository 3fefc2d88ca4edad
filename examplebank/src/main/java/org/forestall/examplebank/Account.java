package org.forestall.examplebank;

import java.math.BigDecimal;

/**
 * An account as it stands.
 *
 * @param customer the number of whom it belongs to
 * @param balance in yuan
 */
record Account(String number, String customer, BigDecimal balance) {

    Account less(BigDecimal amount) {
        return new Account(number, customer, balance.subtract(amount));
    }

    Account more(BigDecimal amount) {
        return new Account(number, customer, balance.add(amount));
    }
}
