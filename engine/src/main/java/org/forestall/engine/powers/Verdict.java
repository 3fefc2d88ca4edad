package org.forestall.engine.powers;

/** What becomes of an order by an event. */
public sealed interface Verdict {

    /** It did happen. */
    record Applied(OrderState state) implements Verdict {}

    /** It cannot. */
    record Refused(OrderRefusal why) implements Verdict {}
}
