package org.forestall.server.shifts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.jurisdiction.UnitRef;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.platform.Items;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rosters and their shifts. */
@RestController
@RequestMapping("/api/v1")
class RostersController {

    private static final Duration SHOWN = Duration.ofDays(14);

    private final ShiftDesk desk;
    private final RosterStore store;
    private final MakeRoster makeRoster;
    private final SetShiftMembers setShiftMembers;
    private final Posts posts;
    private final Views views;
    private final Units units;

    RostersController(
            ShiftDesk desk,
            RosterStore store,
            MakeRoster makeRoster,
            SetShiftMembers setShiftMembers,
            Posts posts,
            Views views,
            Units units) {
        this.desk = desk;
        this.store = store;
        this.makeRoster = makeRoster;
        this.setShiftMembers = setShiftMembers;
        this.posts = posts;
        this.views = views;
        this.units = units;
    }

    record RosterView(
            long id, UnitRef unit, @Nullable Post post, int minimum, Pattern pattern, List<Views.ShiftView> shifts) {}

    /** @param gaps shifts that are short and not over */
    record Rosters(List<RosterView> items, long gaps) {}

    record Made(long id, List<Views.ShiftView> shifts, String rule, Map<Long, Long> hours) {}

    record Members(@Nullable List<Long> members, @Nullable Boolean acceptShort) {}

    record PostView(Post post, UnitRef unit, List<Views.StaffRef> holders, boolean rostered) {}

    /** The rosters of one unit, or of every unit in the reader's scope, with a fortnight's shifts. */
    @GetMapping("/rosters")
    Rosters list(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer unit,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to) {
        actor.require(Permission.STAFF_VIEW);
        List<Integer> asked = Scopes.asked(actor, units, unit);
        return desk.write(actor, now -> {
            Instant start = from == null ? now.minus(Duration.ofDays(1)) : from;
            Instant end = to == null ? start.plus(SHOWN) : to;
            List<Views.ShiftView> shifts = views.shifts(store.shifts(asked, start, end), now);
            List<RosterView> rosters = store.rosters(asked, start, end).stream()
                    .map(roster -> view(roster, shifts))
                    .toList();
            long gaps = shifts.stream()
                    .filter(shift -> shift.isShort() && shift.endsAt().isAfter(now))
                    .count();
            return new Rosters(rosters, gaps);
        });
    }

    @PostMapping("/rosters")
    Made make(Actor actor, @RequestBody MakeRoster.Request request) {
        MakeRoster.Made made = makeRoster.make(actor, request);
        return new Made(made.id(), views.shifts(made.shifts(), desk.now()), "roster.rule.rest", made.hours());
    }

    @PutMapping("/shifts/{id}/members")
    Views.ShiftView setMembers(Actor actor, @PathVariable long id, @RequestBody Members body) {
        List<Long> members = body.members() == null ? List.of() : body.members();
        return views.shift(
                setShiftMembers.set(actor, id, members, Boolean.TRUE.equals(body.acceptShort())), desk.now());
    }

    /** Who holds each post for a unit now; for the reader's own where none is named. */
    @GetMapping("/posts")
    Items<PostView> posts(Actor actor, @RequestParam(required = false) @Nullable Integer unit) {
        actor.require(Permission.STAFF_VIEW);
        int asked = unit == null || units.find(unit).isEmpty() ? actor.unitId() : unit;
        Instant now = desk.now();
        return new Items<>(List.of(Post.values()).stream()
                .map(post -> new PostView(
                        post,
                        views.unit(posts.seatOf(post, asked)),
                        posts.holders(post, asked, now).stream()
                                .map(views::refOf)
                                .toList(),
                        posts.isRostered(post, asked, now)))
                .toList());
    }

    private RosterView view(Roster roster, List<Views.ShiftView> shifts) {
        return new RosterView(
                roster.id(),
                views.unit(roster.unitId()),
                roster.post(),
                roster.minimum(),
                roster.pattern(),
                shifts.stream().filter(shift -> shift.roster() == roster.id()).toList());
    }
}
