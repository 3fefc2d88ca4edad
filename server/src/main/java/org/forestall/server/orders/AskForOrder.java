package org.forestall.server.orders;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.forestall.engine.powers.OrderStatus;
import org.forestall.engine.powers.Power;
import org.forestall.engine.powers.PowerKind;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.banks.BankRef;
import org.forestall.server.banks.Banks;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseOrder;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.Move;
import org.forestall.server.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks a bank to hold, stop or freeze an account: the person's own, the one the money went to, or the one it went on to.
 *
 * <p>Refuses with INVALID, BANK_NOT_FOUND, POWER_NOT_HERE, RUNNING, AT_MOST, PARENT, NOT_A_STOP, NO_EXPENSES, and what the
 * state table says.
 */
@Component
class AskForOrder {

    private final CaseWork work;
    private final OrderStore store;
    private final CaseOfOrder caseOfOrder;
    private final PlaceOrder placeOrder;
    private final OrderForms forms;
    private final TellOfOrders tell;
    private final Banks banks;

    AskForOrder(
            CaseWork work,
            OrderStore store,
            CaseOfOrder caseOfOrder,
            PlaceOrder placeOrder,
            OrderForms forms,
            TellOfOrders tell,
            Banks banks) {
        this.work = work;
        this.store = store;
        this.caseOfOrder = caseOfOrder;
        this.placeOrder = placeOrder;
        this.forms = forms;
        this.tell = tell;
        this.banks = banks;
    }

    /**
     * An order as somebody writes it down.
     *
     * @param bank its code
     * @param transferredAt when the money went there, ISO 8601
     * @param parent the order on the account the money came from
     */
    record Form(
            @Nullable PowerKind kind,
            @Nullable String bank,
            @Nullable String account,
            @Nullable String holder,
            @Nullable BigDecimal amount,
            @Nullable String transferredAt,
            @Nullable String reason,
            @Nullable BigDecimal essentialExpenses,
            @Nullable Long parent) {}

    BankOrder ask(Actor actor, CaseId id, Form form) {
        PowerKind kind = form.kind();
        if (kind == null) {
            throw Refused.field(OrdersRefusal.INVALID, "kind");
        }
        Power power = forms.power(kind);
        BankRef bank = forms.bank(form.bank(), "bank");
        return ask(actor, id, new PlaceOrder.Wish(power, bank, named(form, power), form.parent(), null, null));
    }

    /** One action: the same account, frozen; the stop goes on until the bank says that the freeze holds. */
    BankOrder freeze(Actor actor, long stopId, @Nullable String reason) {
        actor.require(Permission.ORDER_DECIDE);
        BankOrder stop = store.find(stopId).orElseThrow(() -> new Refused(OrdersRefusal.NOT_FOUND));
        if (stop.kind() != PowerKind.STOP_PAYMENT || !stop.state().status().holds()) {
            throw new Refused(OrdersRefusal.NOT_A_STOP);
        }
        BankRef bank = banks.find(stop.bankId()).orElseThrow();
        BankOrder.Named was = stop.named();
        BankOrder.Named named = new BankOrder.Named(
                was.account(),
                was.holder(),
                was.amount(),
                was.transferredAt(),
                reason == null ? was.reason() : forms.reason(reason),
                null);
        return ask(
                actor,
                caseOfOrder.goesOn(stop.caseId()),
                new PlaceOrder.Wish(forms.power(PowerKind.FREEZE), bank, named, stop.parentId(), stopId, null));
    }

    private BankOrder ask(Actor actor, CaseId id, PlaceOrder.Wish wish) {
        AtomicReference<BankOrder> asked = new AtomicReference<>();
        work.record(new CaseOrder(actor, id, Permission.ORDER_ASK, Move.RECORD_CONTACT), (file, now) -> {
            BankOrder order = placeOrder.place(actor, file, wish, now);
            asked.set(order);
            if (order.state().status() == OrderStatus.AWAITING_SIGNATURE) {
                tell.waitsForSignature(order, now);
            }
            return PlaceOrder.said(order);
        });
        return Objects.requireNonNull(asked.get());
    }

    private BankOrder.Named named(Form form, Power power) {
        Long expenses = forms.expenses(form.essentialExpenses(), power);
        return new BankOrder.Named(
                forms.account(form.account(), "account"),
                forms.holder(form.holder()),
                forms.sum(form.amount(), "amount"),
                forms.instant(form.transferredAt(), "transferredAt"),
                forms.reason(form.reason()),
                expenses);
    }
}
