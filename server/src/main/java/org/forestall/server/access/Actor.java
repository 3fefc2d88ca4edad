package org.forestall.server.access;

import java.util.Map;
import java.util.Set;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.RowScope;

/**
 * Who is asking. Every command has one; where nobody is (a timer, the first start) it is the system, by name.
 *
 * @param id the account's id, the source's id, or 0 for the system
 * @param name the name that timelines show
 * @param unitId the unit the actor belongs to
 * @param scope whose rows the actor may see
 */
public record Actor(Kind kind, long id, String name, int unitId, Set<Permission> permissions, RowScope scope) {

    /** What kind of being acts. */
    public enum Kind {
        PERSON,
        /** A program that plays one of the demo's staff; it works as a person does, and is never taken for one. */
        ROBOT,
        SOURCE,
        /** A bank's own system, with the bank's key. */
        BANK,
        SYSTEM;

        /** Whether somebody on the staff list acts. */
        public boolean isStaff() {
            return this == PERSON || this == ROBOT;
        }
    }

    /** The system itself, on behalf of a unit. */
    public static Actor system(String name, int unitId) {
        return new Actor(Kind.SYSTEM, 0, name, unitId, Set.of(Permission.values()), RowScope.all());
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** Refuses with {@link AccessRefusal#NOT_ALLOWED} unless the actor has the permission. */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw new Refused(AccessRefusal.NOT_ALLOWED, Map.of("permission", permission.name()));
        }
    }
}
