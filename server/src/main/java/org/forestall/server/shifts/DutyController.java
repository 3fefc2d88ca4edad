package org.forestall.server.shifts;

import java.util.List;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.jurisdiction.UnitRef;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.platform.Items;
import org.forestall.server.platform.Refused;
import org.forestall.server.staff.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Signing on and off, and the handover between. */
@RestController
@RequestMapping("/api/v1")
class DutyController {

    private static final int PAGE = 50;

    private final ShiftDesk desk;
    private final SignOn signOn;
    private final SignOff signOff;
    private final AcceptLine acceptLine;
    private final DeclineLine declineLine;
    private final TakeLine takeLine;
    private final OfferHandover offerHandover;
    private final HandoverStore handovers;
    private final RosterStore rosters;
    private final Views views;
    private final Units units;

    DutyController(
            ShiftDesk desk,
            SignOn signOn,
            SignOff signOff,
            AcceptLine acceptLine,
            DeclineLine declineLine,
            TakeLine takeLine,
            OfferHandover offerHandover,
            HandoverStore handovers,
            RosterStore rosters,
            Views views,
            Units units) {
        this.desk = desk;
        this.signOn = signOn;
        this.signOff = signOff;
        this.acceptLine = acceptLine;
        this.declineLine = declineLine;
        this.takeLine = takeLine;
        this.offerHandover = offerHandover;
        this.handovers = handovers;
        this.rosters = rosters;
        this.views = views;
        this.units = units;
    }

    record Incoming(@Nullable Long to) {}

    record Decline(@Nullable DeclineReason reason) {}

    /** One line that is offered to the reader, and whose handover it is of. */
    record OfferedLine(long handover, UnitRef unit, Views.StaffRef from, Views.LineView line) {}

    record Duty(
            boolean onDuty,
            Views.@Nullable ShiftView shift,
            Views.@Nullable HandoverView handover,
            List<OfferedLine> offered) {}

    record Current(Views.@Nullable HandoverView mine, List<OfferedLine> offered, List<Views.HandoverView> unit) {}

    @GetMapping("/duty")
    Duty duty(Actor actor) {
        StaffMember me = desk.me(actor);
        return desk.write(actor, now -> {
            Views.ShiftView shift =
                    rosters.shiftsOf(List.of(me.id()), now, now.plusMillis(1)).getOrDefault(me.id(), List.of()).stream()
                            .findFirst()
                            .map(found -> views.shift(found, now))
                            .orElse(null);
            return new Duty(me.onDuty(), shift, mine(me), offeredTo(me));
        });
    }

    @PostMapping("/duty/on")
    Duty on(Actor actor) {
        signOn.on(actor);
        return duty(actor);
    }

    /** Goes off duty, or is refused and has a handover. */
    @PostMapping("/duty/off")
    Duty off(Actor actor, @RequestBody(required = false) @Nullable Incoming incoming) {
        signOff.off(actor, incoming == null ? null : incoming.to());
        return duty(actor);
    }

    @GetMapping("/handovers/current")
    Current current(Actor actor) {
        StaffMember me = desk.me(actor);
        return desk.write(
                actor,
                now -> new Current(mine(me), offeredTo(me), views.handovers(handovers.openIn(List.of(me.unitId())))));
    }

    /** The ledger, the newest first. */
    @GetMapping("/handovers")
    Items<Views.HandoverView> list(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer unit,
            @RequestParam(defaultValue = "0") int page) {
        actor.require(Permission.CASE_VIEW);
        List<Integer> asked = Scopes.asked(actor, units, unit);
        return desk.write(
                actor, now -> new Items<>(views.handovers(handovers.ledger(asked, PAGE, Math.max(0, page) * PAGE))));
    }

    @GetMapping("/handovers/{id}")
    Views.HandoverView show(Actor actor, @PathVariable long id) {
        actor.require(Permission.CASE_VIEW);
        return desk.write(
                actor,
                now -> handovers
                        .find(id)
                        .map(views::handover)
                        .orElseThrow(() -> new Refused(DutyRefusal.HANDOVER_NOT_FOUND)));
    }

    /** Builds one's own before the end of the shift. */
    @PostMapping("/handovers")
    Current build(Actor actor, @RequestBody(required = false) @Nullable Incoming incoming) {
        signOff.prepare(actor, incoming == null ? null : incoming.to());
        return current(actor);
    }

    @PostMapping("/handovers/{id}/lines/{n}/accept")
    Views.HandoverView accept(Actor actor, @PathVariable long id, @PathVariable int n) {
        return views.handover(acceptLine.accept(actor, id, n));
    }

    @PostMapping("/handovers/{id}/lines/{n}/decline")
    Views.HandoverView decline(Actor actor, @PathVariable long id, @PathVariable int n, @RequestBody Decline decline) {
        return views.handover(declineLine.decline(actor, id, n, decline.reason()));
    }

    @PostMapping("/handovers/{id}/lines/{n}/take")
    Views.HandoverView take(Actor actor, @PathVariable long id, @PathVariable int n) {
        return views.handover(takeLine.take(actor, id, n));
    }

    @PostMapping("/handovers/{id}/offer")
    Views.HandoverView offer(Actor actor, @PathVariable long id, @RequestBody Incoming incoming) {
        if (incoming.to() == null) {
            throw Refused.field(DutyRefusal.INCOMING, "to");
        }
        return views.handover(offerHandover.offer(actor, id, incoming.to()));
    }

    /** Signs one's own handover and goes off duty. */
    @PostMapping("/handovers/{id}/sign-off")
    Views.HandoverView signOff(Actor actor, @PathVariable long id) {
        long me = desk.me(actor).id();
        Handover handover = desk.write(actor, now -> handovers.find(id))
                .orElseThrow(() -> new Refused(DutyRefusal.HANDOVER_NOT_FOUND));
        handover.requireOpen();
        if (handover.from() != me) {
            throw new Refused(DutyRefusal.NOT_YOURS);
        }
        signOff.off(actor, null);
        return show(actor, id);
    }

    private Views.@Nullable HandoverView mine(StaffMember me) {
        return handovers.openOf(me.id()).map(views::handover).orElse(null);
    }

    private List<OfferedLine> offeredTo(StaffMember me) {
        return views.handovers(handovers.offeredTo(me.id())).stream()
                .flatMap(handover -> handover.lines().stream()
                        .filter(line -> line.state() == HandoverLine.State.WAITING)
                        .filter(line ->
                                line.offeredTo() != null && line.offeredTo().id() == me.id())
                        .map(line -> new OfferedLine(handover.id(), handover.unit(), handover.from(), line)))
                .toList();
    }
}
