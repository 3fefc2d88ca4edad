package org.forestall.server.shifts;

import java.util.List;
import org.forestall.server.staff.StaffMember;

/** Who answers for an open case at one moment: exactly one person, or exactly one post. */
public sealed interface Accountable {

    /** Its holder, who is on duty. */
    record Person(StaffMember member) implements Accountable {}

    /**
     * The duty post of its queue, or the next above that somebody holds; the commander's when nobody is anywhere.
     *
     * @param unitId where the post stands
     * @param holders who is on it now
     */
    record AtPost(Post post, int unitId, List<StaffMember> holders) implements Accountable {
        public AtPost {
            holders = List.copyOf(holders);
        }
    }
}
