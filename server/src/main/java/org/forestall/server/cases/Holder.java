package org.forestall.server.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who has a case, since when; nobody while it lies in its unit's queue.
 *
 * @param acceptedAt when that person took it on; claiming does, being assigned does not
 */
public record Holder(
        @Nullable Long staffId,
        @Nullable Instant since,
        @Nullable Instant acceptedAt) {

    static final Holder NOBODY = new Holder(null, null, null);

    static Holder claimed(long staffId, Instant at) {
        return new Holder(staffId, at, at);
    }

    static Holder assigned(long staffId, Instant at) {
        return new Holder(staffId, at, null);
    }

    Holder accepted(Instant at) {
        return acceptedAt == null ? new Holder(staffId, since, at) : this;
    }

    /** Whether somebody has it and has said so. */
    public boolean isAccepted() {
        return acceptedAt != null;
    }

    public boolean isNobody() {
        return staffId == null;
    }

    public boolean isHeldBy(long staff) {
        return staffId != null && staffId == staff;
    }
}
