package org.forestall.server.shifts;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.forestall.server.access.Actor;
import org.forestall.server.clocks.ClockHandler;
import org.forestall.server.clocks.ClockOrder;
import org.forestall.server.clocks.Clocks;
import org.forestall.server.clocks.Firing;
import org.forestall.server.clocks.Stage;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.staff.PeopleBoard;
import org.forestall.server.staff.StaffList;
import org.forestall.server.staff.StaffMember;
import org.springframework.stereotype.Component;

/**
 * Builds the handovers of those whose rostered shift is about to end: a clock of each shift strikes a quarter of an hour
 * before. Who is on the shift is asked when it strikes, because members change. A handover that is already running is
 * brought up to date by its owner's sign-off, not by this.
 */
@Component
class ShiftEnds implements ClockHandler {

    static final Duration BEFORE_END = Duration.ofMinutes(15);
    private static final String KIND = "shift.end";

    private final Clocks clocks;
    private final RosterStore rosters;
    private final HandoverStore handovers;
    private final BuildHandover buildHandover;
    private final StaffList staff;
    private final PeopleBoard board;
    private final Actor system;

    ShiftEnds(
            Clocks clocks,
            RosterStore rosters,
            HandoverStore handovers,
            BuildHandover buildHandover,
            StaffList staff,
            PeopleBoard board,
            Units units) {
        this.clocks = clocks;
        this.rosters = rosters;
        this.handovers = handovers;
        this.buildHandover = buildHandover;
        this.staff = staff;
        this.board = board;
        this.system = Actor.system("change of shift", units.subBureau().id());
    }

    /** In the transaction that makes the shifts. */
    void arm(Collection<Shift> shifts) {
        clocks.arm(shifts.stream().map(ShiftEnds::order).toList());
    }

    private static ClockOrder order(Shift shift) {
        Stage build = new Stage("BUILD", shift.endsAt().minus(BEFORE_END));
        return new ClockOrder(KIND, shift.id(), shift.unitId(), shift.endsAt(), List.of(build));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean isForgettable() {
        return true;
    }

    /** Whoever signs off locks himself, then his handover; this goes the same way round. */
    @Override
    public void lock(List<Long> shiftIds) {
        members(shiftIds).forEach(board::lock);
    }

    @Override
    public void fired(List<Firing> firings, Instant now) {
        members(firings.stream().map(Firing::subjectId).toList()).forEach(member -> build(member, now));
    }

    private Stream<Long> members(List<Long> shiftIds) {
        return rosters.all(shiftIds).stream()
                .flatMap(shift -> shift.members().stream())
                .distinct()
                .sorted();
    }

    private void build(long staffId, Instant now) {
        if (board.lock(staffId) && handovers.openOf(staffId).isEmpty()) {
            StaffMember outgoing = staff.find(staffId).orElse(null);
            if (outgoing != null) {
                buildHandover.build(system, outgoing, null, now);
            }
        }
    }
}
