package org.forestall.server.staff;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.access.Role;
import org.forestall.server.jurisdiction.Unit;
import org.forestall.server.jurisdiction.UnitRef;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.platform.Items;
import org.forestall.server.platform.PlatformRefusal;
import org.forestall.server.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The live board of people. */
@RestController
@RequestMapping("/api/v1/presence")
class PresenceController {

    private final PeopleBoard board;
    private final Units units;
    private final StaffLoads loads;
    private final SetPresence setPresence;

    PresenceController(PeopleBoard board, Units units, StaffLoads loads, SetPresence setPresence) {
        this.board = board;
        this.units = units;
        this.loads = loads;
        this.setPresence = setPresence;
    }

    record Said(@Nullable Presence presence) {}

    record Line(
            long id,
            String name,
            UnitRef unit,
            Role role,
            boolean onDuty,
            Presence presence,
            @Nullable Instant since,
            @Nullable Instant seenAt,
            int openCases) {}

    /** The people of one unit, or of every unit in the reader's scope; whoever is out of scope is not shown. */
    @GetMapping
    Items<Line> list(Actor actor, @RequestParam(required = false) @Nullable Integer unit) {
        actor.require(Permission.STAFF_VIEW);
        List<Integer> seen = units.list().stream()
                .map(Unit::id)
                .filter(id -> unit == null || id.equals(unit))
                .filter(actor.scope()::sees)
                .toList();
        Map<Long, Integer> open = loads.openCases(actor);
        return new Items<>(board.inUnits(seen).stream()
                .map(person -> line(person, open.getOrDefault(person.member().id(), 0)))
                .toList());
    }

    /** Says what one is doing oneself. */
    @PutMapping
    Line say(Actor actor, @RequestBody Said said) {
        Presence presence = said.presence();
        if (presence == null) {
            throw Refused.field(PlatformRefusal.FIELD_MISSING, "presence");
        }
        PersonPresent me = setPresence.set(actor, presence);
        return line(me, loads.openCases(actor).getOrDefault(me.member().id(), 0));
    }

    private Line line(PersonPresent person, int open) {
        StaffMember member = person.member();
        return new Line(
                member.id(),
                member.name(),
                units.get(member.unitId()).ref(),
                member.role(),
                member.onDuty(),
                person.presence(),
                person.since(),
                person.seenAt(),
                open);
    }
}
