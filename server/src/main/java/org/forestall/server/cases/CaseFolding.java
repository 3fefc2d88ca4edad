package org.forestall.server.cases;

import org.forestall.server.access.Actor;

/**
 * A case is about to be folded into another of the same person; said inside the transaction, with the case locked. Whoever
 * has something open with it that only an unfolded case allows to end, ends it now.
 *
 * @param into the case that goes on
 */
public record CaseFolding(CaseFile file, CaseId into, Actor by) {}
