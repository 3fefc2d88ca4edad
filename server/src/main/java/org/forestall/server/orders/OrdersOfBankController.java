package org.forestall.server.orders;

import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.forestall.engine.powers.OrderStatus;
import org.forestall.engine.powers.PowerKind;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.banks.DeliveryFormat;
import org.forestall.server.platform.Items;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Orders, for a bank's own system: what it is to carry out, and its answers. A bank sees its own orders only; whose case it
 * is, it does not see.
 */
@RestController
@RequestMapping("/api/v1/bank/orders")
class OrdersOfBankController {

    private static final int AT_MOST = 500;

    private final HearAnswer hearAnswer;
    private final AnswerOrder answerOrder;
    private final OrderStore store;
    private final BankMessageStore messages;
    private final Transactions transactions;
    private final JsonMapper json;

    OrdersOfBankController(
            HearAnswer hearAnswer,
            AnswerOrder answerOrder,
            OrderStore store,
            BankMessageStore messages,
            Transactions transactions,
            JsonMapper json) {
        this.hearAnswer = hearAnswer;
        this.answerOrder = answerOrder;
        this.store = store;
        this.messages = messages;
        this.transactions = transactions;
        this.json = json;
    }

    /** How an order stands, as its bank sees it. */
    record BankOrderView(
            UUID order,
            PowerKind kind,
            OrderStatus status,
            @Nullable Instant effectiveFrom,
            @Nullable Instant expiresAt,
            int renewals,
            List<JsonNode> words) {}

    /** What the bank carries out or is to carry out, with every word about it: for a system that was out of reach. */
    @GetMapping
    Items<BankOrderView> list(Actor bank) {
        bank.require(Permission.BANK_SPEAK);
        return transactions.in(
                RowScope.all(),
                () -> new Items<>(store.withBank(Math.toIntExact(bank.id()), AT_MOST).stream()
                        .map(this::view)
                        .toList()));
    }

    @GetMapping("/{ref}")
    BankOrderView show(Actor bank, @PathVariable UUID ref) {
        bank.require(Permission.BANK_SPEAK);
        return transactions.in(
                RowScope.all(),
                () -> store.find(Math.toIntExact(bank.id()), ref)
                        .filter(order -> order.state().status() != OrderStatus.AWAITING_SIGNATURE
                                && order.state().status() != OrderStatus.DECLINED)
                        .map(this::view)
                        .orElseThrow(() -> new Refused(OrdersRefusal.NOT_FOUND)));
    }

    @PostMapping(path = "/{ref}/answers", consumes = MediaType.APPLICATION_JSON_VALUE)
    BankOrderView answer(Actor bank, @PathVariable UUID ref, HttpServletRequest request, InputStream body) {
        answerOrder.byBank(bank, ref, hearAnswer.hear(bank, request::getHeader, body));
        return show(bank, ref);
    }

    /** An event as it is; another form as one text. */
    private JsonNode word(BankMessage message) {
        return message.format() == DeliveryFormat.CLOUDEVENTS
                ? json.readTree(message.body())
                : json.valueToTree(message.body());
    }

    private BankOrderView view(BankOrder order) {
        return new BankOrderView(
                order.ref(),
                order.kind(),
                order.state().status(),
                order.state().effectiveFrom(),
                order.state().expiresAt(),
                order.state().renewals(),
                messages.ofOrders(List.of(order.id())).stream().map(this::word).toList());
    }
}
