package org.forestall.engine.powers;

/** What happens to an order. Amounts are in the currency's smallest unit. */
public sealed interface OrderEvent {

    /** An officer signs. */
    record Signed(Officer by) implements OrderEvent {}

    /** An officer decides against it. */
    record Declined(Officer by) implements OrderEvent {}

    /** The bank's system has it. */
    record Received() implements OrderEvent {}

    /** The bank says what it did, and how much is held now. */
    record Answered(BankAnswer answer, long held) implements OrderEvent {
        public Answered {
            if (held < 0) {
                throw new IllegalArgumentException("an amount is not below 0");
            }
        }
    }

    /** An officer signs for another term. */
    record RenewalSigned(Officer by) implements OrderEvent {}

    /** The bank says whether it made it longer. */
    record RenewalAnswered(boolean done) implements OrderEvent {}

    /** The person files a complaint; in some places the time begins anew with it. */
    record ComplaintFiled() implements OrderEvent {}

    /** The account's owner asks for release. */
    record ReleaseAsked() implements OrderEvent {}

    /** The owner appeals. */
    record AppealMade() implements OrderEvent {}

    /** A release or an appeal is decided; where granted the order ends. */
    record PleaDecided(boolean granted) implements OrderEvent {}

    /** An officer ends it. */
    record Lifted(Officer by) implements OrderEvent {}

    /** A freeze of the same account is effective. */
    record Frozen() implements OrderEvent {}

    /** Time went by. */
    record TimePassed() implements OrderEvent {}
}
