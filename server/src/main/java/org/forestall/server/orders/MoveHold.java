package org.forestall.server.orders;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.forestall.engine.powers.OrderEvent;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One act on a whole hold: on each of its accounts that allows the act now, on all of those or on none. An account that was
 * settled alone before, or that no such act is open to, is left as it is; where it is open to none, the act is refused.
 *
 * <p>Refuses with NOT_FOUND and every word of {@link org.forestall.engine.powers.OrderRefusal}; the field names the account.
 */
@Component
class MoveHold {

    /** What may be done about a hold in one act, by the names of the paths. */
    static final Set<String> ACTS =
            Set.of("signature", "decline", "renewal", "lift", "notice", "release-request", "appeal", "decision");

    private final MoveOrder moveOrder;
    private final TendOrder tendOrder;
    private final OrderMay orderMay;
    private final OrderStore store;
    private final CaseOfOrder caseOfOrder;
    private final Transactions transactions;
    private final InstantSource clock;

    MoveHold(
            MoveOrder moveOrder,
            TendOrder tendOrder,
            OrderMay orderMay,
            OrderStore store,
            CaseOfOrder caseOfOrder,
            Transactions transactions,
            InstantSource clock) {
        this.moveOrder = moveOrder;
        this.tendOrder = tendOrder;
        this.orderMay = orderMay;
        this.store = store;
        this.caseOfOrder = caseOfOrder;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What somebody does.
     *
     * @param name as {@link OrderMay} names it
     */
    record Deed(Permission permission, String name, OrderEvent event, MoveOrder.Act act) {}

    void byPerson(Actor actor, long holdId, Deed deed) {
        actor.require(deed.permission());
        transactions.in(actor.scope(), () -> {
            Instant now = clock.instant();
            List<BankOrder> all = lock(holdId);
            List<BankOrder> open = open(all, deed.name());
            List<BankOrder> moved = new ArrayList<>();
            // where it is open to none, the first says why
            for (BankOrder order : open.isEmpty() ? all : open) {
                moved.add(move(actor, order, all.indexOf(order), deed, now));
            }
            return moved;
        });
    }

    /** The person was told that the accounts are held. */
    void notified(Actor actor, long holdId, @Nullable String note) {
        actor.require(Permission.ORDER_ASK);
        transactions.in(actor.scope(), () -> {
            List<BankOrder> open = open(lock(holdId), "notice");
            if (open.isEmpty()) {
                throw new Refused(OrdersRefusal.NOT_EFFECTIVE);
            }
            return open.stream()
                    .map(order -> tendOrder.notified(actor, order.id(), note))
                    .toList();
        });
    }

    private List<BankOrder> open(List<BankOrder> all, String act) {
        return all.stream().filter(order -> orderMay.of(order).contains(act)).toList();
    }

    private BankOrder move(Actor actor, BankOrder order, int index, Deed deed, Instant now) {
        try {
            return moveOrder.noted(actor, order, deed.event(), deed.act(), now);
        } catch (Refused e) {
            throw e.about(AskForHold.accountField(index));
        }
    }

    private List<BankOrder> lock(long holdId) {
        List<BankOrder> seen = store.ofHold(holdId);
        if (seen.isEmpty()) {
            throw new Refused(OrdersRefusal.HOLD_NOT_FOUND);
        }
        caseOfOrder.lock(seen.stream().map(BankOrder::caseId).distinct().toList());
        return store.lock(seen.stream().map(BankOrder::id).toList());
    }
}
