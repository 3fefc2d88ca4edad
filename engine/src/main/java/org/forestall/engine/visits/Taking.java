package org.forestall.engine.visits;

import java.util.SplittableRandom;

/** Takes strings of visits out of the tours around one visit. */
final class Taking {

    private static final double MEAN_TAKEN = 10;
    private static final int LONGEST = 10;
    private static final double SPLIT = 0.5;
    private static final double KEEP_MORE = 0.99;

    /** What was taken out last. */
    final int[] taken;

    int size;

    private final Nodes nodes;
    private final SplittableRandom random;
    private final int[] touched;
    private final int[] string;
    private int round;

    Taking(Nodes nodes, SplittableRandom random) {
        this.nodes = nodes;
        this.random = random;
        this.taken = new int[nodes.visits];
        this.touched = new int[nodes.crews];
        this.string = new int[nodes.visits];
    }

    /** Takes out, and times the tours anew; gives the visit it was done around. */
    int strings(Tours tours) {
        size = 0;
        round++;
        int seed = random.nextInt(nodes.visits);
        int made = 0;
        int used = 0;
        for (int crew = 0; crew < nodes.crews; crew++) {
            made += tours.count[crew];
            used += tours.count[crew] > 0 ? 1 : 0;
        }
        if (made == 0) {
            return seed;
        }
        double longest = Math.min(LONGEST, made / (double) used);
        int strings = (int) (1 + random.nextDouble() * Math.max(0, 4 * MEAN_TAKEN / (1 + longest) - 1));
        for (int visit : nodes.nearest[seed]) {
            int crew = tours.crewOf[visit];
            if (crew != Tours.ABSENT && touched[crew] != round) {
                touched[crew] = round;
                takeString(tours, visit, crew, longest);
                if (--strings == 0) {
                    break;
                }
            }
        }
        return seed;
    }

    private void takeString(Tours tours, int visit, int crew, double longest) {
        int most = (int) Math.min(longest, tours.count[crew]);
        int length = 1 + random.nextInt(Math.max(1, most));
        int kept = 0;
        if (random.nextDouble() < SPLIT) {
            kept = 1;
            while (length + kept < tours.count[crew] && random.nextDouble() >= KEEP_MORE) {
                kept++;
            }
            kept = Math.min(kept, tours.count[crew] - length);
        }
        int span = window(tours, visit, length + kept);
        int keepFrom = kept == 0 || length < 2 ? span : 1 + random.nextInt(length - 1);
        for (int i = 0; i < span; i++) {
            boolean keep = i >= keepFrom && i < keepFrom + kept;
            if (!keep) {
                tours.takeOut(string[i]);
                taken[size++] = string[i];
            }
        }
        tours.retime(crew);
    }

    /** So many visits in a row, the given one among them at a place of chance. */
    private int window(Tours tours, int visit, int wanted) {
        int back = random.nextInt(wanted);
        int node = visit;
        while (back > 0 && tours.isVisit(tours.before[node])) {
            node = tours.before[node];
            back--;
        }
        int span = 0;
        while (span < wanted && tours.isVisit(node)) {
            string[span++] = node;
            node = tours.next[node];
        }
        while (span < wanted && tours.isVisit(tours.before[string[0]])) {
            System.arraycopy(string, 0, string, 1, span);
            string[0] = tours.before[string[0]];
            span++;
        }
        return span;
    }
}
