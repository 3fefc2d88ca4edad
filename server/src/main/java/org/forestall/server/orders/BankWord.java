package org.forestall.server.orders;

import org.forestall.engine.powers.BankAnswer;
import org.jspecify.annotations.Nullable;

/** What a bank says to an order, or to a renewal of it. */
public enum BankWord {
    EFFECTIVE(BankAnswer.EFFECTIVE),
    PARTLY(BankAnswer.PARTLY),
    MISMATCH(BankAnswer.MISMATCH),
    NOT_FOUND(BankAnswer.NOT_FOUND),
    REFUSED(BankAnswer.REFUSED),
    LIFTED(BankAnswer.LIFTED),
    RENEWED(null),
    NOT_RENEWED(null),
    /** The bank is looking; nothing has changed yet. */
    PENDING(null);

    private final @Nullable BankAnswer answer;

    BankWord(@Nullable BankAnswer answer) {
        this.answer = answer;
    }

    /** What it is to the engine; null where it is about a renewal, or says nothing yet. */
    @Nullable
    BankAnswer answer() {
        return answer;
    }

    /** Whether the bank says how much it holds. */
    public boolean holds() {
        return this == EFFECTIVE || this == PARTLY;
    }
}
