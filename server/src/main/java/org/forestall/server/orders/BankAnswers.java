package org.forestall.server.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.forestall.engine.powers.OrderStatus;
import org.forestall.server.access.Actor;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a bank's words reach the orders when they come in another form than the API's own. */
@Component
public class BankAnswers {

    private final AnswerOrder answerOrder;
    private final TakeMoneyBack takeMoneyBack;
    private final OrderStore store;
    private final Transactions transactions;

    BankAnswers(AnswerOrder answerOrder, TakeMoneyBack takeMoneyBack, OrderStore store, Transactions transactions) {
        this.answerOrder = answerOrder;
        this.takeMoneyBack = takeMoneyBack;
        this.store = store;
        this.transactions = transactions;
    }

    /**
     * What a bank says to an order.
     *
     * @param id the same for the same message, however often it comes
     * @param held how much is held now; for an EFFECTIVE without it the whole sum of the order is meant
     * @param at the bank's own time
     */
    public record Says(
            UUID id,
            BankWord word,
            @Nullable BigDecimal held,
            @Nullable String note,
            Instant at) {}

    /**
     * Money that comes back.
     *
     * @param ref the bank's own number for it
     */
    public record Back(String ref, BigDecimal amount, String currency) {}

    /** How the order stands then, as its bank sees it. */
    public record Standing(UUID order, OrderStatus status) {}

    public Standing answer(Actor bank, UUID order, Says says) {
        return standing(answerOrder.byBank(
                bank,
                order,
                new AnswerOrder.Said(
                        says.id().toString(),
                        says.word(),
                        says.word() == BankWord.EFFECTIVE && says.held() == null ? wholeSum(bank, order) : says.held(),
                        null,
                        null,
                        says.note(),
                        says.at().toString())));
    }

    public Standing moneyBack(Actor bank, UUID order, Back back) {
        return standing(takeMoneyBack.take(bank, order, back));
    }

    private @Nullable BigDecimal wholeSum(Actor bank, UUID order) {
        return transactions.in(
                RowScope.all(),
                () -> store.find(Math.toIntExact(bank.id()), order)
                        .map(one -> Amounts.written(one.named().amount(), one.currency()))
                        .orElse(null));
    }

    private static Standing standing(BankOrder order) {
        return new Standing(order.ref(), order.state().status());
    }
}
