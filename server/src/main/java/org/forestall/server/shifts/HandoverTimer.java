package org.forestall.server.shifts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.forestall.server.access.Actor;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.staff.PeopleBoard;
import org.forestall.server.staff.StaffList;
import org.forestall.server.staff.StaffMember;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets unanswered lines climb, and builds the handovers of those whose rostered shift is about to end. */
@Component
class HandoverTimer {

    private static final Duration BEFORE_END = Duration.ofMinutes(15);

    private final ShiftDesk desk;
    private final ClimbLines climbLines;
    private final BuildHandover buildHandover;
    private final RosterStore rosters;
    private final HandoverStore handovers;
    private final StaffList staff;
    private final PeopleBoard board;
    private final Actor system;

    HandoverTimer(
            ShiftDesk desk,
            ClimbLines climbLines,
            BuildHandover buildHandover,
            RosterStore rosters,
            HandoverStore handovers,
            StaffList staff,
            PeopleBoard board,
            Units units) {
        this.desk = desk;
        this.climbLines = climbLines;
        this.buildHandover = buildHandover;
        this.rosters = rosters;
        this.handovers = handovers;
        this.staff = staff;
        this.board = board;
        this.system = Actor.system("change of shift", units.subBureau().id());
    }

    @Scheduled(fixedDelay = 2_000)
    void sweep() {
        climbLines.climb();
        buildForEndingShifts();
    }

    /** Once for each person: a running handover is brought up to date by its owner's sign-off, not by this. */
    void buildForEndingShifts() {
        Instant now = desk.now();
        List<Shift> ending = desk.writeAll(at -> rosters.endingWithin(now, now.plus(BEFORE_END)));
        ending.stream().flatMap(shift -> shift.members().stream()).distinct().forEach(this::build);
    }

    private void build(long staffId) {
        desk.writeAll(now -> {
            boolean due = board.lock(staffId) && handovers.openOf(staffId).isEmpty();
            StaffMember outgoing = due ? staff.find(staffId).orElse(null) : null;
            if (outgoing != null) {
                buildHandover.build(system, outgoing, null, now);
            }
            return due;
        });
    }
}
