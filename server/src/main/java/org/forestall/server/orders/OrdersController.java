package org.forestall.server.orders;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import org.forestall.engine.powers.OrderEvent;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseRefusal;
import org.forestall.server.cases.Cases;
import org.forestall.server.platform.Items;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Holds, stop-payments and freezes, for the people of the district. */
@RestController
@RequestMapping("/api/v1")
class OrdersController {

    private static final int AT_MOST = 200;
    private static final int LONGEST = 1_000;

    private final AskForOrder askForOrder;
    private final MoveOrder moveOrder;
    private final AnswerOrder answerOrder;
    private final TendOrder tendOrder;
    private final OrderStore store;
    private final OrderViews views;
    private final Cases cases;
    private final Transactions transactions;

    OrdersController(
            AskForOrder askForOrder,
            MoveOrder moveOrder,
            AnswerOrder answerOrder,
            TendOrder tendOrder,
            OrderStore store,
            OrderViews views,
            Cases cases,
            Transactions transactions) {
        this.askForOrder = askForOrder;
        this.moveOrder = moveOrder;
        this.answerOrder = answerOrder;
        this.tendOrder = tendOrder;
        this.store = store;
        this.views = views;
        this.cases = cases;
        this.transactions = transactions;
    }

    enum Which {
        open,
        over
    }

    record Why(@Nullable String note) {}

    record Decision(@Nullable Boolean granted, @Nullable String note) {}

    record Expenses(@Nullable BigDecimal amount, @Nullable String note) {}

    @GetMapping("/orders")
    Items<OrderViews.OrderView> list(Actor actor, @RequestParam(defaultValue = "open") Which which) {
        return see(actor, () -> which == Which.open ? store.open(AT_MOST) : store.over(AT_MOST));
    }

    @GetMapping("/orders/{id}")
    OrderViews.OrderView show(Actor actor, @PathVariable long id) {
        return see(actor, () -> List.of(store.find(id).orElseThrow(() -> new Refused(OrdersRefusal.NOT_FOUND))))
                .items()
                .getFirst();
    }

    @GetMapping("/cases/{id}/orders")
    Items<OrderViews.OrderView> ofCase(Actor actor, @PathVariable long id) {
        return see(actor, () -> {
            CaseId caseId = new CaseId(id);
            if (cases.find(caseId).isEmpty()) {
                throw new Refused(CaseRefusal.NOT_FOUND);
            }
            return store.of(cases.withFolded(caseId));
        });
    }

    @PostMapping("/cases/{id}/orders")
    @ResponseStatus(HttpStatus.CREATED)
    OrderViews.OrderView ask(Actor actor, @PathVariable long id, @RequestBody AskForOrder.Form form) {
        return show(actor, askForOrder.ask(actor, new CaseId(id), form).id());
    }

    @PostMapping("/orders/{id}/signature")
    OrderViews.OrderView sign(Actor actor, @PathVariable long id) {
        return decide(actor, id, new OrderEvent.Signed(moveOrder.officer(actor)), "SIGNED", null);
    }

    @PostMapping("/orders/{id}/decline")
    OrderViews.OrderView decline(Actor actor, @PathVariable long id, @RequestBody Why why) {
        return decide(actor, id, new OrderEvent.Declined(moveOrder.officer(actor)), "DECLINED", why.note());
    }

    @PostMapping("/orders/{id}/renewal")
    OrderViews.OrderView renew(Actor actor, @PathVariable long id) {
        return decide(actor, id, new OrderEvent.RenewalSigned(moveOrder.officer(actor)), "RENEWAL_SIGNED", null);
    }

    @PostMapping("/orders/{id}/lift")
    OrderViews.OrderView lift(Actor actor, @PathVariable long id, @RequestBody Why why) {
        return decide(actor, id, new OrderEvent.Lifted(moveOrder.officer(actor)), "LIFTED", why.note());
    }

