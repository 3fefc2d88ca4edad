package org.forestall.server.orders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.forestall.engine.powers.OrderStatus;
import org.forestall.engine.powers.Orders;
import org.forestall.engine.powers.Power;
import org.forestall.server.access.Actor;
import org.forestall.server.banks.BankRef;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.Recorded;
import org.forestall.server.platform.BlindIndex;
import org.forestall.server.platform.Refused;
import org.forestall.server.profiles.JurisdictionProfile;
import org.forestall.server.profiles.Powers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Places one order on one account of a case, in the caller's transaction and on a locked case. Whoever may sign has signed
 * with it.
 *
 * <p>Refuses with RUNNING, AT_MOST, PARENT.
 */
@Component
class PlaceOrder {

    private final OrderStore store;
    private final CaseOfOrder caseOfOrder;
    private final MoveOrder moveOrder;
    private final WriteToBank writeToBank;
    private final TellOfOrders tell;
    private final BlindIndex blind;
    private final Powers powers;
    private final JurisdictionProfile profile;
    private final ApplicationEventPublisher publisher;

    PlaceOrder(
            OrderStore store,
            CaseOfOrder caseOfOrder,
            MoveOrder moveOrder,
            WriteToBank writeToBank,
            TellOfOrders tell,
            BlindIndex blind,
            Powers powers,
            JurisdictionProfile profile,
            ApplicationEventPublisher publisher) {
        this.store = store;
        this.caseOfOrder = caseOfOrder;
        this.moveOrder = moveOrder;
        this.writeToBank = writeToBank;
        this.tell = tell;
        this.blind = blind;
        this.powers = powers;
        this.profile = profile;
        this.publisher = publisher;
    }

    /**
     * What is asked of a bank.
     *
     * @param parentId the order on the account the money came from
     * @param followsId the stop that it is to take the place of
     * @param holdId what it shares with the other accounts of a hold
     */
    record Wish(
            Power power,
            BankRef bank,
            BankOrder.Named named,
            @Nullable Long parentId,
            @Nullable Long followsId,
            @Nullable Long holdId) {}

    BankOrder place(Actor actor, CaseFile file, Wish wish, Instant now) {
        UUID key = blind.key(
                "bank-account", wish.bank().code() + ":" + wish.named().account());
        checkFormer(file.id(), wish.power(), key);
        checkParent(file.id(), wish.parentId());
        BankOrder order = made(actor, file, wish, key, now);
        store.insert(order, now);
        store.add(order, new OrderStore.Step(OrderStore.Side.POLICE, "ASKED", now, actor.name(), null));
        if (order.state().status() == OrderStatus.SIGNED) {
            writeToBank.write(order, BankMessage.Kind.PLACED, null, now);
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

    /** What the case's record says of it. */
    static List<Recorded> said(BankOrder order) {
        List<Recorded> said = new ArrayList<>();
        said.add(Recorded.of(new CaseRecord.BankOrderAsked(
                order.id(), order.bankId(), order.kind().name())));
        if (order.state().status() == OrderStatus.SIGNED) {
            said.add(Recorded.of(new CaseRecord.BankOrderSigned(order.id())));
        }
        return said;
    }

    private BankOrder made(Actor actor, CaseFile file, Wish wish, UUID key, Instant now) {
        return new BankOrder(
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
                wish.holdId(),
                profile.currency().getCurrencyCode(),
                new BankOrder.AskedBy(actor.id(), actor.name()),
                powers.orders(wish.power()).ask(moveOrder.officer(actor), now),
                null,
                wish.named());
    }

    private void checkFormer(CaseId id, Power power, UUID key) {
        List<BankOrder> former = store.lockAccount(caseOfOrder.together(id), key).stream()
                .filter(order -> order.kind() == power.kind())
                .toList();
        if (former.stream().anyMatch(order -> !order.state().status().over())) {
            throw new Refused(OrdersRefusal.RUNNING);
        }
        Orders orders = powers.orders(power);
        if (!orders.mayStopAgain(former.stream().map(BankOrder::state).toList())) {
            throw new Refused(OrdersRefusal.AT_MOST);
        }
    }

    private void checkParent(CaseId id, @Nullable Long parentId) {
        if (parentId != null
                && store.find(parentId)
                        .filter(parent -> caseOfOrder.goesOn(parent.caseId()).equals(id))
                        .isEmpty()) {
            throw Refused.field(OrdersRefusal.PARENT, "parent");
        }
    }
}
