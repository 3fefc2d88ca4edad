package org.forestall.server.persons;

import org.jspecify.annotations.Nullable;

/** A person's row as it stands in the table. */
record PersonRow(
        long id, int unitId, byte[] sealed, @Nullable Long mergedInto) {}
