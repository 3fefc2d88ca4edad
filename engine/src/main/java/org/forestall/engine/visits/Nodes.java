package org.forestall.engine.visits;

/** A problem as plain arrays over the nodes of {@link Tours}. */
final class Nodes {

    /** So many of a visit's nearest others are tried as its neighbours on a tour. */
    private static final int NEAR = 60;

    final int visits;
    final int crews;
    final int capacity;
    final int[] from;
    final int[] until;
    final int[] duration;
    final int[] load;
    final int[] value;

    /** For each visit all visits, the nearest first, itself included. */
    final int[][] nearest;

    /** Crews alike in everything have the same kind, numbered by the first of them. */
    final int[] kind;

    private final int[] site;
    private final int[][] travel;

    Nodes(VisitProblem problem) {
        visits = problem.visits().size();
        crews = problem.crews().size();
        capacity = problem.capacity();
        travel = problem.travel();
        int size = visits + 2 * crews;
        site = new int[size];
        from = new int[size];
        until = new int[size];
        duration = new int[size];
        load = new int[visits];
        value = new int[visits];
        for (int i = 0; i < visits; i++) {
            VisitProblem.Visit visit = problem.visits().get(i);
            site[i] = visit.site();
            from[i] = visit.from();
            until[i] = visit.until();
            duration[i] = visit.duration();
            load[i] = visit.load();
            value[i] = visit.value();
        }
        kind = new int[crews];
        for (int crew = 0; crew < crews; crew++) {
            VisitProblem.Crew each = problem.crews().get(crew);
            kind[crew] = problem.crews().indexOf(each);
            for (int node = visits + crew; node < size; node += crews) {
                site[node] = each.site();
                from[node] = each.from();
                until[node] = each.until();
            }
        }
        nearest = new int[visits][];
        for (int i = 0; i < visits; i++) {
            nearest[i] = byDistance(i);
        }
    }

    int way(int left, int right) {
        return travel[site[left]][site[right]];
    }

    int near() {
        return Math.min(NEAR, visits);
    }

    private int[] byDistance(int visit) {
        long[] keys = new long[visits];
        for (int i = 0; i < visits; i++) {
            keys[i] = ((long) (i == visit ? -1 : way(visit, i)) << 32) + i;
        }
        java.util.Arrays.sort(keys);
        int[] order = new int[visits];
        for (int i = 0; i < visits; i++) {
            order[i] = (int) keys[i];
        }
        return order;
    }
}
