package org.forestall.server.cases;

/** A closed case was opened again; said inside the transaction. */
public record CaseReopened(CaseId caseId) {}
