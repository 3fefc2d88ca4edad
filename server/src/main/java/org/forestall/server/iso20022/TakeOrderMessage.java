package org.forestall.server.iso20022;

import java.util.UUID;
import org.forestall.server.access.Actor;
import org.forestall.server.orders.BankAnswers;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.springframework.stereotype.Component;

/**
 * Takes in what a bank says to a stop-payment, or sends back on it; all of one message or nothing of it.
 *
 * <p>Refuses with OTHER_ORDER, INVALID, and what {@link BankAnswers} refuses with.
 */
@Component
class TakeOrderMessage {

    private final BankAnswers answers;
    private final Transactions transactions;

    TakeOrderMessage(BankAnswers answers, Transactions transactions) {
        this.answers = answers;
        this.transactions = transactions;
    }

    BankAnswers.Standing take(Actor bank, UUID order, HearBank.Heard heard) {
        return switch (heard.message()) {
            case CAMT_029 -> answers.answer(bank, order, ReadOrderMessages.answer(heard.text(), order));
            case PACS_004 ->
                transactions.in(
                        RowScope.all(),
                        () -> ReadOrderMessages.returns(heard.text(), order).stream()
                                .map(back -> answers.moneyBack(bank, order, back))
                                .reduce((before, after) -> after)
                                .orElseThrow());
            case CAMT_056, AUTH_001, AUTH_002, AUTH_003 ->
                throw new IllegalStateException(heard.message() + " is no answer to an order");
        };
    }
}
