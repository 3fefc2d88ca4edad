package org.forestall.server.staff;

import java.util.List;
import java.util.Map;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.access.Role;
import org.forestall.server.jurisdiction.Unit;
import org.forestall.server.jurisdiction.UnitRef;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.platform.Items;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who works where. */
@RestController
class StaffController {

    private final StaffList staff;
    private final Units units;
    private final StaffLoads loads;
    private final HireStaff hireStaff;

    StaffController(StaffList staff, Units units, StaffLoads loads, HireStaff hireStaff) {
        this.hireStaff = hireStaff;
        this.staff = staff;
        this.units = units;
        this.loads = loads;
    }

    record Line(long id, String name, UnitRef unit, Role role, boolean sworn, boolean onDuty, int openCases) {}

    /** The staff of one unit, or of every unit in the reader's scope. */
    @GetMapping("/api/v1/staff")
    Items<Line> list(Actor actor, @RequestParam(required = false) @Nullable Integer unit) {
        actor.require(Permission.STAFF_VIEW);
        List<Integer> asked = unit == null
                ? units.list().stream()
                        .map(Unit::id)
                        .filter(actor.scope()::sees)
                        .toList()
                : List.of(unit);
        Map<Long, Integer> open = loads.openCases(actor);
        return new Items<>(staff.inUnits(asked).stream()
                .map(member -> new Line(
                        member.id(),
                        member.name(),
                        units.get(member.unitId()).ref(),
                        member.role(),
                        member.sworn(),
                        member.onDuty(),
                        open.getOrDefault(member.id(), 0)))
                .toList());
    }

    /** Puts somebody on the list; the first password is in this answer only. */
    @PostMapping("/api/v1/staff")
    HireStaff.Hired hire(Actor actor, @RequestBody HireStaff.Candidate candidate) {
        return hireStaff.hire(actor, candidate);
    }
}
