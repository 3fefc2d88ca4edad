package org.forestall.server.cases;

/** A case went to another unit; said inside the transaction. */
public record CaseMoved(CaseId caseId, int unitId) {}
