package org.forestall.server.orders;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.forestall.engine.powers.BankAnswer;
import org.forestall.engine.powers.OrderEvent;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.audit.AuditEntry;
import org.forestall.server.audit.AuditTrail;
import org.forestall.server.banks.Banks;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes in what a bank says to an order, from its system or as somebody heard it on the telephone. The same answer twice is
 * one; an answer to an order that is over is kept and changes nothing.
 *
 * <p>Refuses with NOT_FOUND (also for another bank's order), INVALID, NOT_SIGNED, NOT_EFFECTIVE.
 */
@Component
class AnswerOrder {

    private static final int LONGEST = 1_000;
    private static final int MOST_ACCOUNTS = 20;

    private final MoveOrder moveOrder;
    private final OrderStore store;
    private final TellOfOrders tell;
    private final Banks banks;
    private final AuditTrail audit;
    private final Transactions transactions;
    private final InstantSource clock;

    AnswerOrder(
            MoveOrder moveOrder,
            OrderStore store,
            TellOfOrders tell,
            Banks banks,
            AuditTrail audit,
            Transactions transactions,
            InstantSource clock) {
        this.moveOrder = moveOrder;
        this.store = store;
        this.tell = tell;
        this.banks = banks;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What of the order does not fit the account. */
    enum Misfit {
        ACCOUNT,
        HOLDER,
        AMOUNT,
        TIME
    }

    /** Where the money went on to. */
    record NextLayer(
            @Nullable String bank,
            @Nullable String account,
            @Nullable BigDecimal amount) {}

    /**
     * An answer.
     *
     * @param id the bank's own number for it, a UUID
     * @param held how much is held now; needed where something is
     * @param at the bank's own time; only to learn how far its clock is off
     */
    record Said(
            @Nullable String id,
            @Nullable BankWord answer,
            @Nullable BigDecimal held,
            @Nullable List<Misfit> misfits,
            @Nullable List<NextLayer> movedTo,
            @Nullable String note,
            @Nullable String at) {}

    BankOrder byBank(Actor bank, UUID ref, Said said) {
        bank.require(Permission.BANK_SPEAK);
        int bankId = Math.toIntExact(bank.id());
        UUID id = uuid(said.id());
        return transactions.in(RowScope.all(), () -> {
            Instant now = clock.instant();
            BankOrder order = moveOrder.lock(store.find(bankId, ref)
                    .orElseThrow(() -> new Refused(OrdersRefusal.NOT_FOUND))
                    .id());
            BankOrder after =
                    store.isFirst(order, id, now) ? take(bank, order, said, OrderStore.Side.BANK, now) : order;
            banks.heard(bankId, now, skew(said.at(), now));
            return after;
        });
    }

    /** As an officer heard it on the telephone. */
    BankOrder byTelephone(Actor actor, long id, Said said) {
        actor.require(Permission.ORDER_DECIDE);
        return transactions.in(
                actor.scope(), () -> take(actor, moveOrder.lock(id), said, OrderStore.Side.POLICE, clock.instant()));
    }

    private BankOrder take(Actor actor, BankOrder order, Said said, OrderStore.Side side, Instant now) {
        BankWord word = said.answer();
        if (word == null) {
            throw Refused.field(OrdersRefusal.INVALID, "answer");
        }
        MoveOrder.Act act = new MoveOrder.Act(side, word.name(), text(said));
        OrderEvent event = word == BankWord.PENDING ? null : event(order, said, word);
        boolean late = order.state().status().over();
        BankOrder after =
                event == null || late ? keep(actor, order, act, now) : moveOrder.move(actor, order, event, act, now);
        transactions.seeingAll(() -> {
            // that it is lifted is what we asked for
            tell.answered(after, word.name(), late && word != BankWord.LIFTED, now);
            return after;
        });
        audit.record(actor, AuditEntry.of("order.answer", "order", order.id(), order.unitId()), now);
        return after;
    }

    /** What changes nothing: it came too late, or says nothing yet. */
    private BankOrder keep(Actor actor, BankOrder order, MoveOrder.Act act, Instant now) {
        String kind = order.state().status().over() ? "LATE_" + act.kind() : act.kind();
        store.add(order, new OrderStore.Step(act.side(), kind, now, actor.name(), act.text()));
        tell.changed(order, now);
        return order;
    }

    private static OrderEvent event(BankOrder order, Said said, BankWord word) {
        BankAnswer answer = word.answer();
        if (answer == null) {
            return new OrderEvent.RenewalAnswered(word == BankWord.RENEWED);
        }
        Long held = Amounts.counted(said.held(), Currency.getInstance(order.currency()), "held");
        if (word.holds() && held == null) {
            throw Refused.field(OrdersRefusal.INVALID, "held");
        }
        return new OrderEvent.Answered(answer, held == null ? 0 : held);
    }

    /** What the order's record says besides the word. */
    private static @Nullable String text(Said said) {
        Set<Misfit> misfits =
                said.misfits() == null || said.misfits().isEmpty() ? Set.of() : EnumSet.copyOf(said.misfits());
        List<NextLayer> moved = said.movedTo() == null ? List.of() : said.movedTo();
        String note = said.note() == null ? "" : said.note().strip();
        if (moved.size() > MOST_ACCOUNTS || note.length() > LONGEST) {
            throw Refused.field(OrdersRefusal.INVALID, moved.size() > MOST_ACCOUNTS ? "movedTo" : "note");
        }
        String text = misfits.stream().map(Enum::name).collect(Collectors.joining(" "))
                + moved.stream().map(AnswerOrder::line).collect(Collectors.joining())
                + (note.isEmpty() ? "" : (misfits.isEmpty() && moved.isEmpty() ? "" : "\n") + note);
        return text.isEmpty() ? null : text;
    }

    private static String line(NextLayer layer) {
        String bank = layer.bank() == null ? "?" : layer.bank();
        String account = layer.account() == null ? "?" : layer.account();
        String amount = layer.amount() == null ? "?" : layer.amount().toPlainString();
        if (bank.length() + account.length() + amount.length() > 200) {
            throw Refused.field(OrdersRefusal.INVALID, "movedTo");
        }
        return "\n-> " + bank + " " + account + " " + amount;
    }

    private static UUID uuid(@Nullable String id) {
        try {
            return UUID.fromString(id == null ? "" : id);
        } catch (IllegalArgumentException e) {
            throw Refused.field(OrdersRefusal.INVALID, "id");
        }
    }

    private static @Nullable Integer skew(@Nullable String at, Instant now) {
        try {
            return at == null
                    ? null
                    : Math.toIntExact(Duration.between(now, Instant.parse(at)).toSeconds());
        } catch (DateTimeException | ArithmeticException e) {
            throw Refused.field(OrdersRefusal.INVALID, "at");
        }
    }
}
