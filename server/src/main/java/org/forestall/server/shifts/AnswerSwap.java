package org.forestall.server.shifts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What becomes of an offered swap: the other accepts or declines, the unit's lead approves or refuses, who offered it
 * withdraws. Approving changes both shifts at once.
 *
 * <p>Refuses with SWAP_NOT_FOUND, SWAP_STATE, SWAP_NOT_YOURS, LEAVE_OWN, OVER, NOT_MEMBER, REST, ON_LEAVE.
 */
@Component
class AnswerSwap {

    private final ShiftDesk desk;
    private final RosterStore rosters;
    private final SwapStore swaps;
    private final Fitness fitness;

    AnswerSwap(ShiftDesk desk, RosterStore rosters, SwapStore swaps, Fitness fitness) {
        this.desk = desk;
        this.rosters = rosters;
        this.swaps = swaps;
        this.fitness = fitness;
    }

    Swap accept(Actor actor, long id) {
        return byParty(actor, id, Swap.State.ACCEPTED);
    }

    Swap decline(Actor actor, long id) {
        return byParty(actor, id, Swap.State.DECLINED);
    }

    Swap withdraw(Actor actor, long id) {
        return byParty(actor, id, Swap.State.WITHDRAWN);
    }

    Swap approve(Actor actor, long id) {
        return byLead(actor, id, Swap.State.APPROVED);
    }

    Swap refuse(Actor actor, long id) {
        return byLead(actor, id, Swap.State.REFUSED);
    }

    private Swap byParty(Actor actor, long id, Swap.State next) {
        long me = desk.me(actor).id();
        return desk.write(actor, now -> {
            Swap swap = swaps.lock(id).orElseThrow(() -> new Refused(RosterRefusal.SWAP_NOT_FOUND));
            if (me != (next == Swap.State.WITHDRAWN ? swap.from() : swap.to())) {
                throw new Refused(RosterRefusal.SWAP_NOT_YOURS);
            }
            boolean open = swap.state() == Swap.State.OFFERED
                    || (swap.state() == Swap.State.ACCEPTED && next == Swap.State.WITHDRAWN);
            if (!open) {
                throw new Refused(
                        RosterRefusal.SWAP_STATE, Map.of("state", swap.state().name()));
            }
            return keep(actor, swap.in(next, now), null, now);
        });
    }

    private Swap byLead(Actor actor, long id, Swap.State next) {
        return desk.write(actor, now -> {
            Swap swap = swaps.lock(id).orElseThrow(() -> new Refused(RosterRefusal.SWAP_NOT_FOUND));
            desk.requireLead(actor, Permission.ROSTER_MANAGE, swap.unitId());
            var lead = desk.me(actor);
            if (lead.id() == swap.from() || lead.id() == swap.to()) {
                throw new Refused(RosterRefusal.LEAVE_OWN);
            }
            if (swap.state() != Swap.State.ACCEPTED) {
                throw new Refused(
                        RosterRefusal.SWAP_STATE, Map.of("state", swap.state().name()));
            }
            if (next == Swap.State.APPROVED) {
                exchange(swap, now);
            }
            return keep(actor, swap.in(next, now), lead.id(), now);
        });
    }

    private Swap keep(Actor actor, Swap swap, @Nullable Long approvedBy, Instant now) {
        swaps.update(swap, approvedBy);
        desk.record(
                actor,
                new ShiftDesk.Done(
                        "swap.answer",
                        "roster",
                        swap.shiftId(),
                        swap.unitId(),
                        Map.of("swap", swap.id(), "state", swap.state().name())),
                now);
        return swap;
    }

    private void exchange(Swap swap, Instant now) {
        Long back = swap.returnShiftId();
        Shift given = shift(swap.shiftId(), swap.from(), now);
        fitness.requireFit(given, List.of(swap.to()), back == null ? Set.of() : Set.of(back));
        if (back != null) {
            Shift returned = shift(back, swap.to(), now);
            fitness.requireFit(returned, List.of(swap.from()), Set.of(given.id()));
            replace(returned, swap.to(), swap.from());
        }
        replace(given, swap.from(), swap.to());
    }

    private Shift shift(long id, long member, Instant now) {
        Shift shift = rosters.lock(id).orElseThrow(() -> new Refused(RosterRefusal.NOT_FOUND));
        if (!now.isBefore(shift.startsAt())) {
            throw new Refused(RosterRefusal.OVER);
        }
        if (!shift.members().contains(member)) {
            throw new Refused(RosterRefusal.NOT_MEMBER, Map.of("shift", id));
        }
        return shift;
    }

    private void replace(Shift shift, long out, long in) {
        List<Long> members = new ArrayList<>(shift.members());
        members.remove(out);
        members.add(in);
        rosters.setMembers(shift.id(), shift.unitId(), members);
    }
}
