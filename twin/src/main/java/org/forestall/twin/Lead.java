package org.forestall.twin;

import org.forestall.engine.FraudType;
import org.forestall.engine.Grade;
import org.forestall.engine.policy.Action;
import org.forestall.engine.policy.Effect;
import org.forestall.engine.policy.Outcome;
import org.forestall.engine.policy.Place;
import org.forestall.engine.policy.VictimKind;

/**
 * A lead and all that is hidden behind it, drawn before anything is done. Minutes are counted from the start of the run,
 * those of payments and repeats from the lead's arrival.
 */
final class Lead {

    /** What everybody sees of a lead. */
    record Seen(Grade grade, int band, FraudType type, int hint, int station, Place place, int age) {}

    /** When what leaves if nobody does anything, and what left before the lead came. */
    record Payments(double[] minutes, double amount, double before) {}

    private static final int PER_ATTEMPT = 4;
    private static final int PER_ACTION = 64;
    private static final int OUTCOMES = 1_000;
    private static final int BANK = 3_000;

    final int number;
    final double arrival;
    final Seen seen;
    final VictimKind kind;
    final Payments payments;
    final double[] repeats;
    private final long seed;

    Lead(int number, double arrival, Seen seen, VictimKind kind, Payments payments, double[] repeats, long seed) {
        this.number = number;
        this.arrival = arrival;
        this.seen = seen;
        this.kind = kind;
        this.payments = payments;
        this.repeats = repeats;
        this.seed = seed;
    }

    boolean isVictim() {
        return kind != VictimKind.NONE;
    }

    /** Yuan that leave after the lead if nobody does anything. */
    double atStake() {
        return payments.amount() * payments.minutes().length;
    }

    /**
     * When a message that goes out with the lead stops the person, in minutes after the lead; infinite where it does not.
     * Who reads it does so at once; nobody hears of it.
     */
    double stoppedByMessage(Scenario scenario) {
        if (!isVictim() || !scenario.handling(seen.grade()).message()) {
            return CaseState.NEVER;
        }
        Outcome outcome = outcome(Action.MESSAGE, scenario.effects().of(Action.MESSAGE), 0, 0);
        return outcome == Outcome.STOPPED ? Ground.UNTIL_HEARD : CaseState.NEVER;
    }

    /** What the attempt with this number comes to; it hangs on the attempts of the same action only. */
    Outcome outcome(Action action, Effect effect, int attempt, int talks) {
        if (effect.isWatch()) {
            return Outcome.IN_PLACE;
        }
        int part = OUTCOMES + action.ordinal() * PER_ACTION + attempt * PER_ATTEMPT;
        if (Draw.uniform(seed, part) >= effect.reach().of(kind)) {
            boolean busy = Draw.uniform(seed, part + 1) < effect.busy().of(kind);
            return busy ? Outcome.LINE_BUSY : Outcome.NOT_REACHED;
        }
        if (isVictim() && Draw.uniform(seed, part + 2) < effect.stopAfter(talks).of(kind)) {
            return Outcome.STOPPED;
        }
        if (Draw.uniform(seed, part + 3) < effect.denies().of(kind)) {
            return Outcome.DENIED;
        }
        return isVictim() ? Outcome.ARGUED : Outcome.CLEARED;
    }

    /**
     * Yuan that stay because of what was done.
     *
     * @param stopped minutes after the lead when the person stopped; infinite for never
     * @param watched minutes after the lead when a bank began to watch; infinite for never
     * @param held the share of payments a watch holds back
     */
    double saved(double stopped, double watched, double held) {
        double saved = 0;
        double[] minutes = payments.minutes();
        for (int i = 0; i < minutes.length; i++) {
            if (minutes[i] > stopped || (minutes[i] > watched && Draw.uniform(seed, BANK + i) < held)) {
                saved += payments.amount();
            }
        }
        return saved;
    }
}
