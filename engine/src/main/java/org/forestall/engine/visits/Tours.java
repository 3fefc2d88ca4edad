package org.forestall.engine.visits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Tours as linked lists that can be copied in one go. Nodes are the visits, then the beginning of each crew's tour, then
 * its end.
 */
final class Tours {

    static final int ABSENT = -1;

    final int visits;
    final int crews;
    final int[] next;
    final int[] before;
    final int[] crewOf;

    /** When a node's service begins at the earliest, and at the latest so that the rest of the tour holds. */
    final int[] begins;

    final int[] latest;
    final int[] load;
    final int[] count;
    long cost;

    private final Nodes nodes;

    Tours(Nodes nodes) {
        this.nodes = nodes;
        this.visits = nodes.visits;
        this.crews = nodes.crews;
        int size = visits + 2 * crews;
        next = new int[size];
        before = new int[size];
        crewOf = new int[size];
        begins = new int[size];
        latest = new int[size];
        load = new int[crews];
        count = new int[crews];
        Arrays.fill(crewOf, ABSENT);
        for (int crew = 0; crew < crews; crew++) {
            int start = start(crew);
            int end = end(crew);
            next[start] = end;
            before[end] = start;
            crewOf[start] = crew;
            crewOf[end] = crew;
            retime(crew);
        }
        for (int visit = 0; visit < visits; visit++) {
            cost += nodes.value[visit];
        }
    }

    int start(int crew) {
        return visits + crew;
    }

    int end(int crew) {
        return visits + crews + crew;
    }

    boolean isVisit(int node) {
        return node < visits;
    }

    void copyFrom(Tours other) {
        System.arraycopy(other.next, 0, next, 0, next.length);
        System.arraycopy(other.before, 0, before, 0, before.length);
        System.arraycopy(other.crewOf, 0, crewOf, 0, crewOf.length);
        System.arraycopy(other.begins, 0, begins, 0, begins.length);
        System.arraycopy(other.latest, 0, latest, 0, latest.length);
        System.arraycopy(other.load, 0, load, 0, load.length);
        System.arraycopy(other.count, 0, count, 0, count.length);
        cost = other.cost;
    }

    /** Takes a visit out without timing the tour anew. */
    void takeOut(int visit) {
        int crew = crewOf[visit];
        int left = before[visit];
        int right = next[visit];
        next[left] = right;
        before[right] = left;
        crewOf[visit] = ABSENT;
        load[crew] -= nodes.load[visit];
        count[crew]--;
        cost += nodes.way(left, right) - nodes.way(left, visit) - nodes.way(visit, right) + nodes.value[visit];
    }

    /** Puts a visit after a node and times the tour anew. */
    void putAfter(int visit, int left) {
        int right = next[left];
        int crew = crewOf[left];
        cost += nodes.way(left, visit) + nodes.way(visit, right) - nodes.way(left, right) - nodes.value[visit];
        next[left] = visit;
        before[visit] = left;
        next[visit] = right;
        before[right] = visit;
        crewOf[visit] = crew;
        load[crew] += nodes.load[visit];
        count[crew]++;
        retime(crew);
    }

    /** Whether the visit can go after the node. */
    boolean fitsAfter(int visit, int left) {
        int begin = Math.max(nodes.from[visit], begins[left] + nodes.duration[left] + nodes.way(left, visit));
        if (begin > nodes.until[visit]) {
            return false;
        }
        int right = next[left];
        return begin + nodes.duration[visit] + nodes.way(visit, right) <= latest[right];
    }

    void retime(int crew) {
        int node = start(crew);
        begins[node] = nodes.from[node];
        int end = end(crew);
        while (node != end) {
            int right = next[node];
            begins[right] = Math.max(nodes.from[right], begins[node] + nodes.duration[node] + nodes.way(node, right));
            node = right;
        }
        latest[end] = nodes.until[end];
        int start = start(crew);
        while (node != start) {
            int left = before[node];
            latest[left] = Math.min(nodes.until[left], latest[node] - nodes.way(left, node) - nodes.duration[left]);
            node = left;
        }
    }

    List<List<Integer>> lists() {
        List<List<Integer>> lists = new ArrayList<>();
        for (int crew = 0; crew < crews; crew++) {
            List<Integer> tour = new ArrayList<>();
            for (int node = next[start(crew)]; isVisit(node); node = next[node]) {
                tour.add(node);
            }
            lists.add(tour);
        }
        return lists;
    }
}
