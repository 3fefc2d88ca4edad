package org.forestall.server.shifts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.forestall.server.access.Actor;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.forestall.server.staff.Certificates;
import org.forestall.server.staff.PeopleBoard;
import org.forestall.server.staff.PersonPresent;
import org.forestall.server.staff.StaffLoads;
import org.springframework.stereotype.Component;

/** Who of a unit can be given a case now, and why. */
@Component
public class FreePeople {

    private final PeopleBoard board;
    private final Certificates certificates;
    private final RosterStore rosters;
    private final LeaveStore leaves;
    private final StaffLoads loads;
    private final Transactions transactions;
    private final Actor system;

    FreePeople(
            PeopleBoard board,
            Certificates certificates,
            RosterStore rosters,
            LeaveStore leaves,
            StaffLoads loads,
            Transactions transactions,
            Units units) {
        this.board = board;
        this.certificates = certificates;
        this.rosters = rosters;
        this.leaves = leaves;
        this.loads = loads;
        this.transactions = transactions;
        this.system = Actor.system("free people", units.subBureau().id());
    }

    /** A word for it: {@code free.certified}, and the values of its sentence. */
    public record Why(String code, Map<String, Object> values) {
        public Why {
            values = Map.copyOf(values);
        }

        static Why of(String code) {
            return new Why(code, Map.of());
        }
    }

    /**
     * Somebody, and whether a case can be given to them.
     *
     * @param why what speaks for it, or against it
     */
    public record Candidate(PersonPresent person, int openCases, boolean free, List<Why> why) {
        public Candidate {
            why = List.copyOf(why);
        }

        public long id() {
            return person.member().id();
        }
    }

    /** On duty, present and certified; whoever has the fewest open cases first. */
    public List<Candidate> of(int unitId, Instant now) {
        return everybody(unitId, now).stream().filter(Candidate::free).toList();
    }

    /** Everybody of the unit with what speaks for or against them, the free ones first. */
    public List<Candidate> everybody(int unitId, Instant now) {
        return everybodyIn(List.of(unitId), now);
    }

    /** The same for several units at once. */
    public List<Candidate> everybodyIn(Collection<Integer> unitIds, Instant now) {
        return transactions.in(RowScope.all(), () -> {
            List<PersonPresent> people = board.inUnits(unitIds);
            List<Long> ids = people.stream().map(one -> one.member().id()).toList();
            Set<Long> certified = certificates.dispatchable(ids, now);
            Map<Long, List<Span>> away = leaves.approved(ids, now, now.plusMillis(1));
            Map<Long, List<Shift>> shifts = rosters.shiftsOf(ids, now, now.plusMillis(1));
            Map<Long, Integer> open = loads.openCases(system);
            List<Candidate> found = new ArrayList<>();
            for (PersonPresent person : people) {
                long id = person.member().id();
                int inHand = open.getOrDefault(id, 0);
                Facts facts = new Facts(
                        certified.contains(id),
                        away.containsKey(id),
                        !shifts.getOrDefault(id, List.of()).isEmpty());
                found.add(judge(person, inHand, facts));
            }
            found.sort(Comparator.comparing((Candidate one) -> !one.free())
                    .thenComparingInt(Candidate::openCases)
                    .thenComparingLong(Candidate::id));
            return found;
        });
    }

    /** When the shift ends that each of these people is on; who is on none is not in the map. */
    public Map<Long, Instant> shiftEnds(Collection<Long> staffIds, Instant now) {
        return transactions.in(RowScope.all(), () -> {
            Map<Long, Instant> ends = new HashMap<>();
            rosters.shiftsOf(staffIds, now, now.plusMillis(1))
                    .forEach((staff, shifts) -> shifts.forEach(shift ->
                            ends.merge(staff, shift.endsAt(), (one, other) -> one.isAfter(other) ? one : other)));
            return ends;
        });
    }

    private record Facts(boolean certified, boolean away, boolean rostered) {}

    private static Candidate judge(PersonPresent person, int open, Facts facts) {
        List<Why> why = new ArrayList<>();
        boolean onDuty = person.member().onDuty();
        why.add(Why.of(onDuty ? "free.on-duty" : "free.off-duty"));
        if (onDuty) {
            why.add(
                    person.isAvailable()
                            ? Why.of("free.available")
                            : new Why(
                                    "free.not-available",
                                    Map.of("presence", person.presence().name())));
        }
        why.add(Why.of(facts.certified() ? "free.certified" : "free.not-certified"));
        if (facts.away()) {
            why.add(Why.of("free.on-leave"));
        }
        if (facts.rostered()) {
            why.add(Why.of("free.rostered"));
        }
        why.add(new Why("free.open-cases", Map.of("n", open)));
        boolean free = onDuty && person.isAvailable() && facts.certified() && !facts.away();
        return new Candidate(person, open, free, why);
    }
}
