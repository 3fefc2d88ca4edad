package org.forestall.server.banks;

import org.jspecify.annotations.Nullable;

/**
 * A branch with a counter.
 *
 * @param nameEn for readers of English; none where nobody gave one
 * @param unitId the station whose pair goes there
 * @param closed given up by the bank; it rings no more
 */
record Branch(
        int id,
        int bankId,
        String code,
        String name,
        @Nullable String nameEn,
        int unitId,
        OpeningHours hours,
        boolean closed) {}
