package org.forestall.engine.visits;

import java.util.SplittableRandom;

/** Puts visits into tours, one after the other, each where it costs least, if it is worth that. */
final class Putting {

    private static final double BLINK = 0.01;
    private static final int ABSENT_TRIED = 20;

    /** A first visit seldom pays for the way out to it, but those that follow may; so now and then more is allowed. */
    private static final double GENEROUS = 0.1;

    private static final double EVEN_AT_A_LOSS = 1e6;

    private final Nodes nodes;
    private final SplittableRandom random;
    private final int[] list;
    private final long[] keys;
    private final int[] seen;
    private int size;
    private int round;

    Putting(Nodes nodes, SplittableRandom random) {
        this.nodes = nodes;
        this.random = random;
        this.list = new int[nodes.visits];
        this.keys = new long[nodes.visits];
        this.seen = new int[nodes.crews];
    }

    /** Tries every visit that is absent, the most valuable first. */
    void everything(Tours tours) {
        size = 0;
        for (int visit = 0; visit < nodes.visits; visit++) {
            if (tours.crewOf[visit] == Tours.ABSENT) {
                list[size++] = visit;
            }
        }
        order(1, 0);
        putAll(tours, EVEN_AT_A_LOSS);
    }

    /** Tries what was taken out and some of the absent visits nearest to where it was. */
    void around(Tours tours, int seed, Taking taking) {
        size = 0;
        round++;
        int more = random.nextInt(ABSENT_TRIED + 1);
        int looked = 0;
        for (int visit : nodes.nearest[seed]) {
            if (tours.crewOf[visit] == Tours.ABSENT && !isIn(taking, visit)) {
                if (more-- <= 0) {
                    break;
                }
                list[size++] = visit;
            }
            if (++looked > 4 * nodes.near()) {
                break;
            }
        }
        for (int i = 0; i < taking.size; i++) {
            list[size++] = taking.taken[i];
        }
        order(random.nextInt(6), seed);
        putAll(tours, random.nextDouble() < GENEROUS ? 1 + random.nextDouble() * random.nextInt(6) : 1);
    }

    private static boolean isIn(Taking taking, int visit) {
        for (int i = 0; i < taking.size; i++) {
            if (taking.taken[i] == visit) {
                return true;
            }
        }
        return false;
    }

    /** By chance, by value, by value for the time taken, by how late the window closes, by its width, or by distance. */
    private void order(int by, int seed) {
        for (int i = 0; i < size; i++) {
            int visit = list[i];
            long key = switch (by) {
                case 1 -> -nodes.value[visit];
                case 2 -> -1000L * nodes.value[visit] / (nodes.duration[visit] + nodes.load[visit] + 1);
                case 3 -> nodes.until[visit];
                case 4 -> nodes.until[visit] - nodes.from[visit];
                case 5 -> nodes.way(seed, visit);
                default -> random.nextInt(1 << 30);
            };
            keys[i] = (key << 20) | visit;
        }
        java.util.Arrays.sort(keys, 0, size);
        for (int i = 0; i < size; i++) {
            list[i] = (int) (keys[i] & 0xFFFFF);
        }
    }

    private void putAll(Tours tours, double worth) {
        for (int i = 0; i < size; i++) {
            int after = cheapest(tours, list[i], (int) Math.min(Integer.MAX_VALUE, worth * nodes.value[list[i]]));
            if (after >= 0) {
                tours.putAfter(list[i], after);
            }
        }
    }

    /** The node to put the visit after; -1 to leave it out. */
    private int cheapest(Tours tours, int visit, int below) {
        int best = -1;
        int least = below;
        int[] nearest = nodes.nearest[visit];
        int near = nodes.near();
        for (int i = 1; i < near; i++) {
            int other = nearest[i];
            int crew = tours.crewOf[other];
            if (crew == Tours.ABSENT || tours.load[crew] + nodes.load[visit] > nodes.capacity) {
                continue;
            }
            int cost = cost(tours, visit, other);
            if (cost < least && tours.fitsAfter(visit, other) && !blinks()) {
                least = cost;
                best = other;
            }
            int left = tours.before[other];
            cost = cost(tours, visit, left);
            if (cost < least && tours.fitsAfter(visit, left) && !blinks()) {
                least = cost;
                best = left;
            }
        }
        return orOwnTour(tours, visit, best, least);
    }

    private int orOwnTour(Tours tours, int visit, int found, int below) {
        int best = found;
        int least = below;
        round++;
        for (int crew = 0; crew < nodes.crews; crew++) {
            if (tours.count[crew] == 0 && seen[nodes.kind[crew]] != round) {
                seen[nodes.kind[crew]] = round;
                int start = tours.start(crew);
                int cost = cost(tours, visit, start);
                if (cost < least && nodes.load[visit] <= nodes.capacity && tours.fitsAfter(visit, start)) {
                    least = cost;
                    best = start;
                }
            }
        }
        return best;
    }

    private int cost(Tours tours, int visit, int left) {
        int right = tours.next[left];
        return nodes.way(left, visit) + nodes.way(visit, right) - nodes.way(left, right);
    }

    private boolean blinks() {
        return random.nextDouble() < BLINK;
    }
}
