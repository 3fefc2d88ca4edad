package org.forestall.server.banks;

import java.time.LocalTime;

/**
 * A branch with a counter.
 *
 * @param unitId the station whose pair goes there
 * @param closed given up by the bank; it rings no more
 */
record Branch(
        int id,
        int bankId,
        String code,
        String name,
        int unitId,
        LocalTime opensAt,
        LocalTime closesAt,
        boolean closed) {}
