package org.forestall.server.staff;

import java.util.Map;
import org.forestall.server.access.Actor;

/** How much each staff member has in hand; answered by the cases. */
public interface StaffLoads {

    /** Open cases by staff number, of those the actor may see. */
    Map<Long, Integer> openCases(Actor actor);
}
