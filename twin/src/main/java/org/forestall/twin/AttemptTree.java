package org.forestall.twin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.forestall.engine.policy.Effect;
import org.forestall.engine.policy.Outcome;
import org.forestall.engine.policy.VictimKind;

/**
 * All that can have become of one action's attempts on one lead, by how often each outcome was met: the order of outcomes
 * tells nothing more.
 */
final class AttemptTree {

    /** The outcomes after which there is more to do. */
    static final Outcome[] OPEN_ENDED = {
        Outcome.NOT_REACHED, Outcome.LINE_BUSY, Outcome.DENIED, Outcome.ARGUED, Outcome.IN_PLACE
    };

    final Effect effect;

    /** For each state: what each open-ended outcome leads to; -1 where it cannot be. */
    final int[][] next;

    final int[] attempts;
    final int[] talks;

    private AttemptTree(Effect effect, List<int[]> states, Map<List<Integer>, Integer> index) {
        this.effect = effect;
        int size = states.size();
        next = new int[size][OPEN_ENDED.length];
        attempts = new int[size];
        talks = new int[size];
        for (int state = 0; state < size; state++) {
            int[] counts = states.get(state);
            for (int i = 0; i < counts.length; i++) {
                attempts[state] += counts[i];
                talks[state] += OPEN_ENDED[i].isTalk() ? counts[i] : 0;
                next[state][i] = index.getOrDefault(plus(counts, i), -1);
            }
        }
    }

    static AttemptTree of(Effect effect) {
        List<int[]> states = new ArrayList<>();
        Map<List<Integer>, Integer> index = new HashMap<>();
        add(states, index, List.of(0, 0, 0, 0, 0));
        for (int state = 0; state < states.size(); state++) {
            int[] counts = states.get(state);
            if (java.util.Arrays.stream(counts).sum() < effect.most()) {
                for (int i = 0; i < counts.length; i++) {
                    if (possible(effect, OPEN_ENDED[i])) {
                        add(states, index, plus(counts, i));
                    }
                }
            }
        }
        return new AttemptTree(effect, states, index);
    }

    int size() {
        return attempts.length;
    }

    boolean isUsedUp(int state) {
        return attempts[state] >= effect.most();
    }

    private static boolean possible(Effect effect, Outcome outcome) {
        for (VictimKind kind : VictimKind.values()) {
            if (effect.chance(kind, 0, outcome) > 0) {
                return true;
            }
        }
        return false;
    }

    private static void add(List<int[]> states, Map<List<Integer>, Integer> index, List<Integer> counts) {
        if (index.putIfAbsent(counts, states.size()) == null) {
            states.add(counts.stream().mapToInt(count -> count).toArray());
        }
    }

    private static List<Integer> plus(int[] counts, int which) {
        List<Integer> more = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            more.add(counts[i] + (i == which ? 1 : 0));
        }
        return more;
    }
}
