package org.forestall.server.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Currency;
import java.util.function.BiConsumer;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.audit.AuditEntry;
import org.forestall.server.audit.AuditTrail;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.Transactions;
import org.forestall.server.profiles.Powers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is done about an order that does not change where it stands: the bank told by telephone, the person told of a hold,
 * money for living let through.
 *
 * <p>Refuses with NOT_FOUND, NOTHING_TO_PHONE, NO_EXPENSES, NOT_EFFECTIVE, INVALID.
 */
@Component
class TendOrder {

    private final MoveOrder moveOrder;
    private final OrderStore store;
    private final BankMessageStore messages;
    private final WriteToBank writeToBank;
    private final OrderClock orderClock;
    private final TellOfOrders tell;
    private final Powers powers;
    private final AuditTrail audit;
    private final Transactions transactions;
    private final InstantSource clock;

    TendOrder(
            MoveOrder moveOrder,
            OrderStore store,
            BankMessageStore messages,
            WriteToBank writeToBank,
            OrderClock orderClock,
            TellOfOrders tell,
            Powers powers,
            AuditTrail audit,
            Transactions transactions,
            InstantSource clock) {
        this.moveOrder = moveOrder;
        this.store = store;
        this.messages = messages;
        this.writeToBank = writeToBank;
        this.orderClock = orderClock;
        this.tell = tell;
        this.powers = powers;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The bank was told on the telephone; its system is tried on until it has it too. */
    BankOrder phoned(Actor actor, long id, @Nullable String note) {
        return tend(actor, Permission.ORDER_ASK, id, "PHONED", note, (order, now) -> {
            if (messages.phoned(id, actor.name(), now) == 0) {
                throw new Refused(OrdersRefusal.NOTHING_TO_PHONE);
            }
            tell.settled(order, now);
        });
    }

    /** The person was told of the hold. */
    BankOrder notified(Actor actor, long id, @Nullable String note) {
        return tend(actor, Permission.ORDER_ASK, id, "NOTIFIED", note, (order, now) -> {
            store.notified(id, now);
            orderClock.arm(store.find(id).orElseThrow(), now);
        });
    }

    /** How much the person may draw in a month for living from now on. */
    BankOrder allow(Actor actor, long id, @Nullable BigDecimal expenses, @Nullable String note) {
        String text = expenses == null ? note : expenses.toPlainString() + (note == null ? "" : "\n" + note);
        return tend(actor, Permission.ORDER_DECIDE, id, "VARIED", text, (order, now) -> {
            if (!powers.find(order.kind()).orElseThrow().rights().essentialExpenses()) {
                throw new Refused(OrdersRefusal.NO_EXPENSES);
            }
            if (!order.state().status().holds()) {
                throw new Refused(OrdersRefusal.NOT_EFFECTIVE);
            }
            Long counted = Amounts.counted(expenses, Currency.getInstance(order.currency()), "essentialExpenses");
            BankOrder varied = order.with(order.named().allowing(counted));
            store.update(varied, now);
            writeToBank.write(varied, BankMessage.Kind.VARIED, moveOrder.knownEnd(order), now);
        });
    }

    private BankOrder tend(
            Actor actor,
            Permission permission,
            long id,
            String kind,
            @Nullable String note,
            BiConsumer<BankOrder, Instant> work) {
        actor.require(permission);
        if (note != null && note.length() > 1_000) {
            throw Refused.field(OrdersRefusal.INVALID, "note");
        }
        return transactions.in(actor.scope(), () -> {
            Instant now = clock.instant();
            BankOrder order = moveOrder.lock(id);
            work.accept(order, now);
            store.add(order, new OrderStore.Step(OrderStore.Side.POLICE, kind, now, actor.name(), note));
            tell.changed(order, now);
            audit.record(
                    actor,
                    AuditEntry.of("order." + kind.toLowerCase(java.util.Locale.ROOT), "order", id, order.unitId()),
                    now);
            return store.find(id).orElseThrow();
        });
    }
}
