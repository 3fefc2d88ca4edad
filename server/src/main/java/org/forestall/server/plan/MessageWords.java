package org.forestall.server.plan;

import org.forestall.server.cases.WarningByRule;
import org.jspecify.annotations.Nullable;

/** What the plan says of the message that costs nobody's time: it is done, waits, was held back, or is left to a person. */
final class MessageWords {

    private MessageWords() {}

    /** @param sent how many messages went to the person, by rule or by hand */
    static PlanViews.Sentence of(WarningByRule.@Nullable Warning warning, int sent) {
        if (warning == null || (warning.state() == WarningByRule.State.HELD && sent > 0)) {
            return PlanViews.Sentence.of(sent > 0 ? "plan.message.by-hand" : "plan.blocked.needs-nobody");
        }
        String reason = warning.reason();
        return PlanViews.Sentence.of(
                switch (warning.state()) {
                    case WAITS -> reason == null ? "plan.message.waits" : "plan.message.waits." + reason;
                    case SENT -> "plan.message.sent";
                    case FAILED -> "plan.message.failed";
                    case HELD -> "plan.message.held." + reason;
                });
    }
}
