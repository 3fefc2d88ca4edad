package org.forestall.server.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.forestall.engine.powers.OrderStatus;
import org.forestall.engine.powers.Power;
import org.forestall.engine.powers.PowerKind;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseOrder;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.Move;
import org.forestall.server.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks the banks to hold several of a person's own accounts in one action: an order for each account, all of them or none.
 *
 * <p>What the person may draw for living is said once and let through at one account only: every bank that were told the sum
 * would pay it out again, and a fraudster who has the person's ear would get it as often as there are accounts.
 *
 * <p>Refuses with INVALID, BANK_NOT_FOUND, POWER_NOT_HERE, RUNNING, AT_MOST, NO_EXPENSES, and what the state table says. Where
 * it is about one account, the field names which: {@code accounts[1].account}.
 */
@Component
class AskForHold {

    private static final int MOST = 20;

    private final CaseWork work;
    private final OrderStore store;
    private final PlaceOrder placeOrder;
    private final OrderForms forms;
    private final TellOfOrders tell;

    AskForHold(CaseWork work, OrderStore store, PlaceOrder placeOrder, OrderForms forms, TellOfOrders tell) {
        this.work = work;
        this.store = store;
        this.placeOrder = placeOrder;
        this.forms = forms;
        this.tell = tell;
    }

    /** One of the person's accounts, by its bank's code. */
    record AccountForm(@Nullable String bank, @Nullable String account) {}

    /**
     * A hold as somebody writes it down.
     *
     * @param accounts 1 to 20
     * @param essentialExpenses how much the person may draw in a month for living, in all
     * @param livingFrom the account it is drawn from, by its place in the list from 0; the first where left out
     */
    record Form(
            @Nullable List<@Nullable AccountForm> accounts,
            @Nullable String holder,
            @Nullable String reason,
            @Nullable BigDecimal essentialExpenses,
            @Nullable Integer livingFrom) {}

    /** The number of the hold. */
    long ask(Actor actor, CaseId id, Form form) {
        actor.require(Permission.ORDER_ASK);
        Power power = forms.power(PowerKind.PROTECTIVE_HOLD);
        long holdId = store.newId();
        List<PlaceOrder.Wish> wishes = wishes(form, power, holdId);
        work.record(
                new CaseOrder(actor, id, Permission.ORDER_ASK, Move.RECORD_CONTACT),
                (file, now) -> place(actor, file, wishes, now).stream()
                        .flatMap(order -> PlaceOrder.said(order).stream())
                        .toList());
        return holdId;
    }

    private List<BankOrder> place(Actor actor, CaseFile file, List<PlaceOrder.Wish> wishes, Instant now) {
        List<BankOrder> placed = new ArrayList<>();
        for (PlaceOrder.Wish wish : wishes) {
            try {
                placed.add(placeOrder.place(actor, file, wish, now));
            } catch (Refused e) {
                throw e.about(accountField(placed.size()));
            }
        }
        // one word for all of them: they are signed in one act
        placed.stream()
                .filter(order -> order.state().status() == OrderStatus.AWAITING_SIGNATURE)
                .findFirst()
                .ifPresent(first -> tell.waitsForSignature(first, now));
        return placed;
    }

    private List<PlaceOrder.Wish> wishes(Form form, Power power, long holdId) {
        List<@Nullable AccountForm> accounts = form.accounts() == null ? List.of() : form.accounts();
        if (accounts.isEmpty() || accounts.size() > MOST) {
            throw Refused.field(OrdersRefusal.INVALID, "accounts");
        }
        Long expenses = forms.expenses(form.essentialExpenses(), power);
        int living = livingFrom(form, accounts.size());
        List<PlaceOrder.Wish> wishes = new ArrayList<>();
        for (int i = 0; i < accounts.size(); i++) {
            AccountForm account = accounts.get(i);
            BankOrder.Named named = new BankOrder.Named(
                    forms.account(account == null ? null : account.account(), accountField(i)),
                    forms.holder(form.holder()),
                    null,
                    null,
                    forms.reason(form.reason()),
                    i == living ? expenses : null);
            wishes.add(new PlaceOrder.Wish(
                    power,
                    forms.bank(account == null ? null : account.bank(), "accounts[" + i + "].bank"),
                    named,
                    null,
                    null,
                    holdId));
        }
        return wishes;
    }

    private static int livingFrom(Form form, int accounts) {
        int living = form.livingFrom() == null ? 0 : form.livingFrom();
        if (living < 0 || living >= accounts) {
            throw Refused.field(OrdersRefusal.INVALID, "livingFrom");
        }
        return living;
    }

    /** As a refusal names an account of a hold. */
    static String accountField(int index) {
        return "accounts[" + index + "].account";
    }
}
