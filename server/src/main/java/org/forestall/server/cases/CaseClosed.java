package org.forestall.server.cases;

import java.time.Instant;

/** A case was closed; said inside the closing transaction. */
public record CaseClosed(CaseId caseId, String outcome, Instant at) {}