    @PostMapping("/orders/{id}/decision")
    OrderViews.OrderView decide(Actor actor, @PathVariable long id, @RequestBody Decision decision) {
        Boolean granted = decision.granted();
        if (granted == null) {
            throw Refused.field(OrdersRefusal.INVALID, "granted");
        }
        String kind = granted ? "RELEASED" : "RELEASE_REFUSED";
        return decide(actor, id, new OrderEvent.PleaDecided(granted), kind, decision.note());
    }

    @PostMapping("/orders/{id}/release-request")
    OrderViews.OrderView askRelease(Actor actor, @PathVariable long id, @RequestBody Why why) {
        return note(actor, id, new OrderEvent.ReleaseAsked(), "RELEASE_ASKED", why.note());
    }

    @PostMapping("/orders/{id}/appeal")
    OrderViews.OrderView appeal(Actor actor, @PathVariable long id, @RequestBody Why why) {
        return note(actor, id, new OrderEvent.AppealMade(), "APPEALED", why.note());
    }

    @PostMapping("/orders/{id}/complaint")
    OrderViews.OrderView complain(Actor actor, @PathVariable long id, @RequestBody Why why) {
        return note(actor, id, new OrderEvent.ComplaintFiled(), "COMPLAINT", why.note());
    }

    /** The same account, frozen; answers with the freeze. */
    @PostMapping("/orders/{id}/freeze")
    @ResponseStatus(HttpStatus.CREATED)
    OrderViews.OrderView freeze(Actor actor, @PathVariable long id, @RequestBody Why why) {
        return show(
                actor,
                transactions.in(
                        actor.scope(),
                        () -> askForOrder.freeze(actor, id, bounded(why.note())).id()));
    }

    @PostMapping("/orders/{id}/answer")
    OrderViews.OrderView answer(Actor actor, @PathVariable long id, @RequestBody AnswerOrder.Said said) {
        return show(actor, answerOrder.byTelephone(actor, id, said).id());
    }

    @PostMapping("/orders/{id}/phoned")
    OrderViews.OrderView phoned(Actor actor, @PathVariable long id, @RequestBody Why why) {
        return show(actor, tendOrder.phoned(actor, id, why.note()).id());
    }

    @PostMapping("/orders/{id}/notice")
    OrderViews.OrderView notice(Actor actor, @PathVariable long id, @RequestBody Why why) {
        return show(actor, tendOrder.notified(actor, id, why.note()).id());
    }

    @PostMapping("/orders/{id}/expenses")
    OrderViews.OrderView allow(Actor actor, @PathVariable long id, @RequestBody Expenses expenses) {
        return show(
                actor,
                tendOrder.allow(actor, id, expenses.amount(), expenses.note()).id());
    }

    private OrderViews.OrderView decide(Actor actor, long id, OrderEvent event, String kind, @Nullable String note) {
        MoveOrder.Act act = MoveOrder.Act.police(kind, bounded(note));
        return show(
                actor,
                moveOrder
                        .byPerson(actor, Permission.ORDER_DECIDE, id, event, act)
                        .id());
    }

    private OrderViews.OrderView note(Actor actor, long id, OrderEvent event, String kind, @Nullable String note) {
        MoveOrder.Act act = MoveOrder.Act.police(kind, bounded(note));
        return show(
                actor,
                moveOrder.byPerson(actor, Permission.ORDER_ASK, id, event, act).id());
    }

    static @Nullable String bounded(@Nullable String note) {
        if (note != null && note.length() > LONGEST) {
            throw Refused.field(OrdersRefusal.INVALID, "note");
        }
        return note;
    }

    private Items<OrderViews.OrderView> see(Actor actor, Supplier<List<BankOrder>> orders) {
        actor.require(Permission.BANK_VIEW);
        actor.require(Permission.CASE_VIEW);
        return transactions.in(actor.scope(), () -> new Items<>(views.of(orders.get())));
    }
}
