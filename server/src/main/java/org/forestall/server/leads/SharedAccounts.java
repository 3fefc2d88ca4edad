package org.forestall.server.leads;

import java.time.Instant;
import java.util.Map;
import org.forestall.server.cases.CaseId;

/**
 * New leads name a suspect's account that leads of other cases have named before; said inside the intake's transaction.
 *
 * @param namedBefore the earlier case, and the case of the new lead
 */
public record SharedAccounts(Map<CaseId, CaseId> namedBefore, Instant at) {

    public SharedAccounts {
        namedBefore = Map.copyOf(namedBefore);
    }
}
