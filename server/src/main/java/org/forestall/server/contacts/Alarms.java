package org.forestall.server.contacts;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The times at which this package has to be woken; kept and kept exactly by whoever keeps the system's clocks. */
interface Alarms {

    /** Sets an alarm; one that is set for the same thing is replaced. */
    void set(Kind kind, long subjectId, int unitId, List<Ring> rings);

    void cancel(Kind kind, Collection<Long> subjectIds);

    /** What is waited for. */
    enum Kind {
        /** A crew says that it is well. */
        CHECK_IN,
        /** Something promised is due. */
        PROMISE,
        /** Somebody who was not found is looked for again. */
        SEARCH_RETURN
    }

    /** One of the times of an alarm. */
    record Ring(String name, Instant at) {}

    /**
     * A bean for each kind. It rings in a transaction that sees every unit, and whatever it does there is done if and only
     * if the ring counts as heard.
     */
    interface Bell {

        Kind kind();

        /** Many at once. */
        void rang(List<Rang> rings, Instant now);
    }

    /** One that has rung. */
    record Rang(long subjectId, String name) {}
}
