package org.forestall.server.notices;

import java.time.Instant;
import java.util.Collection;
import org.forestall.server.staff.StaffList;
import org.forestall.server.staff.StaffMember;
import org.springframework.stereotype.Component;

/** Those whom the staff list says are on duty. */
@Component
class StaffOnDuty implements OnDuty {

    private final StaffList staff;

    StaffOnDuty(StaffList staff) {
        this.staff = staff;
    }

    @Override
    public Collection<StaffMember> among(Collection<Long> staffIds, Instant now) {
        return staff.of(staffIds).values().stream().filter(StaffMember::onDuty).toList();
    }
}
