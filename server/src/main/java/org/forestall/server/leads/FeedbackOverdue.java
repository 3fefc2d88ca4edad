package org.forestall.server.leads;

import java.time.Instant;
import java.util.List;

/** Leads whose sources have heard nothing in time; said inside the transaction in which the clocks fire. */
public record FeedbackOverdue(List<Late> leads, Instant at) {

    public FeedbackOverdue {
        leads = List.copyOf(leads);
    }

    /** One of them. */
    public record Late(long leadId, long caseNumber, int unitId, Instant dueAt) {}
}
