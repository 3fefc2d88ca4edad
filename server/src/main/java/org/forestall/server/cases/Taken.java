package org.forestall.server.cases;

/**
 * Where a lead went.
 *
 * @param unitId the unit whose case it is: for a joined case not always the lead's own
 * @param opened whether it opened the case or joined it
 */
public record Taken(CaseId caseId, int unitId, boolean opened) {}
