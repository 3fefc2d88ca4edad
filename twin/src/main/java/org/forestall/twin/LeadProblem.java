package org.forestall.twin;

import java.util.Arrays;
import org.forestall.engine.FraudType;
import org.forestall.engine.policy.Action;
import org.forestall.engine.policy.Effect;
import org.forestall.engine.policy.Outcome;
import org.forestall.engine.policy.VictimKind;

/**
 * The best that can be done for one lead by itself when a minute of work costs a price, knowing what people see and the
 * true chances: solved exactly over all that attempts can come to. Worth is in shares of the expected loss.
 */
final class LeadProblem {

    /** What is best in each state, by the action's number; -1 to stop. */
    record Solution(double value, byte[] best) {}

    /** What people do; the automatic ones are the last of all. */
    private static final Action[] ACTIONS = Arrays.stream(Action.values())
            .filter(action -> !action.isAutomatic())
            .toArray(Action[]::new);

    private static final byte STOP = -1;

    private final AttemptTree[] trees = new AttemptTree[ACTIONS.length];
    private final int[] stride = new int[ACTIONS.length];
    private final Scenario scenario;
    private final Earliest earliest;
    private final Remaining remaining;
    private final double held;
    private final double watchCounts;
    private final Effect message;
    private final double leastWork;
    private final double[] memo;
    private byte[] best = new byte[0];
    private final double[][] pays;
    private final int[][] ownOf;
    private final double[][][][] chance = new double[ACTIONS.length][][][];
    private double openLeft = 1;
    private double deepLeft = 1;
    private double price;

    LeadProblem(Scenario scenario, Remaining remaining) {
        this.scenario = scenario;
        this.earliest = new Earliest(scenario);
        this.remaining = remaining;
        this.held = scenario.effects().of(Action.BANK_WATCH).held();
        this.watchCounts = earliest.of(Action.BANK_WATCH, 0);
        this.message = scenario.effects().of(Action.MESSAGE);
        int size = 1;
        double least = Double.POSITIVE_INFINITY;
        int most = 0;
        for (Action action : ACTIONS) {
            Effect effect = scenario.effects().of(action);
            trees[action.ordinal()] = AttemptTree.of(effect);
            stride[action.ordinal()] = size;
            size *= trees[action.ordinal()].size();
            least = Math.min(least, Math.min(effect.minutesNot(), effect.minutesReached()));
            most = Math.max(most, effect.most());
        }
        this.leastWork = least;
        this.memo = new double[size];
        this.pays = new double[ACTIONS.length * 2][most];
        this.ownOf = new int[ACTIONS.length][size];
        for (int action = 0; action < ACTIONS.length; action++) {
            chance[action] = chances(trees[action].effect);
            for (int state = 0; state < size; state++) {
                ownOf[action][state] = state / stride[action] % trees[action].size();
            }
        }
    }

    /** By talks before, outcome and kind; the solution asks for them millions of times. */
    private static double[][][] chances(Effect effect) {
        double[][][] all = new double[effect.most() + 1][AttemptTree.OPEN_ENDED.length][VictimKind.values().length];
        for (int talks = 0; talks <= effect.most(); talks++) {
            for (int i = 0; i < AttemptTree.OPEN_ENDED.length; i++) {
                for (VictimKind kind : VictimKind.values()) {
                    all[talks][i][kind.ordinal()] = effect.chance(kind, talks, AttemptTree.OPEN_ENDED[i]);
                }
            }
        }
        return all;
    }

    /**
     * Solves it.
     *
     * @param chances of each kind of victim, in the order of {@link VictimKind}
     * @param messaged whether a message goes out with the lead. It counts no later than anything people do, and nobody hears
     *     of it, so it only takes its share of victims out of what people's work can save
     * @param minutePrice cost of a minute of work, in shares of the expected loss
     */
    Solution solve(FraudType type, double[] chances, boolean messaged, double minutePrice) {
        price = minutePrice;
        openLeft = messaged ? 1 - message.chance(VictimKind.OPEN, 0, Outcome.STOPPED) : 1;
        deepLeft = messaged ? 1 - message.chance(VictimKind.DEEP, 0, Outcome.STOPPED) : 1;
        best = new byte[memo.length];
        Arrays.fill(memo, Double.NaN);
        fillPays(type);
        double value = value(0, chances[0], chances[1], chances[2]);
        return new Solution(value, best);
    }

