package org.forestall.server.orders;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.forestall.engine.powers.OrderState;
import org.forestall.engine.powers.OrderStatus;
import org.forestall.engine.powers.Power;
import org.forestall.engine.powers.PowerKind;
import org.forestall.engine.powers.Term;
import org.forestall.server.banks.BankRef;
import org.forestall.server.banks.Banks;
import org.forestall.server.profiles.Powers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Orders as people see them: where each stands, what may be done, whom to ring. */
@Component
class OrderViews {

    private final OrderStore store;
    private final BankMessageStore messages;
    private final NextAccounts nextAccounts;
    private final CaseOfOrder caseOfOrder;
    private final Banks banks;
    private final Powers powers;
    private final OrderMay orderMay;

    OrderViews(
            OrderStore store,
            BankMessageStore messages,
            NextAccounts nextAccounts,
            CaseOfOrder caseOfOrder,
            Banks banks,
            Powers powers,
            OrderMay orderMay) {
        this.store = store;
        this.messages = messages;
        this.nextAccounts = nextAccounts;
        this.caseOfOrder = caseOfOrder;
        this.banks = banks;
        this.powers = powers;
        this.orderMay = orderMay;
    }

    record BankName(String code, String name, String nameEn) {}

    /**
     * An order.
     *
     * @param caseNumber goes out as {@code case}
     * @param hold the number that it shares with the other accounts of one hold; none where it was asked for alone
     * @param held what the bank says it holds; none before it said anything
     * @param signed how many officers have signed, of {@code signatures}
     * @param renewalsLeft how often it may still be made longer
     * @param standsStill whether its time rests while a plea is undecided: it ends later than {@code expiresAt} says
     * @param pleaDue when the plea is to be answered
     * @param noticeDue when the person is to be told of a hold; none once told, or where no rule says so
     * @param next accounts that the money went on to, as the bank named them
     * @param undelivered words the bank's system has not got yet
     * @param ringSince since when somebody is to telephone the bank
     * @param may what may be done now, by the name of its path
     */
    record OrderView(
            long id,
            UUID ref,
            @JsonProperty("case") long caseNumber,
            PowerKind kind,
            String power,
            OrderStatus status,
            BankName bank,
            String account,
            String holder,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal held,
            String currency,
            @Nullable Instant transferredAt,
            String reason,
            @Nullable BigDecimal essentialExpenses,
            @Nullable Long parent,
            @Nullable Long follows,
            @Nullable Long hold,
            Instant askedAt,
            String askedBy,
            int signed,
            int signatures,
            @Nullable Instant effectiveFrom,
            @Nullable Instant expiresAt,
            int renewals,
            int renewalsLeft,
            int renewalSigned,
            boolean renewalSent,
            @Nullable Instant pleaSince,
            @Nullable Instant pleaDue,
            boolean standsStill,
            boolean appealed,
            boolean complained,
            @Nullable Instant notifiedAt,
            @Nullable Instant noticeDue,
            List<NextAccounts.Next> next,
            int undelivered,
            int tries,
            @Nullable String lastFault,
            @Nullable Instant ringSince,
            List<Banks.ToRing> ring,
            List<String> may,
            List<OrderStore.Step> steps) {}

    List<OrderView> of(List<BankOrder> orders) {
        Map<Long, List<BankMessage>> sent = messages
                .ofOrders(orders.stream().map(BankOrder::id).toList())
                .stream()
                .collect(Collectors.groupingBy(BankMessage::orderId));
        Map<Long, List<NextAccounts.Next>> next =
                nextAccounts.of(orders.stream().map(BankOrder::id).toList());
        return orders.stream()
                .map(order ->
                        view(order, sent.getOrDefault(order.id(), List.of()), next.getOrDefault(order.id(), List.of())))
                .toList();
    }

    private OrderView view(BankOrder order, List<BankMessage> sent, List<NextAccounts.Next> next) {
        OrderState state = order.state();
        Power power = powers.find(order.kind()).orElseThrow();
        BankRef bank = banks.find(order.bankId()).orElseThrow();
        List<BankMessage> waiting =
                sent.stream().filter(one -> one.deliveredAt() == null).toList();
        Instant ringSince = waiting.stream()
                .filter(BankMessage::needsPhone)
                .map(BankMessage::phoneSince)
                .findFirst()
                .orElse(null);
        OrderState.Renewal renewal = state.renewal();
        OrderState.Plea plea = state.plea();
        BankOrder.Named named = order.named();
        return new OrderView(
                order.id(),
                order.ref(),
                caseOfOrder.goesOn(order.caseId()).value(),
                order.kind(),
                order.power(),
                state.status(),
                new BankName(bank.code(), bank.name(), bank.nameEn()),
                named.account(),
                named.holder(),
                Amounts.written(named.amount(), order.currency()),
                state.effectiveFrom() == null ? null : Amounts.written(state.held(), order.currency()),
                order.currency(),
                named.transferredAt(),
                named.reason(),
                Amounts.written(named.essentialExpenses(), order.currency()),
                order.parentId(),
                order.followsId(),
                order.holdId(),
                state.askedAt(),
                order.askedBy().name(),
                state.signers().size(),
                power.signatures(),
                state.effectiveFrom(),
                state.expiresAt(),
                state.renewals(),
                Math.max(0, power.renewals().atMost() - state.renewals()),
                renewal == null ? 0 : renewal.signers().size(),
                renewal != null && renewal.signed(),
                plea == null ? null : plea.since(),
                plea == null ? null : end(power.rights().releaseAnswer(), plea.since()),
                plea != null && power.rights().clockStopsWhilePending(),
                plea != null && plea.appeal(),
                state.complained(),
                order.notifiedAt(),
                noticeDue(order, power),
                next,
                waiting.size(),
                waiting.stream().mapToInt(BankMessage::tries).max().orElse(0),
                waiting.stream()
                        .map(BankMessage::lastFault)
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                ringSince,
                ringSince == null ? List.of() : banks.contacts(order.bankId()),
                may(order, ringSince != null),
                store.steps(order.id()));
    }

    private @Nullable Instant end(@Nullable Term term, Instant from) {
        return term == null ? null : term.end(from, powers.calendar()).orElse(null);
    }

    private @Nullable Instant noticeDue(BankOrder order, Power power) {
        Instant from = order.state().effectiveFrom();
        boolean owed = order.kind() == PowerKind.PROTECTIVE_HOLD
                && order.notifiedAt() == null
                && order.state().status().holds();
        return owed && from != null ? end(power.rights().notice(), from) : null;
    }

    private List<String> may(BankOrder order, boolean ring) {
        List<String> may = new ArrayList<>(ring ? List.of("phoned") : List.of());
        may.addAll(orderMay.of(order));
        return may;
    }
}
