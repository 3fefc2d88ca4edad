package org.forestall.server.plan;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.forestall.engine.policy.Action;
import org.forestall.engine.policy.Place;
import org.forestall.engine.policy.Worker;
import org.forestall.server.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/**
 * Somebody the plan can count on.
 *
 * @param free whether a case can be given to this person now
 * @param notFree why not, by code
 * @param place where they are: their unit, as long as nothing better is known
 * @param leavesAt when they go off duty
 * @param offer what they are being asked
 */
record PlannedPerson(
        StaffMember member,
        boolean free,
        List<String> notFree,
        Set<Action> may,
        Place place,
        Instant leavesAt,
        @Nullable Offer offer) {

    PlannedPerson {
        notFree = List.copyOf(notFree);
        may = Set.copyOf(may);
    }

    long id() {
        return member.id();
    }

    Worker worker(Instant from, Place at) {
        double left = java.time.Duration.between(from, leavesAt).toSeconds() / 60.0;
        return new Worker(String.valueOf(id()), at, may, Math.max(0, left));
    }
}
