package org.forestall.engine.moneyclock;

import java.time.Instant;

/** What happened that moves a money clock. */
public sealed interface ClockEvent {

    /** When it happened. */
    Instant at();

    /**
     * Something was learnt about whether this is a fraud in progress at all.
     *
     * @param ratio how many times likelier this is to be seen where there is a fraud than where there is none; above 0
     */
    record Sign(Instant at, double ratio) implements ClockEvent {
        public Sign {
            if (!(ratio > 0 && ratio < Double.MAX_VALUE)) {
                throw new IllegalArgumentException("a sign's ratio is above 0: " + ratio);
            }
        }
    }

    /** The chance of a fraud was judged anew by whoever keeps the beliefs of the case, 0 to 1. */
    record Judged(Instant at, double threat) implements ClockEvent {
        public Judged {
            if (!(threat >= 0 && threat <= 1)) {
                throw new IllegalArgumentException("a chance is 0 to 1: " + threat);
            }
        }
    }

    /** The money was seen to be still there, for instance by the bank. */
    record SeenThere(Instant at) implements ClockEvent {}

    /** Some of it has left, in yuan: a fraud for certain, and more may follow. */
    record Paid(Instant at, double yuan) implements ClockEvent {
        public Paid {
            if (!(yuan > 0)) {
                throw new IllegalArgumentException("a payment is above 0: " + yuan);
            }
        }
    }

    /** From now on somebody holds back this share of what is tried, 0 to 1, such as a bank that watches the account. */
    record Watched(Instant at, double share) implements ClockEvent {
        public Watched {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("a share is 0 to 1: " + share);
            }
        }
    }

    /** There is no fraud, or it is over and the money is safe. */
    record Ended(Instant at) implements ClockEvent {}
}
