package org.forestall.engine.powers;

/** How far an order reaches. */
public enum PowerScope {
    /** The whole of one account. */
    ACCOUNT,
    /** One sum on one account; the rest stays free. */
    AMOUNT,
    /** All accounts of one customer. */
    CUSTOMER
}
