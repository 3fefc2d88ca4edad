package org.forestall.engine.moneyclock;

import java.time.Duration;
import java.time.Instant;

/**
 * When the money of one case leaves, and how much, as far as is known at a moment.
 *
 * @param asOf the moment of the last event; everything is counted from here
 * @param threat chance that there is a fraud in progress, 0 to 1
 * @param stake what counts as lost if nobody acts and there is a fraud, in weighted yuan (see {@link LossWeight})
 * @param times when a yuan leaves
 * @param contact minutes between the scammer's first contact and {@link #asOf}
 * @param watched share of what is tried that is held back anyway, 0 to 1
 */
public record MoneyClock(
        Instant asOf, double threat, double stake, LeavingTimes times, double contact, double watched) {

    private static final double MILLIS_PER_MINUTE = 60_000;

    /** Below this share the rest is only noise of the curve, and conditioning on it would blow the noise up. */
    private static final double LEAST_SHARE = 1e-6;

    public MoneyClock {
        if (!(threat >= 0 && threat <= 1) || !(watched >= 0 && watched <= 1)) {
            throw new IllegalArgumentException("chance and share are 0 to 1: " + threat + ", " + watched);
        }
        if (!(stake >= 0) || !(contact >= 0)) {
            throw new IllegalArgumentException("stake and minutes are 0 or more: " + stake + ", " + contact);
        }
    }

    /** A clock of which nothing has happened yet but the lead. */
    public static MoneyClock started(Instant at, double threat, double stake, LeavingTimes times, double contact) {
        return new MoneyClock(at, threat, stake, times, contact, 0);
    }

    /** What can still be saved at that moment, in expected weighted yuan; falls with time and never rises. */
    public double preventable(Instant when) {
        return preventableIn(minutes(asOf, when));
    }

    /** What can still be saved this many minutes after {@link #asOf}. */
    public double preventableIn(double minutes) {
        return threat * atStakeIn(minutes);
    }

    /** What is still to be lost this many minutes after {@link #asOf} if there is a fraud, in weighted yuan. */
    public double atStakeIn(double minutes) {
        return stake * (1 - watched) * stillThereIn(minutes);
    }

    /** Minutes between {@link #asOf} and a moment; below 0 when it lies before. */
    public double minutesUntil(Instant moment) {
        return minutes(asOf, moment);
    }

    /** The chance that a yuan which was there at {@link #asOf} is there this many minutes later. */
    public double stillThereIn(double minutes) {
        if (minutes <= 0) {
            return 1;
        }
        double now = times.stillThere(contact);
        return now < LEAST_SHARE ? 0 : times.stillThere(contact + minutes) / now;
    }

    /** What waiting from one moment to a later one costs, in expected weighted yuan. */
    public double lossBetween(Instant from, Instant to) {
        return preventable(from) - preventable(to);
    }

    /** The clock after an event; an event from before {@link #asOf} counts as if it happened then. */
    public MoneyClock after(ClockEvent event) {
        return switch (event) {
            case ClockEvent.Sign sign -> judged(oddsTimes(threat, sign.ratio()));
            case ClockEvent.Judged judged -> judged(judged.threat());
            case ClockEvent.SeenThere seen -> at(seen.at(), threat, stake);
            case ClockEvent.Paid paid -> at(paid.at(), 1, Math.max(0, stake - paid.yuan()));
            case ClockEvent.Watched watch ->
                new MoneyClock(asOf, threat, stake, times, contact, 1 - (1 - watched) * (1 - watch.share()));
            case ClockEvent.Ended ended -> judged(0);
        };
    }

    private MoneyClock judged(double chance) {
        return new MoneyClock(asOf, chance, stake, times, contact, watched);
    }

    private MoneyClock at(Instant moment, double chance, double left) {
        Instant later = moment.isAfter(asOf) ? moment : asOf;
        return new MoneyClock(later, chance, left, times, contact + minutes(asOf, later), watched);
    }

    private static double oddsTimes(double chance, double ratio) {
        double odds = chance * ratio;
        return odds / (odds + 1 - chance);
    }

    private static double minutes(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / MILLIS_PER_MINUTE;
    }
}
