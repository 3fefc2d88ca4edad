package org.forestall.server.staff;

import org.forestall.server.access.Role;

/**
 * Somebody who can be given a case.
 *
 * @param sworn whether a sworn officer (民警)
 */
public record StaffMember(long id, int unitId, String name, Role role, boolean sworn, boolean onDuty) {}
