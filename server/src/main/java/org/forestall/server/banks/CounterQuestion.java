package org.forestall.server.banks;

/**
 * What a counter asks a customer who may be a victim: the five questions of one county (purpose, a large sum, to another
 * place, whether the payee is known, haste or much cash) and those asked everywhere (how they came to know each other,
 * whether they ever met, an app or a shared screen, whether the family knows, whether it is to be kept secret). The wording
 * is the bank's own.
 */
enum CounterQuestion {
    PURPOSE,
    LARGE_SUM,
    OTHER_PLACE,
    PAYEE_KNOWN,
    HASTE,
    EVER_MET,
    APP_OR_SCREEN,
    FAMILY_KNOWS,
    KEPT_SECRET,
    /** Told to lie to the bank, or coached on the telephone while standing here. */
    COACHED
}
