package org.forestall.server.leads;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.forestall.engine.Grade;
import org.forestall.server.clocks.Calendars;
import org.forestall.server.clocks.ClockOrder;
import org.forestall.server.clocks.Clocks;
import org.forestall.server.clocks.Stage;
import org.forestall.server.profiles.JurisdictionProfile;
import org.springframework.stereotype.Component;

/** By when each lead's source must have heard something: its grade's limit, from its arrival; and the clock of it. */
@Component
class FeedbackLimits {

    static final String CLOCK = "feedback.lead";

    private final JurisdictionProfile profile;
    private final Calendars calendars;
    private final Clocks clocks;

    FeedbackLimits(JurisdictionProfile profile, Calendars calendars, Clocks clocks) {
        this.profile = profile;
        this.calendars = calendars;
        this.clocks = clocks;
    }

    /** A lead that owes an answer. */
    record Owed(long leadId, int unitId, Instant dueAt) {}

    Instant dueAt(Grade grade, Instant from) {
        return calendars
                .of(grade, "feedback")
                .plus(from, profile.clocksOf(grade).feedback());
    }

    void arm(List<Owed> owed) {
        if (!owed.isEmpty()) {
            clocks.arm(owed.stream()
                    .map(one -> new ClockOrder(
                            CLOCK,
                            one.leadId(),
                            one.unitId(),
                            one.dueAt(),
                            List.of(new Stage(Stage.BREACH, one.dueAt()))))
                    .toList());
        }
    }

    void disarm(Collection<Long> leadIds) {
        if (!leadIds.isEmpty()) {
            clocks.disarm(CLOCK, leadIds);
        }
    }
}
