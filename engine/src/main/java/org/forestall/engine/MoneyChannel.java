package org.forestall.engine;

/** How the money leaves, or is about to leave (转款方式). */
public enum MoneyChannel {
    TRANSFER,
    CASH,
    COURIER,
    GIFT_CARD,
    CRYPTO,
    OTHER
}
