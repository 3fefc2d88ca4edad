package org.forestall.engine.powers;

/** What happens to an order whose time is up. */
public enum Lapse {
    /** 到期自动解除: the bank lifts it by itself. */
    AUTO_LIFT,
    /** It stays until somebody decides, and is overdue meanwhile. */
    NEEDS_DECISION
}
