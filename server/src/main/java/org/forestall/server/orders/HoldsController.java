package org.forestall.server.orders;

import org.forestall.engine.powers.OrderEvent;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.cases.CaseId;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Holds on several accounts of a person, each asked for and decided about in one act; one account alone goes by its order. */
@RestController
@RequestMapping("/api/v1")
class HoldsController {

    private final AskForHold askForHold;
    private final MoveHold moveHold;
    private final MoveOrder moveOrder;
    private final HoldViews views;
    private final Transactions transactions;

    HoldsController(
            AskForHold askForHold, MoveHold moveHold, MoveOrder moveOrder, HoldViews views, Transactions transactions) {
        this.askForHold = askForHold;
        this.moveHold = moveHold;
        this.moveOrder = moveOrder;
        this.views = views;
        this.transactions = transactions;
    }

    @GetMapping("/holds/{id}")
    HoldViews.HoldView show(Actor actor, @PathVariable long id) {
        actor.require(Permission.BANK_VIEW);
        actor.require(Permission.CASE_VIEW);
        return transactions.in(actor.scope(), () -> views.of(id));
    }

    @PostMapping("/cases/{id}/holds")
    @ResponseStatus(HttpStatus.CREATED)
    HoldViews.HoldView ask(Actor actor, @PathVariable long id, @RequestBody AskForHold.Form form) {
        return show(actor, askForHold.ask(actor, new CaseId(id), form));
    }

    @PostMapping("/holds/{id}/signature")
    HoldViews.HoldView sign(Actor actor, @PathVariable long id) {
        return decide(actor, id, "signature", new OrderEvent.Signed(moveOrder.officer(actor)), act("SIGNED", null));
    }

    @PostMapping("/holds/{id}/decline")
    HoldViews.HoldView decline(Actor actor, @PathVariable long id, @RequestBody OrdersController.Why why) {
        OrderEvent event = new OrderEvent.Declined(moveOrder.officer(actor));
        return decide(actor, id, "decline", event, act("DECLINED", why.note()));
    }

    @PostMapping("/holds/{id}/renewal")
    HoldViews.HoldView renew(Actor actor, @PathVariable long id) {
        OrderEvent event = new OrderEvent.RenewalSigned(moveOrder.officer(actor));
        return decide(actor, id, "renewal", event, act("RENEWAL_SIGNED", null));
    }

    @PostMapping("/holds/{id}/lift")
    HoldViews.HoldView lift(Actor actor, @PathVariable long id, @RequestBody OrdersController.Why why) {
        return decide(actor, id, "lift", new OrderEvent.Lifted(moveOrder.officer(actor)), act("LIFTED", why.note()));
    }

    @PostMapping("/holds/{id}/release-request")
    HoldViews.HoldView askRelease(Actor actor, @PathVariable long id, @RequestBody OrdersController.Why why) {
        return note(actor, id, "release-request", new OrderEvent.ReleaseAsked(), act("RELEASE_ASKED", why.note()));
    }

    @PostMapping("/holds/{id}/appeal")
    HoldViews.HoldView appeal(Actor actor, @PathVariable long id, @RequestBody OrdersController.Why why) {
        return note(actor, id, "appeal", new OrderEvent.AppealMade(), act("APPEALED", why.note()));
    }

    @PostMapping("/holds/{id}/notice")
    HoldViews.HoldView notice(Actor actor, @PathVariable long id, @RequestBody OrdersController.Why why) {
        moveHold.notified(actor, id, why.note());
        return show(actor, id);
    }

    @PostMapping("/holds/{id}/decision")
    HoldViews.HoldView decide(Actor actor, @PathVariable long id, @RequestBody OrdersController.Decision decision) {
        Boolean granted = decision.granted();
        if (granted == null) {
            throw Refused.field(OrdersRefusal.INVALID, "granted");
        }
        MoveOrder.Act act = act(granted ? "RELEASED" : "RELEASE_REFUSED", decision.note());
        return decide(actor, id, "decision", new OrderEvent.PleaDecided(granted), act);
    }

    private HoldViews.HoldView decide(Actor actor, long id, String name, OrderEvent event, MoveOrder.Act act) {
        return move(actor, id, new MoveHold.Deed(Permission.ORDER_DECIDE, name, event, act));
    }

    private HoldViews.HoldView note(Actor actor, long id, String name, OrderEvent event, MoveOrder.Act act) {
        return move(actor, id, new MoveHold.Deed(Permission.ORDER_ASK, name, event, act));
    }

    private HoldViews.HoldView move(Actor actor, long id, MoveHold.Deed deed) {
        moveHold.byPerson(actor, id, deed);
        return show(actor, id);
    }

    private static MoveOrder.Act act(String kind, @Nullable String note) {
        return MoveOrder.Act.police(kind, OrdersController.bounded(note));
    }
}
