package org.forestall.server.shifts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.platform.Refused;
import org.forestall.server.profiles.JurisdictionProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the roster of one post for some weeks, by fair rotation.
 *
 * <p>Refuses with INVALID, POST_ELSEWHERE, WRONG_UNIT, OVERLAPS, SHORT.
 */
@Component
class MakeRoster {

    private static final Duration REACH = Duration.ofHours(72);
    private static final int MOST_WEEKS = 12;

    private final ShiftDesk desk;
    private final RosterStore store;
    private final LeaveStore leaves;
    private final Fitness fitness;
    private final Posts posts;
    private final JurisdictionProfile profile;
    private final ShiftEnds ends;

    MakeRoster(
            ShiftDesk desk,
            RosterStore store,
            LeaveStore leaves,
            Fitness fitness,
            Posts posts,
            JurisdictionProfile profile,
            ShiftEnds ends) {
        this.desk = desk;
        this.store = store;
        this.leaves = leaves;
        this.fitness = fitness;
        this.posts = posts;
        this.profile = profile;
        this.ends = ends;
    }

    record Request(
            int unit,
            @Nullable Post post,
            @Nullable Pattern pattern,
            @Nullable LocalDate firstDay,
            int weeks,
            int startHour,
            int minimum,
            @Nullable List<Long> members,
            @Nullable Boolean acceptShort) {}

    /** @param hours what each member got */
    record Made(long id, List<Shift> shifts, Map<Long, Long> hours) {}

    Made make(Actor actor, Request request) {
        desk.requireLead(actor, Permission.ROSTER_MANAGE, request.unit());
        RosterPlan.Wish wish = wish(request);
        List<Long> members = members(request);
        if (request.post() != null && posts.seatOf(request.post(), request.unit()) != request.unit()) {
            throw Refused.field(RosterRefusal.POST_ELSEWHERE, "post");
        }
        return desk.write(actor, now -> {
            fitness.requireOfUnit(request.unit(), members);
            refuseOverlap(request, wish);
            RosterPlan plan = plan(members, wish);
            List<RosterPlan.Planned> planned = plan.make(wish);
            refuseShort(request, planned);
            return keep(actor, request, planned, plan.hours(), now);
        });
    }

    private Made keep(
            Actor actor, Request request, List<RosterPlan.Planned> planned, Map<Long, Long> hours, Instant now) {
        Pattern pattern = request.pattern() == null ? Pattern.FULL_DAY : request.pattern();
        Roster draft = new Roster(0, request.unit(), request.post(), request.minimum(), pattern);
        long id = store.add(draft, actor.id(), now);
        Roster roster = new Roster(id, draft.unitId(), draft.post(), draft.minimum(), draft.pattern());
        List<Shift> shifts = new ArrayList<>();
        for (RosterPlan.Planned one : planned) {
            shifts.add(new Shift(
                    store.addShift(roster, one),
                    id,
                    roster.unitId(),
                    roster.post(),
                    one.span().from(),
                    one.span().to(),
                    roster.minimum(),
                    one.members()));
        }
        ends.arm(shifts);
        desk.record(
                actor,
                new ShiftDesk.Done("roster.make", "roster", id, roster.unitId(), Map.of("shifts", shifts.size())),
                now);
        return new Made(id, shifts, hours);
    }

    private RosterPlan plan(List<Long> members, RosterPlan.Wish wish) {
        Instant from = start(wish).minus(REACH);
        Instant to = end(wish).plus(REACH);
        Map<Long, List<Span>> taken = new HashMap<>();
        store.shiftsOf(members, from, to)
                .forEach((staff, shifts) ->
                        taken.put(staff, shifts.stream().map(Shift::span).toList()));
        return new RosterPlan(members, taken, leaves.approved(members, from, to));
    }

    private void refuseOverlap(Request request, RosterPlan.Wish wish) {
        boolean taken = store.shifts(List.of(request.unit()), start(wish), end(wish)).stream()
                .anyMatch(shift -> request.post() != null && shift.post() == request.post());
        if (taken) {
            throw Refused.field(RosterRefusal.OVERLAPS, "firstDay");
        }
    }

    private static void refuseShort(Request request, List<RosterPlan.Planned> planned) {
        List<String> gaps = planned.stream()
                .filter(one -> one.members().size() < request.minimum())
                .map(one -> one.span().from().toString())
                .toList();
        if (!gaps.isEmpty() && !Boolean.TRUE.equals(request.acceptShort())) {
            throw new Refused(RosterRefusal.SHORT, Map.of("shifts", gaps));
        }
    }

    private RosterPlan.Wish wish(Request request) {
        LocalDate day = request.firstDay();
        Pattern pattern = request.pattern();
        boolean right = request.weeks() >= 1
                && request.weeks() <= MOST_WEEKS
                && request.startHour() >= 0
                && request.startHour() < 24
                && request.minimum() >= 1;
        if (day == null || pattern == null || !right) {
            throw new Refused(RosterRefusal.INVALID);
        }
        return new RosterPlan.Wish(
                pattern, day, request.weeks(), request.startHour(), request.minimum(), profile.zone());
    }

    private static List<Long> members(Request request) {
        List<Long> members = request.members() == null
                ? List.of()
                : request.members().stream().distinct().toList();
        if (members.isEmpty()) {
            throw Refused.field(RosterRefusal.INVALID, "members");
        }
        return members;
    }

    private static Instant start(RosterPlan.Wish wish) {
        return wish.firstDay().atTime(wish.startHour(), 0).atZone(wish.zone()).toInstant();
    }

    private static Instant end(RosterPlan.Wish wish) {
        return wish.firstDay()
                .plusWeeks(wish.weeks())
                .atTime(wish.startHour(), 0)
                .atZone(wish.zone())
                .toInstant();
    }
}
