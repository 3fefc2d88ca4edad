package org.forestall.server.cases;

/** What a sum of money rests on, best first. */
public enum MoneyBasis {
    BANK_CONFIRMED,
    STATEMENT,
    ESTIMATE,
    NONE
}
