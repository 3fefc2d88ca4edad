package org.forestall.server.shifts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Makes a roster: each shift goes to those who have had the least, as far as the rest rule lets them. A night goes by the
 * nights first, every other shift by the hours. Nobody's rest is broken to fill a shift: it stays short, and says so.
 */
final class RosterPlan {

    private final List<Tally> tallies = new ArrayList<>();

    /**
     * What is asked for.
     *
     * @param startHour when the day's first shift starts, by the clock of the zone
     * @param minimum how many people each shift needs
     */
    record Wish(Pattern pattern, LocalDate firstDay, int weeks, int startHour, int minimum, ZoneId zone) {}

    /** One shift of the plan. */
    record Planned(Span span, List<Long> members) {
        Planned {
            members = List.copyOf(members);
        }
    }

    /** One person's share so far. */
    private static final class Tally {
        private final long staffId;
        private final List<Span> taken;
        private final List<Span> away;
        private Duration hours = Duration.ZERO;
        private int nights;
        private Instant last = Instant.MIN;

        private Tally(long staffId, List<Span> taken, List<Span> away) {
            this.staffId = staffId;
            this.taken = new ArrayList<>(taken);
            this.away = away;
        }

        private boolean mayTake(Span span) {
            return taken.stream().allMatch(other -> other.leavesRestTo(span))
                    && away.stream().noneMatch(leave -> leave.overlaps(span.from(), span.to()));
        }

        private void take(Span span) {
            taken.add(span);
            hours = hours.plus(span.length());
            nights += span.night() ? 1 : 0;
            last = span.to();
        }
    }

    /**
     * @param taken shifts the members have already, elsewhere
     * @param away their approved leave
     */
    RosterPlan(List<Long> members, Map<Long, List<Span>> taken, Map<Long, List<Span>> away) {
        for (Long member : members) {
            tallies.add(new Tally(
                    member,
                    Objects.requireNonNullElse(taken.get(member), List.<Span>of()),
                    Objects.requireNonNullElse(away.get(member), List.<Span>of())));
        }
    }

    /** The shifts, in order of time. */
    List<Planned> make(Wish wish) {
        List<Planned> plan = new ArrayList<>();
        for (int day = 0; day < wish.weeks() * 7; day++) {
            var start =
                    wish.firstDay().plusDays(day).atTime(wish.startHour(), 0).atZone(wish.zone());
            for (Span span : wish.pattern().of(start)) {
                plan.add(new Planned(span, fill(span, wish.minimum())));
            }
        }
        return plan;
    }

    /** Hours each member got. */
    Map<Long, Long> hours() {
        Map<Long, Long> hours = new HashMap<>();
        tallies.forEach(tally -> hours.put(tally.staffId, tally.hours.toHours()));
        return hours;
    }

    private List<Long> fill(Span span, int minimum) {
        Comparator<Tally> byHours = Comparator.comparing((Tally tally) -> tally.hours);
        Comparator<Tally> byNights = Comparator.comparingInt((Tally tally) -> tally.nights);
        Comparator<Tally> fewest = span.night() ? byNights.thenComparing(byHours) : byHours.thenComparing(byNights);
        List<Tally> chosen = tallies.stream()
                .filter(tally -> tally.mayTake(span))
                .sorted(fewest.thenComparing((Tally tally) -> tally.last)
                        .thenComparingLong((Tally tally) -> tally.staffId))
                .limit(minimum)
                .toList();
        chosen.forEach(tally -> tally.take(span));
        return chosen.stream().map(tally -> tally.staffId).sorted().toList();
    }
}
