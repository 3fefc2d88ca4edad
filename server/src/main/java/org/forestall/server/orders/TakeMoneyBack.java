package org.forestall.server.orders;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Currency;
import java.util.UUID;
import org.forestall.engine.powers.OrderStatus;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.audit.AuditEntry;
import org.forestall.server.audit.AuditTrail;
import org.forestall.server.banks.Banks;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * A bank sends money back that it was asked to stop; also when the order is over by then. The same return twice is one.
 *
 * <p>Refuses with NOT_FOUND (also for another bank's order), NOT_SIGNED, INVALID.
 */
@Component
class TakeMoneyBack {

    private final OrderStore store;
    private final ReturnStore returns;
    private final MoveOrder moveOrder;
    private final TellOfOrders tell;
    private final Banks banks;
    private final AuditTrail audit;
    private final Transactions transactions;
    private final ApplicationEventPublisher publisher;
    private final InstantSource clock;

    TakeMoneyBack(
            OrderStore store,
            ReturnStore returns,
            MoveOrder moveOrder,
            TellOfOrders tell,
            Banks banks,
            AuditTrail audit,
            Transactions transactions,
            ApplicationEventPublisher publisher,
            InstantSource clock) {
        this.store = store;
        this.returns = returns;
        this.moveOrder = moveOrder;
        this.tell = tell;
        this.banks = banks;
        this.audit = audit;
        this.transactions = transactions;
        this.publisher = publisher;
        this.clock = clock;
    }

    BankOrder take(Actor bank, UUID ref, BankAnswers.Back back) {
        bank.require(Permission.BANK_SPEAK);
        int bankId = Math.toIntExact(bank.id());
        return transactions.in(RowScope.all(), () -> {
            Instant now = clock.instant();
            BankOrder order = moveOrder.lock(store.find(bankId, ref)
                    .orElseThrow(() -> new Refused(OrdersRefusal.NOT_FOUND))
                    .id());
            long amount = amount(order, back);
            if (returns.isFirst(order, back.ref(), amount, now)) {
                record(bank, order, back, now);
            }
            banks.heard(bankId, now, null);
            return order;
        });
    }

    private static long amount(BankOrder order, BankAnswers.Back back) {
        OrderStatus status = order.state().status();
        if (status == OrderStatus.AWAITING_SIGNATURE || status == OrderStatus.DECLINED) {
            throw new Refused(OrdersRefusal.NOT_SIGNED);
        }
        if (!back.currency().equals(order.currency())) {
            throw Refused.field(OrdersRefusal.INVALID, "currency");
        }
        Long counted = Amounts.counted(back.amount(), Currency.getInstance(order.currency()), "amount");
        if (counted == null || counted == 0) {
            throw Refused.field(OrdersRefusal.INVALID, "amount");
        }
        return counted;
    }

    private void record(Actor bank, BankOrder order, BankAnswers.Back back, Instant now) {
        String sum = back.amount().toPlainString() + " " + back.currency();
        store.add(order, new OrderStore.Step(OrderStore.Side.BANK, "MONEY_RETURNED", now, bank.name(), sum));
        publisher.publishEvent(new MoneyReturned(
                bank.name() + ":" + back.ref(),
                order.caseId(),
                order.unitId(),
                returns.totalOf(order.caseId()),
                order.currency(),
                now));
        transactions.seeingAll(() -> {
            tell.answered(order, "MONEY_RETURNED", false, now);
            tell.changed(order, now);
            return order;
        });
        audit.record(bank, AuditEntry.of("order.money-returned", "order", order.id(), order.unitId()), now);
    }
}
