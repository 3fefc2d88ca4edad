package org.forestall.server.shifts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.platform.Items;
import org.forestall.server.staff.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Swaps and leave. */
@RestController
@RequestMapping("/api/v1")
class SwapsController {

    private static final Duration LATELY = Duration.ofDays(14);
    private static final Duration AHEAD = Duration.ofDays(92);

    private final ShiftDesk desk;
    private final RosterStore rosters;
    private final SwapStore swaps;
    private final LeaveStore leaves;
    private final OfferSwap offerSwap;
    private final AnswerSwap answerSwap;
    private final AskLeave askLeave;
    private final AnswerLeave answerLeave;
    private final Views views;
    private final Units units;

    SwapsController(
            ShiftDesk desk,
            RosterStore rosters,
            SwapStore swaps,
            LeaveStore leaves,
            OfferSwap offerSwap,
            AnswerSwap answerSwap,
            AskLeave askLeave,
            AnswerLeave answerLeave,
            Views views,
            Units units) {
        this.desk = desk;
        this.rosters = rosters;
        this.swaps = swaps;
        this.leaves = leaves;
        this.offerSwap = offerSwap;
        this.answerSwap = answerSwap;
        this.askLeave = askLeave;
        this.answerLeave = answerLeave;
        this.views = views;
        this.units = units;
    }

    record SwapRequest(long to, @Nullable Long returnShift) {}

    record LeaveRequest(
            Leave.@Nullable Kind kind,
            @Nullable Instant from,
            @Nullable Instant to) {}

    record Mine(List<Views.ShiftView> items, List<Views.SwapView> swaps, List<Views.LeaveView> leave) {}

    /** The reader's own shifts, swaps and leave. */
    @GetMapping("/shifts/mine")
    Mine mine(Actor actor) {
        StaffMember me = desk.me(actor);
        return desk.write(actor, now -> {
            List<Shift> shifts =
                    rosters.shiftsOf(List.of(me.id()), now, now.plus(AHEAD)).getOrDefault(me.id(), List.of());
            List<Views.SwapView> own = swaps.inUnits(List.of(me.unitId()), now.minus(LATELY)).stream()
                    .filter(swap -> swap.from() == me.id() || swap.to() == me.id())
                    .map(this::view)
                    .toList();
            List<Views.LeaveView> away = leaves.of(me.id(), now.minus(LATELY)).stream()
                    .map(leave -> view(leave, List.of()))
                    .toList();
            return new Mine(views.shifts(shifts, now), own, away);
        });
    }

    @PostMapping("/shifts/{id}/swap")
    Views.SwapView offer(Actor actor, @PathVariable long id, @RequestBody SwapRequest request) {
        return view(offerSwap.offer(actor, id, request.to(), request.returnShift()));
    }

    @GetMapping("/swaps")
    Items<Views.SwapView> swaps(Actor actor, @RequestParam(required = false) @Nullable Integer unit) {
        actor.require(Permission.STAFF_VIEW);
        List<Integer> asked = Scopes.asked(actor, units, unit);
        List<Swap> found = desk.write(actor, now -> swaps.inUnits(asked, now.minus(LATELY)));
        return new Items<>(found.stream().map(this::view).toList());
    }

    @PostMapping("/swaps/{id}/accept")
    Views.SwapView accept(Actor actor, @PathVariable long id) {
        return view(answerSwap.accept(actor, id));
    }

    @PostMapping("/swaps/{id}/decline")
    Views.SwapView decline(Actor actor, @PathVariable long id) {
        return view(answerSwap.decline(actor, id));
    }

    @PostMapping("/swaps/{id}/withdraw")
    Views.SwapView withdraw(Actor actor, @PathVariable long id) {
        return view(answerSwap.withdraw(actor, id));
    }

    @PostMapping("/swaps/{id}/approve")
    Views.SwapView approve(Actor actor, @PathVariable long id) {
        return view(answerSwap.approve(actor, id));
    }

    @PostMapping("/swaps/{id}/refuse")
    Views.SwapView refuse(Actor actor, @PathVariable long id) {
        return view(answerSwap.refuse(actor, id));
    }

    @PostMapping("/leave")
    Views.LeaveView ask(Actor actor, @RequestBody LeaveRequest request) {
        return view(askLeave.ask(actor, request.kind(), request.from(), request.to()), List.of());
    }

    @PostMapping("/shifts/{id}/leave")
    Views.LeaveView askForShift(Actor actor, @PathVariable long id, @RequestBody LeaveRequest request) {
        return view(askLeave.askForShift(actor, id, request.kind()), List.of());
    }

    @GetMapping("/leave")
    Items<Views.LeaveView> leave(Actor actor, @RequestParam(required = false) @Nullable Integer unit) {
        actor.require(Permission.ROSTER_MANAGE);
        List<Integer> asked = Scopes.asked(actor, units, unit);
        List<Leave> found = desk.write(actor, now -> leaves.inUnits(asked, now.minus(LATELY)));
        return new Items<>(found.stream().map(leave -> view(leave, List.of())).toList());
    }

    @PostMapping("/leave/{id}/approve")
    Views.LeaveView approveLeave(Actor actor, @PathVariable long id) {
        return view(answerLeave.approve(actor, id));
    }

    @PostMapping("/leave/{id}/refuse")
    Views.LeaveView refuseLeave(Actor actor, @PathVariable long id) {
        return view(answerLeave.refuse(actor, id));
    }

    @PostMapping("/leave/{id}/withdraw")
    Views.LeaveView withdrawLeave(Actor actor, @PathVariable long id) {
        return view(answerLeave.withdraw(actor, id));
    }

    private Views.SwapView view(Swap swap) {
        Instant now = desk.now();
        Views.Names names = views.names(new ArrayList<>(List.of(swap.from(), swap.to())));
        Long back = swap.returnShiftId();
        return new Views.SwapView(
                swap.id(),
                rosters.find(swap.shiftId())
                        .map(shift -> views.shift(shift, now))
                        .orElse(null),
                names.get(swap.from()),
                names.get(swap.to()),
                back == null
                        ? null
                        : rosters.find(back)
                                .map(shift -> views.shift(shift, now))
                                .orElse(null),
                swap.state(),
                swap.offeredAt(),
                swap.changedAt());
    }

    private Views.LeaveView view(AnswerLeave.Answered answered) {
        return view(answered.leave(), answered.leavesShort());
    }

    private Views.LeaveView view(Leave leave, List<Shift> leavesShort) {
        return new Views.LeaveView(
                leave.id(),
                views.names(List.of(leave.staffId())).get(leave.staffId()),
                leave.kind(),
                leave.from(),
                leave.to(),
                leave.state(),
                leave.askedAt(),
                views.shifts(leavesShort, desk.now()));
    }
}
