package org.forestall.server.banks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.forestall.server.cases.CaseId;
import org.forestall.server.persons.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The banks look out (柜面关注) for the person of a case, for accounts of it, or at some branches, until it expires or is
 * lifted. It goes on after the case is closed.
 *
 * @param ref the banks' number for it
 * @param note why, in words; kept sealed
 */
record Watch(
        long id,
        UUID ref,
        CaseId caseId,
        int unitId,
        PersonId person,
        WatchBasis basis,
        Target target,
        Placed placed,
        Instant expiresAt,
        int renewals,
        @Nullable Ended ended,
        @Nullable String note) {

    /**
     * What it is on.
     *
     * @param accounts capitals and digits; kept sealed; empty where it is not on accounts
     */
    record Target(WatchScope scope, List<String> accounts) {
        Target {
            accounts = List.copyOf(accounts);
        }
    }

    record Placed(Instant at, long byId, String byName) {}

    record Ended(Instant at, @Nullable String byName, WatchEnd reason) {}
}
