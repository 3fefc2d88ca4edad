package org.forestall.server.plan;

import org.forestall.engine.policy.Place;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.staff.StaffList;
import org.forestall.server.staff.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns numbers into names and points for the screen. */
@Component
class PlanNames {

    private final StaffList staff;
    private final Units units;

    PlanNames(StaffList staff, Units units) {
        this.staff = staff;
        this.units = units;
    }

    PlanViews.StaffRef ref(StaffMember member) {
        return new PlanViews.StaffRef(
                member.id(), member.name(), units.get(member.unitId()).ref());
    }

    /** Somebody who was on the list once always stays there. */
    PlanViews.StaffRef ref(long staffId) {
        return staff.find(staffId)
                .map(this::ref)
                .orElseThrow(() -> new IllegalStateException("no staff member " + staffId));
    }

    PlanViews.@Nullable StaffRef find(@Nullable Long staffId) {
        return staffId == null ? null : ref(staffId);
    }

    Units units() {
        return units;
    }

    static PlanViews.Point point(Place place) {
        return new PlanViews.Point(place.longitude(), place.latitude());
    }
}
