package org.forestall.server.orders;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.forestall.engine.powers.Officer;
import org.forestall.engine.powers.OrderEvent;
import org.forestall.engine.powers.OrderState;
import org.forestall.engine.powers.OrderStatus;
import org.forestall.engine.powers.Orders;
import org.forestall.engine.powers.Verdict;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.audit.AuditEntry;
import org.forestall.server.audit.AuditTrail;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.Recorded;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.Transactions;
import org.forestall.server.profiles.Powers;
import org.forestall.server.staff.StaffList;
import org.forestall.server.staff.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The one way an order changes: people, banks and clocks all come through here. What follows from a change is kept with it:
 * the case's record, the word to the bank, the clock.
 *
 * <p>Refuses with NOT_FOUND and every word of {@link org.forestall.engine.powers.OrderRefusal}.
 */
@Component
class MoveOrder {

    private final OrderStore store;
    private final WriteToBank writeToBank;
    private final OrderClock orderClock;
    private final TellOfOrders tell;
    private final CaseOfOrder caseOfOrder;
    private final Powers powers;
    private final StaffList staff;
    private final AuditTrail audit;
    private final Transactions transactions;
    private final ApplicationEventPublisher publisher;
    private final InstantSource clock;

    MoveOrder(
            OrderStore store,
            WriteToBank writeToBank,
            OrderClock orderClock,
            TellOfOrders tell,
            CaseOfOrder caseOfOrder,
            Powers powers,
            StaffList staff,
            AuditTrail audit,
            Transactions transactions,
            ApplicationEventPublisher publisher,
            InstantSource clock) {
        this.store = store;
        this.writeToBank = writeToBank;
        this.orderClock = orderClock;
        this.tell = tell;
        this.caseOfOrder = caseOfOrder;
        this.powers = powers;
        this.staff = staff;
        this.audit = audit;
        this.transactions = transactions;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** What somebody did, as the order's record has it. */
    record Act(OrderStore.Side side, String kind, @Nullable String text) {

        static Act police(String kind, @Nullable String text) {
            return new Act(OrderStore.Side.POLICE, kind, text);
        }
    }

    /** Somebody of the police does something. */
    BankOrder byPerson(Actor actor, Permission permission, long id, OrderEvent event, Act act) {
        actor.require(permission);
        return transactions.in(actor.scope(), () -> {
            Instant now = clock.instant();
            BankOrder order = noted(actor, lock(id), event, act, now);
            if (event instanceof OrderEvent.Signed || event instanceof OrderEvent.Declined) {
                tell.othersWait(order, now);
            }
            return order;
        });
    }

    /** In the caller's transaction, on a locked order, with its line in the audit trail. */
    BankOrder noted(Actor actor, BankOrder before, OrderEvent event, Act act, Instant now) {
        BankOrder order = move(actor, before, event, act, now);
        String kind = act.kind().toLowerCase(Locale.ROOT).replace('_', '-');
        audit.record(actor, AuditEntry.of("order." + kind, "order", order.id(), order.unitId()), now);
        return order;
    }

    /** Time, or a bank's system, does something; what comes too late is passed over. In the caller's transaction. */
    void byTime(Actor system, long id, OrderEvent event, Instant now) {
        BankOrder order = lock(id);
        if (apply(order, event, now) instanceof Verdict.Applied(OrderState after) && !after.equals(order.state())) {
            move(
                    system,
                    order,
                    event,
                    new Act(OrderStore.Side.SYSTEM, after.status().name(), null),
                    now);
        }
    }

    /** Who signs, as the law sees them. */
    Officer officer(Actor actor) {
        StaffMember member = staff.findBy(actor).orElse(null);
        return member == null ? new Officer(-actor.id(), false) : new Officer(member.id(), member.sworn());
    }

    /** The case before the order, as whatever moves a case does: or both wait for each other. */
    BankOrder lock(long id) {
        CaseId caseId = store.find(id)
                .orElseThrow(() -> new Refused(OrdersRefusal.NOT_FOUND))
                .caseId();
        caseOfOrder.lock(List.of(caseId));
        return store.lock(List.of(id)).stream().findFirst().orElseThrow(() -> new Refused(OrdersRefusal.NOT_FOUND));
    }

    /** In the caller's transaction, on a locked order. */
    BankOrder move(Actor actor, BankOrder before, OrderEvent event, Act act, Instant now) {
        OrderState after = switch (apply(before, event, now)) {
            case Verdict.Applied applied -> applied.state();
            case Verdict.Refused refused -> throw new Refused(OrdersRefusal.of(refused.why()));
        };
        if (event instanceof OrderEvent.RenewalSigned && !orders(before).mayStopAgain(onSameAccount(before))) {
            throw new Refused(OrdersRefusal.AT_MOST);
        }
        BankOrder order = before.with(after);
        store.update(order, now);
        store.add(order, new OrderStore.Step(act.side(), act.kind(), now, actor.name(), act.text()));
        orderClock.arm(order, now);
        write(before, order, event, now);
        caseOfOrder.tell(actor, order.caseId(), records(before, order, event), now);
        follow(actor, order, now);
        announce(before, order, now);
        return order;
    }

    private List<OrderState> onSameAccount(BankOrder order) {
        return store.lockAccount(caseOfOrder.together(order.caseId()), order.accountKey()).stream()
                .filter(other -> other.kind() == order.kind())
                .map(BankOrder::state)
                .toList();
    }

    private Verdict apply(BankOrder order, OrderEvent event, Instant now) {
        return orders(order).apply(order.state(), event, now);
    }

    private Orders orders(BankOrder order) {
        return powers.orders(powers.find(order.kind()).orElseThrow());
    }

    private void write(BankOrder before, BankOrder order, OrderEvent event, Instant now) {
        OrderStatus was = before.state().status();
        OrderStatus is = order.state().status();
        OrderState.Renewal renewal = order.state().renewal();
        if (was == OrderStatus.AWAITING_SIGNATURE && is == OrderStatus.SIGNED) {
            writeToBank.write(order, BankMessage.Kind.PLACED, null, now);
        } else if (event instanceof OrderEvent.RenewalSigned && renewal != null && renewal.signed()) {
            writeToBank.write(order, BankMessage.Kind.RENEWED, renewal.until(), now);
        } else if (is == OrderStatus.LIFTED && was != is && !(event instanceof OrderEvent.Answered)) {
            writeToBank.write(order, BankMessage.Kind.LIFTED, null, now);
        } else if (isPersons(event)
                && order.state().status().holds()
                && !Objects.equals(knownEnd(before), knownEnd(order))) {
            writeToBank.write(order, BankMessage.Kind.VARIED, knownEnd(order), now);
        }
    }

    /** Whether the person who is held has spoken, or was answered: that may move the end. */
    private static boolean isPersons(OrderEvent event) {
        return event instanceof OrderEvent.ComplaintFiled
                || event instanceof OrderEvent.ReleaseAsked
                || event instanceof OrderEvent.AppealMade
                || event instanceof OrderEvent.PleaDecided;
    }

    /** When the order ends as far as anybody can tell now; null while its time stands still, or where it has no end. */
    @Nullable
    Instant knownEnd(BankOrder order) {
        boolean standsStill = order.state().plea() != null
                && powers.find(order.kind()).orElseThrow().rights().clockStopsWhilePending();
        return standsStill ? null : order.state().expiresAt();
    }

    private static List<Recorded> records(BankOrder before, BankOrder order, OrderEvent event) {
        List<CaseRecord> said = new ArrayList<>();
        OrderState was = before.state();
        OrderState is = order.state();
        if (was.status() == OrderStatus.AWAITING_SIGNATURE && is.status() == OrderStatus.SIGNED) {
            said.add(new CaseRecord.BankOrderSigned(order.id()));
        }
        if (event instanceof OrderEvent.Answered answered) {
            said.add(new CaseRecord.BankOrderAnswered(
                    order.id(), answered.answer().name()));
        }
        Instant ends = is.expiresAt();
        if (is.renewals() > was.renewals() && ends != null) {
            said.add(new CaseRecord.BankOrderRenewed(order.id(), ends));
        }
        if (is.status().over()) {
            said.add(new CaseRecord.BankOrderEnded(order.id(), is.status().name()));
        }
        return said.stream().map(Recorded::of).toList();
    }

    /** A freeze that holds takes the place of the stop it came from. */
    private void follow(Actor actor, BankOrder freeze, Instant now) {
        Long stopId = freeze.followsId();
        if (stopId != null && freeze.state().status().holds()) {
            byTime(actor, stopId, new OrderEvent.Frozen(), now);
        }
    }

    private void announce(BankOrder before, BankOrder order, Instant now) {
        publisher.publishEvent(new OrderMoved(
                order.id(),
                order.caseId(),
                order.unitId(),
                order.kind(),
                order.accountKey(),
                order.currency(),
                before.state(),
                order.state(),
                now));
        transactions.seeingAll(() -> {
            if (order.state().status() == OrderStatus.LAPSED) {
                tell.ended(order, now);
            } else if (order.state().status() != before.state().status()) {
                tell.settled(order, now);
            }
            tell.changed(order, now);
            return order;
        });
    }
}
