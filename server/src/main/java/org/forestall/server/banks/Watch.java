package org.forestall.server.banks;

import java.time.Instant;
import org.forestall.server.cases.CaseId;
import org.forestall.server.persons.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The banks look out for a person (柜面关注), on one case, until it expires or is lifted. It goes on after the case is closed.
 *
 * @param note why, in words; kept sealed
 */
record Watch(
        long id,
        CaseId caseId,
        int unitId,
        PersonId person,
        WatchBasis basis,
        Placed placed,
        Instant expiresAt,
        int renewals,
        @Nullable Ended ended,
        @Nullable String note) {

    record Placed(Instant at, long byId, String byName) {}

    record Ended(Instant at, @Nullable String byName, WatchEnd reason) {}
}
