package org.forestall.server.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who has a case, since when; nobody while it lies in its unit's queue. */
public record Holder(@Nullable Long staffId, @Nullable Instant since) {

    static final Holder NOBODY = new Holder(null, null);

    boolean isNobody() {
        return staffId == null;
    }

    boolean isHeldBy(long staff) {
        return staffId != null && staffId == staff;
    }
}
