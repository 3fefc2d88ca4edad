package org.forestall.twin;

import org.forestall.engine.policy.Action;
import org.forestall.engine.policy.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * An order of work. It is told what people see and says what somebody free does next; what is hidden behind a lead it must
 * not ask.
 */
interface Order {

    /** What somebody does next. */
    record Choice(CaseState open, Action action) {}

    /** A case came in, or can be acted on again, or more was learnt of it. */
    void changed(CaseState open, double now);

    /** An outcome, before the case takes it in. */
    default void saw(CaseState open, Action action, Outcome outcome) {}

    /** Nothing more is to be done. */
    void closed(CaseState open);

    /** What this person does now; null to wait. */
    @Nullable
    Choice next(Person person, int onDuty, double now);
}
