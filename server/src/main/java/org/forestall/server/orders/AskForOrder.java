package org.forestall.server.orders;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.forestall.engine.powers.OrderStatus;
import org.forestall.engine.powers.Power;
import org.forestall.engine.powers.PowerKind;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.banks.BankRef;
import org.forestall.server.banks.Banks;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseOrder;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.Move;
import org.forestall.server.cases.Recorded;
import org.forestall.server.platform.BlindIndex;
import org.forestall.server.platform.Refused;
import org.forestall.server.profiles.JurisdictionProfile;
import org.forestall.server.profiles.Powers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Asks a bank to hold, stop or freeze an account: the person's own, the one the money went to, or the one it went on to.
 *
 * <p>Refuses with INVALID, BANK_NOT_FOUND, POWER_NOT_HERE, RUNNING, AT_MOST, PARENT, NOT_A_STOP, NO_EXPENSES, and what the
 * state table says.
 */
@Component
class AskForOrder {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REASON = 1_000;
    private static final String ACCOUNT = "[A-Z0-9]{4,34}";

    private final CaseWork work;
    private final OrderStore store;
    private final CaseOfOrder caseOfOrder;
    private final MoveOrder moveOrder;
    private final WriteToBank writeToBank;
    private final TellOfOrders tell;
    private final Banks banks;
    private final BlindIndex blind;
    private final Powers powers;
    private final JurisdictionProfile profile;
    private final ApplicationEventPublisher publisher;

    AskForOrder(
            CaseWork work,
            OrderStore store,
            CaseOfOrder caseOfOrder,
            MoveOrder moveOrder,
            WriteToBank writeToBank,
            TellOfOrders tell,
            Banks banks,
            BlindIndex blind,
            Powers powers,
            JurisdictionProfile profile,
            ApplicationEventPublisher publisher) {
        this.work = work;
        this.store = store;
        this.caseOfOrder = caseOfOrder;
        this.moveOrder = moveOrder;
        this.writeToBank = writeToBank;
        this.tell = tell;
        this.banks = banks;
        this.blind = blind;
        this.powers = powers;
        this.profile = profile;
        this.publisher = publisher;
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
        Power power = power(kind);
        BankRef bank = bank(form.bank());
        BankOrder.Named named = named(form, power);
        return ask(actor, id, new Wish(power, bank, named, form.parent(), null));
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
                reason == null ? was.reason() : text(reason, LONGEST_REASON, "reason"),
                null);
        return ask(
                actor,
                caseOfOrder.goesOn(stop.caseId()),
                new Wish(power(PowerKind.FREEZE), bank, named, stop.parentId(), stopId));
    }

    private record Wish(
            Power power,
            BankRef bank,
            BankOrder.Named named,
            @Nullable Long parentId,
            @Nullable Long followsId) {}

    private BankOrder ask(Actor actor, CaseId id, Wish wish) {
        AtomicReference<BankOrder> asked = new AtomicReference<>();
        work.record(new CaseOrder(actor, id, Permission.ORDER_ASK, Move.RECORD_CONTACT), (file, now) -> {
            BankOrder order = place(actor, file, wish, now);
            asked.set(order);
            List<Recorded> said = new ArrayList<>();
            said.add(Recorded.of(new CaseRecord.BankOrderAsked(
                    order.id(), order.bankId(), order.kind().name())));
            if (order.state().status() == OrderStatus.SIGNED) {
                said.add(Recorded.of(new CaseRecord.BankOrderSigned(order.id())));
            }
            return said;
        });
        return java.util.Objects.requireNonNull(asked.get());
    }

    private BankOrder place(Actor actor, CaseFile file, Wish wish, Instant now) {
        UUID key = blind.key(
                "bank-account", wish.bank().code() + ":" + wish.named().account());
        List<BankOrder> former = store.lockAccount(caseOfOrder.together(file.id()), key).stream()
                .filter(order -> order.kind() == wish.power().kind())
                .toList();
        if (former.stream().anyMatch(order -> !order.state().status().over())) {
            throw new Refused(OrdersRefusal.RUNNING);
        }
        if (!powers.orders(wish.power())
                .mayStopAgain(former.stream().map(BankOrder::state).toList())) {
            throw new Refused(OrdersRefusal.AT_MOST);
        }
        checkParent(file.id(), wish.parentId());
        BankOrder order = new BankOrder(
                store.newId(),
                UUID.randomUUID(),
                file.id(),
                file.place().unitId(),
                wish.bank().id(),
                wish.power().kind(),
                wish.power().code(),
                key,
                wish.parentId(),
                wish.followsId(),
                profile.currency().getCurrencyCode(),
                new BankOrder.AskedBy(actor.id(), actor.name()),
                powers.orders(wish.power()).ask(moveOrder.officer(actor), now),
                null,
                wish.named());
        store.insert(order, now);
        store.add(order, new OrderStore.Step(OrderStore.Side.POLICE, "ASKED", now, actor.name(), null));
        if (order.state().status() == OrderStatus.SIGNED) {
            writeToBank.write(order, BankMessage.Kind.PLACED, null, now);
        } else {
            tell.waitsForSignature(order, now);
        }
        tell.changed(order, now);
        publisher.publishEvent(new OrderMoved(
                order.id(),
                order.caseId(),
                order.unitId(),
                order.kind(),
                key,
                order.currency(),
                null,
                order.state(),
                now));
        return order;
    }

    private void checkParent(CaseId id, @Nullable Long parentId) {
        if (parentId != null
                && store.find(parentId)
                        .filter(parent -> caseOfOrder.goesOn(parent.caseId()).equals(id))
                        .isEmpty()) {
            throw Refused.field(OrdersRefusal.PARENT, "parent");
        }
    }

    private BankOrder.Named named(Form form, Power power) {
        if (form.essentialExpenses() != null && !power.rights().essentialExpenses()) {
            throw new Refused(OrdersRefusal.NO_EXPENSES);
        }
        return new BankOrder.Named(
                account(form.account()),
                text(form.holder(), LONGEST_NAME, "holder"),
                Amounts.counted(form.amount(), profile.currency(), "amount"),
                instant(form.transferredAt()),
                text(form.reason(), LONGEST_REASON, "reason"),
                Amounts.counted(form.essentialExpenses(), profile.currency(), "essentialExpenses"));
    }

    private Power power(PowerKind kind) {
        return powers.find(kind).orElseThrow(() -> new Refused(OrdersRefusal.POWER_NOT_HERE));
    }

    private BankRef bank(@Nullable String code) {
        return banks.find(code == null ? "" : code)
                .orElseThrow(() -> Refused.field(OrdersRefusal.BANK_NOT_FOUND, "bank"));
    }

    /** Capitals and digits: spaces and dashes are how people group them. */
    private static String account(@Nullable String written) {
        String account = written == null ? "" : written.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (!account.matches(ACCOUNT)) {
            throw Refused.field(OrdersRefusal.INVALID, "account");
        }
        return account;
    }

    private static String text(@Nullable String written, int longest, String field) {
        if (written == null || written.isBlank() || written.length() > longest) {
            throw Refused.field(OrdersRefusal.INVALID, field);
        }
        return written.strip();
    }

    private static @Nullable Instant instant(@Nullable String written) {
        try {
            return written == null ? null : Instant.parse(written);
        } catch (DateTimeException e) {
            throw Refused.field(OrdersRefusal.INVALID, "transferredAt");
        }
    }
}
