package org.forestall.server.shifts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.forestall.server.platform.Refused;
import org.forestall.server.staff.PeopleBoard;
import org.forestall.server.staff.PersonPresent;
import org.forestall.server.staff.StaffList;
import org.forestall.server.staff.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who takes over from somebody: whom they name, else the next shift's people, else the free ones of the unit. */
@Component
class Incoming {

    /** A shift that starts this much before or after the other's end follows it. */
    private static final Duration NEAR = Duration.ofMinutes(45);

    private final RosterStore rosters;
    private final PeopleBoard board;
    private final FreePeople freePeople;
    private final StaffList staff;

    Incoming(RosterStore rosters, PeopleBoard board, FreePeople freePeople, StaffList staff) {
        this.rosters = rosters;
        this.board = board;
        this.freePeople = freePeople;
        this.staff = staff;
    }

    /** Hands out lines one by one: always to whoever has the fewest of them so far. */
    static final class Choice {
        private final Map<Long, Integer> load = new HashMap<>();
        private final List<Long> order;

        private Choice(List<Long> order) {
            this.order = List.copyOf(order);
        }

        @Nullable
        Long next() {
            Long chosen = order.stream()
                    .min(Comparator.comparingInt((Long id) -> load.getOrDefault(id, 0)))
                    .orElse(null);
            if (chosen != null) {
                load.merge(chosen, 1, Integer::sum);
            }
            return chosen;
        }
    }

    /** Refuses with INCOMING when who is named cannot take over. */
    Choice after(StaffMember outgoing, @Nullable Long named, Instant now) {
        if (named != null) {
            boolean can = named != outgoing.id()
                    && staff.find(named)
                            .filter(StaffMember::onDuty)
                            .filter(one -> one.unitId() == outgoing.unitId()
                                    || one.role().wholeDistrict())
                            .isPresent();
            if (!can) {
                throw Refused.field(DutyRefusal.INCOMING, "to");
            }
            return new Choice(List.of(named));
        }
        List<Long> following = nextShift(outgoing, now);
        if (!following.isEmpty()) {
            return new Choice(following);
        }
        return new Choice(freePeople.of(outgoing.unitId(), now).stream()
                .map(FreePeople.Candidate::id)
                .filter(id -> id != outgoing.id())
                .toList());
    }

    private List<Long> nextShift(StaffMember outgoing, Instant now) {
        List<Long> onDuty = board.onDuty(outgoing.unitId()).stream()
                .map(PersonPresent::member)
                .map(StaffMember::id)
                .toList();
        List<Long> found = new ArrayList<>();
        for (Shift ending : rosters.shiftsOf(List.of(outgoing.id()), now.minus(NEAR), now.plus(NEAR))
                .getOrDefault(outgoing.id(), List.of())) {
            rosters
                    .shifts(
                            List.of(outgoing.unitId()),
                            ending.endsAt().minus(NEAR),
                            ending.endsAt().plus(NEAR))
                    .stream()
                    .filter(next -> Objects.equals(next.post(), ending.post()))
                    .filter(next -> next.startsAt().isAfter(ending.startsAt()))
                    .flatMap(next -> next.members().stream())
                    .filter(id -> id != outgoing.id() && onDuty.contains(id) && !found.contains(id))
                    .forEach(found::add);
        }
        return found;
    }
}
