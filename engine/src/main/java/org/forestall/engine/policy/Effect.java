package org.forestall.engine.policy;

import java.util.List;

/**
 * What one action does: whom it reaches, whom it stops, and how long it takes.
 *
 * @param minutesReached minutes of work when somebody is spoken with, without travel; above 0
 * @param minutesNot minutes of work when nobody is; above 0
 * @param most how often it is tried on one case at most; 1 or more
 * @param reach chance that it reaches somebody
 * @param busy share of the attempts that reach nobody which meet a busy line
 * @param stop chance that the first, second, ... talk by this action stops the person; the last goes for all after it
 * @param denies share of those not stopped who deny, or of those not cheated whom the talk does not clear
 * @param held share of the money held back from then on without anybody being stopped; a watch only, otherwise 0
 */
public record Effect(
        double minutesReached,
        double minutesNot,
        int most,
        Chances reach,
        Chances busy,
        List<Chances> stop,
        Chances denies,
        double held) {

    public Effect {
        stop = List.copyOf(stop);
        if (!(minutesReached > 0) || !(minutesNot > 0) || most < 1) {
            throw new IllegalArgumentException(
                    "work takes time and is tried once at least: " + minutesReached + ", " + minutesNot + ", " + most);
        }
        if (stop.isEmpty() || !(held >= 0 && held <= 1)) {
            throw new IllegalArgumentException("at least one talk's chances, and a held share of 0 to 1: " + held);
        }
    }

    /** Something that takes hold by itself, whoever is at the other end. */
    public static Effect watch(double minutes, double held) {
        Chances never = new Chances(0, 0, 0);
        return new Effect(minutes, minutes, 1, new Chances(1, 1, 1), never, List.of(never), never, held);
    }

    /** Whether it is a watch. */
    public boolean isWatch() {
        return held > 0;
    }

    /** The chance that the next attempt stops somebody, after so many talks by this action. */
    public double stops(Belief belief, int talks) {
        Chances now = stopAfter(talks);
        return belief.open() * reach.open() * now.open() + belief.deep() * reach.deep() * now.deep();
    }

    /** The minutes of work to be expected, without travel. */
    public double minutes(Belief belief) {
        double reached = reach.under(belief);
        return reached * minutesReached + (1 - reached) * minutesNot;
    }

    /** The chance of an outcome with a victim of this kind, after so many talks by this action. */
    public double chance(VictimKind kind, int talks, Outcome outcome) {
        double reached = reach.of(kind);
        double stopped = kind == VictimKind.NONE ? 0 : stopAfter(talks).of(kind);
        double denied = denies.of(kind);
        boolean cheated = kind != VictimKind.NONE;
        return switch (outcome) {
            case NOT_REACHED -> (1 - reached) * (1 - busy.of(kind));
            case LINE_BUSY -> (1 - reached) * busy.of(kind);
            case CLEARED -> isWatch() || cheated ? 0 : reached * (1 - denied);
            case DENIED -> isWatch() ? 0 : reached * (1 - stopped) * denied;
            case ARGUED -> isWatch() || !cheated ? 0 : reached * (1 - stopped) * (1 - denied);
            case STOPPED -> isWatch() ? 0 : reached * stopped;
            case IN_PLACE -> isWatch() ? 1 : 0;
        };
    }

    /** The belief after an outcome. */
    public Belief after(Belief belief, int talks, Outcome outcome) {
        return belief.weighed(
                chance(VictimKind.NONE, talks, outcome),
                chance(VictimKind.OPEN, talks, outcome),
                chance(VictimKind.DEEP, talks, outcome));
    }

    /** The chances that the talk after so many stops the person. */
    public Chances stopAfter(int talks) {
        return stop.get(Math.min(talks, stop.size() - 1));
    }
}
