package org.forestall.server.notices;

import java.time.Instant;
import java.util.Collection;
import org.forestall.server.staff.StaffMember;

/** Who of these people is on duty now: the one question this package asks about it. */
public interface OnDuty {

    /** Those of them who may be told, at that moment. */
    Collection<StaffMember> among(Collection<Long> staffIds, Instant now);
}
