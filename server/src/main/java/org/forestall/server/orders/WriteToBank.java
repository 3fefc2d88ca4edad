package org.forestall.server.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.forestall.engine.powers.Power;
import org.forestall.engine.powers.PowerKind;
import org.forestall.server.banks.Banks;
import org.forestall.server.banks.DeliveryFormat;
import org.forestall.server.profiles.Powers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the words to a bank in the transaction that makes them true: as CloudEvents 1.0, and a stop-payment in the bank's own
 * form where it registered for one.
 */
@Component
class WriteToBank {

    private final BankMessageStore messages;
    private final OrderStore orders;
    private final Powers powers;
    private final Banks banks;
    private final StopPaymentForm stopPayments;
    private final DeliveryWaker waker;
    private final JsonMapper json;

    WriteToBank(
            BankMessageStore messages,
            OrderStore orders,
            Powers powers,
            Banks banks,
            StopPaymentForm stopPayments,
            DeliveryWaker waker,
            JsonMapper json) {
        this.messages = messages;
        this.orders = orders;
        this.powers = powers;
        this.banks = banks;
        this.stopPayments = stopPayments;
        this.waker = waker;
        this.json = json;
    }

    /** The envelope. */
    record Event(
            String specversion,
            String id,
            String source,
            String type,
            String subject,
            Instant time,
            String datacontenttype,
            @Nullable Instant expirytime,
            Data data) {}

    /**
     * What a bank needs to act.
     *
     * @param until when it ends as far as is known; a bank counts from the moment it acts where {@code term} says so
     * @param replaces the stop-payment that this freeze takes the place of, once it holds
     * @param confidential the customer is not told who asks, unless the law says so
     */
    record Data(
            UUID order,
            String power,
            String kind,
            String scope,
            boolean mandatory,
            String account,
            String holder,
            @Nullable BigDecimal amount,
            String currency,
            @Nullable Instant transferredAt,
            @Nullable Instant until,
            int signatures,
            @Nullable UUID replaces,
            @Nullable BigDecimal essentialExpenses,
            boolean confidential,
            String legalBasis,
            String answerTo) {}

    void write(BankOrder order, BankMessage.Kind kind, @Nullable Instant until, Instant now) {
        UUID id = UUID.randomUUID();
        Power power = powers.find(order.kind()).orElseThrow();
        DeliveryFormat format = format(order, kind);
        String body = format == DeliveryFormat.ISO20022
                ? stopPayments.write(stop(id, order, power, now))
                : json.writeValueAsString(event(id, order, kind, until, now));
        messages.insert(order, kind, new BankMessageStore.Word(id, format, body), now);
        waker.afterCommit();
    }

    /** ISO 20022 asks for a payment to be stopped; it has no word for a hold, a renewal or a lift. */
    private DeliveryFormat format(BankOrder order, BankMessage.Kind kind) {
        return kind == BankMessage.Kind.PLACED && order.kind() == PowerKind.STOP_PAYMENT
                ? banks.deliveryFormat(order.bankId())
                : DeliveryFormat.CLOUDEVENTS;
    }

    private StopPaymentForm.StopPayment stop(UUID id, BankOrder order, Power power, Instant now) {
        BankOrder.Named named = order.named();
        return new StopPaymentForm.StopPayment(
                id,
                order.ref(),
                banks.find(order.bankId()).orElseThrow(),
                power.code(),
                power.source().text(),
                order.state().signers().size(),
                named.account(),
                named.holder(),
                Amounts.written(named.amount(), order.currency()),
                order.currency(),
                named.transferredAt(),
                now);
    }

    private Event event(UUID id, BankOrder order, BankMessage.Kind kind, @Nullable Instant until, Instant now) {
        Power power = powers.find(order.kind()).orElseThrow();
        return new Event(
                "1.0",
                id.toString(),
                "/forestall/" + powers.profile(),
                "org.forestall.order." + kind.name().toLowerCase(java.util.Locale.ROOT),
                order.ref().toString(),
                now,
                "application/json",
                until,
                data(order, power, until));
    }

    private Data data(BankOrder order, Power power, @Nullable Instant until) {
        BankOrder.Named named = order.named();
        return new Data(
                order.ref(),
                power.code(),
                order.kind().name(),
                power.scope().name(),
                power.mandatoryOnRequest(),
                named.account(),
                named.holder(),
                Amounts.written(named.amount(), order.currency()),
                order.currency(),
                named.transferredAt(),
                until,
                order.state().signers().size(),
                replaced(order),
                Amounts.written(named.essentialExpenses(), order.currency()),
                true,
                power.source().text(),
                "/api/v1/bank/orders/" + order.ref() + "/answers");
    }

    private @Nullable UUID replaced(BankOrder order) {
        Long stopId = order.followsId();
        return stopId == null ? null : orders.find(stopId).map(BankOrder::ref).orElse(null);
    }
}
