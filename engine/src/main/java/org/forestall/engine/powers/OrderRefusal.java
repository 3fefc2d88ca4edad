package org.forestall.engine.powers;

/** Why an event cannot happen to an order. */
public enum OrderRefusal {
    /** One officer does not sign twice. */
    SAME_OFFICER_TWICE,
    /** Only a sworn officer signs. */
    NOT_SWORN,
    /** Enough have signed. */
    ALREADY_SIGNED,
    /** Not enough have signed. */
    NOT_SIGNED,
    /** It is over. */
    OVER,
    /** It is not effective. */
    NOT_EFFECTIVE,
    /** The law allows no further renewal. */
    NO_RENEWAL_LEFT,
    /** A renewal waits for the bank's word. */
    RENEWAL_PENDING,
    /** There is no appeal here. */
    NO_APPEAL,
    /** One plea is undecided. */
    PLEA_PENDING,
    /** No plea is open. */
    NO_PLEA,
    /** A complaint changes nothing here, or was filed before. */
    COMPLAINT_WITHOUT_EFFECT
}