    /** Follows the solution on what was drawn for the lead; what is saved in yuan and the minutes it took. */
    double[] follow(Solution solution, Lead lead) {
        int state = 0;
        double minutes = 0;
        double watched = CaseState.NEVER;
        double stopped = lead.stoppedByMessage(scenario);
        while (solution.best()[state] != STOP) {
            Action action = ACTIONS[solution.best()[state]];
            AttemptTree tree = trees[action.ordinal()];
            int own = own(state, action.ordinal());
            Effect effect = tree.effect;
            Outcome outcome = lead.outcome(action, effect, tree.attempts[own], tree.talks[own]);
            boolean worked = outcome.isTalk() || effect.isWatch();
            minutes += earliest.leastTravel(action) + (worked ? effect.minutesReached() : effect.minutesNot());
            if (outcome.isEnd()) {
                if (outcome == Outcome.STOPPED) {
                    stopped = Math.min(stopped, earliest.of(action, tree.attempts[own]));
                }
                break;
            }
            watched = effect.isWatch() ? watchCounts : watched;
            state += (tree.next[own][index(outcome)] - own) * stride[action.ordinal()];
        }
        return new double[] {lead.saved(stopped, watched, held), minutes};
    }

    private void fillPays(FraudType type) {
        for (Action action : ACTIONS) {
            for (int attempt = 0; attempt < trees[action.ordinal()].effect.most(); attempt++) {
                double counts = earliest.of(action, attempt);
                double rest = remaining.after(type, counts);
                pays[action.ordinal()][attempt] = rest;
                pays[ACTIONS.length + action.ordinal()][attempt] =
                        rest - held * remaining.after(type, Math.max(counts, watchCounts));
            }
        }
    }

    private int own(int state, int action) {
        return ownOf[action][state];
    }

    /** The worth of a state times its chance; the weights are the chances of the state with each kind. */
    private double value(int state, double none, double open, double deep) {
        if (!Double.isNaN(memo[state])) {
            return memo[state];
        }
        double most = 0;
        byte choice = STOP;
        if (open + deep > price * leastWork * (none + open + deep)) {
            for (int action = 0; action < ACTIONS.length; action++) {
                int own = own(state, action);
                if (!trees[action].isUsedUp(own)) {
                    double worth = worth(state, action, own, none, open, deep);
                    if (worth > most) {
                        most = worth;
                        choice = (byte) action;
                    }
                }
            }
        }
        memo[state] = most;
        best[state] = choice;
        return most;
    }

    private double worth(int state, int action, int own, double none, double open, double deep) {
        AttemptTree tree = trees[action];
        Effect effect = tree.effect;
        double reached = none * effect.reach().none()
                + open * effect.reach().open()
                + deep * effect.reach().deep();
        double all = none + open + deep;
        double travel = earliest.leastTravel(ACTIONS[action]);
        double work = reached * effect.minutesReached() + (all - reached) * effect.minutesNot() + travel * all;
        double worth = -price * work + reward(state, action, own, open, deep);
        for (int i = 0; i < AttemptTree.OPEN_ENDED.length; i++) {
            int to = tree.next[own][i];
            if (to >= 0) {
                double[] step = chance[action][tree.talks[own]][i];
                worth += value(state + (to - own) * stride[action], none * step[0], open * step[1], deep * step[2]);
            }
        }
        return worth;
    }

    private double reward(int state, int action, int own, double open, double deep) {
        AttemptTree tree = trees[action];
        if (tree.effect.isWatch()) {
            return (open * openLeft + deep * deepLeft) * held * pays[action][0];
        }
        int talks = tree.talks[own];
        double stops = open * openLeft * tree.effect.chance(VictimKind.OPEN, talks, Outcome.STOPPED)
                + deep * deepLeft * tree.effect.chance(VictimKind.DEEP, talks, Outcome.STOPPED);
        boolean watched = own(state, Action.BANK_WATCH.ordinal()) > 0;
        return stops * pays[watched ? ACTIONS.length + action : action][tree.attempts[own]];
    }

    private static int index(Outcome outcome) {
        for (int i = 0; i < AttemptTree.OPEN_ENDED.length; i++) {
            if (AttemptTree.OPEN_ENDED[i] == outcome) {
                return i;
            }
        }
        throw new IllegalStateException(outcome + " ends a case");
    }
}
