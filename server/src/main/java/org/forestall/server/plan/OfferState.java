package org.forestall.server.plan;

/** What became of an offer. */
enum OfferState {
    OPEN,
    ACCEPTED,
    DECLINED,
    /** Nobody answered in time. */
    EXPIRED,
    /** The case was taken, moved or ended otherwise. */
    WITHDRAWN
}
