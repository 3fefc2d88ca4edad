package org.forestall.server.contacts;

import java.util.Collection;
import java.util.List;
import org.forestall.server.clocks.ClockOrder;
import org.forestall.server.clocks.Clocks;
import org.forestall.server.clocks.Stage;
import org.springframework.stereotype.Component;

/** The times at which this package is woken; each kind has a handler here. */
@Component
class Alarms {

    private final Clocks clocks;

    Alarms(Clocks clocks) {
        this.clocks = clocks;
    }

    /** What is waited for. */
    enum Kind {
        /** A crew says that it is well. */
        CHECK_IN("contact.check-in"),
        /** Something promised is due. */
        PROMISE("contact.promise"),
        /** Somebody who was not found is looked for again. */
        SEARCH_RETURN("contact.search-return");

        private final String clock;

        Kind(String clock) {
            this.clock = clock;
        }

        /** The clock's kind. */
        String clock() {
            return clock;
        }
    }

    /** Sets an alarm; one that is set for the same thing is replaced. */
    void set(Kind kind, long subjectId, int unitId, List<Stage> stages) {
        clocks.arm(List.of(new ClockOrder(
                kind.clock(), subjectId, unitId, stages.getFirst().at(), stages)));
    }

    void cancel(Kind kind, Collection<Long> subjectIds) {
        clocks.disarm(kind.clock(), subjectIds);
    }
}
