package org.forestall.engine.policy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What every action does as this district has seen it: published figures to begin with, corrected by every outcome. Who
 * was of which kind is never seen, so an outcome counts for each kind by how likely that kind is once the outcome is
 * known.
 *
 * <p>Not thread-safe: one keeper hands out {@link #effects()}.
 */
public final class Estimates {

    /** The published figures weigh as much as this many outcomes of one's own: a proposal. */
    public static final double FIRMNESS = 50;

    private final Effects prior;
    private final Map<Action, Learnt> learnt = new EnumMap<>(Action.class);

    public Estimates(Effects prior, double firmness) {
        this.prior = prior;
        for (Action action : Action.values()) {
            learnt.put(action, new Learnt(prior.of(action), firmness));
        }
    }

    /** Takes in one outcome, with the belief held before it and the talks before it. */
    public void saw(Action action, Belief before, int talks, Outcome outcome) {
        Belief now = prior.of(action).after(before, talks, outcome);
        of(action).saw(now, talks, outcome);
    }

    /** The chance of reaching a victim of this kind. */
    public Chance reach(Action action, VictimKind kind) {
        return of(action).reach[kind.ordinal()];
    }

    /** The chance that the talk after so many stops a victim of this kind. */
    public Chance stop(Action action, VictimKind kind, int talks) {
        List<Chance[]> stop = of(action).stop;
        return stop.get(Math.min(talks, stop.size() - 1))[kind.ordinal()];
    }

    /** The present estimates as effects. */
    public Effects effects() {
        Map<Action, Effect> all = new EnumMap<>(Action.class);
        learnt.forEach((action, each) -> all.put(action, each.effect(prior.of(action))));
        return new Effects(all);
    }

    private Learnt of(Action action) {
        Learnt found = learnt.get(action);
        if (found == null) {
            throw new IllegalStateException("nothing kept for " + action);
        }
        return found;
    }

    private static final class Learnt {
        private final Chance[] reach;
        private final List<Chance[]> stop = new ArrayList<>();

        Learnt(Effect prior, double firmness) {
            reach = believed(prior.reach(), firmness);
            prior.stop().forEach(each -> stop.add(believed(each, firmness)));
        }

        void saw(Belief now, int talks, Outcome outcome) {
            for (VictimKind kind : VictimKind.values()) {
                count(reach, kind, outcome.isTalk(), now.of(kind));
            }
            if (outcome.isTalk()) {
                Chance[] here = stop.get(Math.min(talks, stop.size() - 1));
                count(here, VictimKind.OPEN, outcome == Outcome.STOPPED, now.open());
                count(here, VictimKind.DEEP, outcome == Outcome.STOPPED, now.deep());
            }
        }

        Effect effect(Effect prior) {
            if (prior.isWatch()) {
                return prior;
            }
            List<Chances> stops = stop.stream()
                    .map(each -> new Chances(0, each[1].mean(), each[2].mean()))
                    .toList();
            return new Effect(
                    prior.minutesReached(),
                    prior.minutesNot(),
                    prior.most(),
                    means(reach),
                    prior.busy(),
                    stops,
                    prior.denies(),
                    prior.held());
        }

        private static Chances means(Chance[] each) {
            return new Chances(each[0].mean(), each[1].mean(), each[2].mean());
        }

        private static void count(Chance[] chances, VictimKind kind, boolean happened, double weight) {
            chances[kind.ordinal()] = chances[kind.ordinal()].seen(happened, weight);
        }

        private static Chance[] believed(Chances chances, double firmness) {
            Chance[] all = new Chance[VictimKind.COUNT];
            for (VictimKind kind : VictimKind.values()) {
                all[kind.ordinal()] = Chance.believed(chances.of(kind), firmness);
            }
            return all;
        }
    }
}
