package org.forestall.engine.visits;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.forestall.engine.policy.Place;
import org.forestall.engine.policy.TravelTimes;

/**
 * Travel times along roads: from the crossing nearest to one place to the crossing nearest to the other, by the fastest way
 * (Dijkstra 1959), with the walk to either crossing added.
 *
 * <p>Ways from the crossings asked about last are kept. Not thread-safe.
 */
public final class RoadTravel implements TravelTimes {

    /**
     * A stretch of road.
     *
     * @param from number of the crossing where it begins
     * @param to number of the crossing where it ends
     * @param minutes to drive or ride it; above 0
     * @param oneWay whether it goes only from the one to the other
     */
    public record Road(int from, int to, double minutes, boolean oneWay) {
        public Road {
            if (!(minutes > 0)) {
                throw new IllegalArgumentException("a road takes more than 0 minutes: " + minutes);
            }
        }
    }

    private static final int KEPT = 256;
    private static final double KILOMETRES_PER_DEGREE = 111.2;

    private final List<Place> crossings;
    private final double setOut;
    private final double walkingSpeed;
    private final int[] firstOf;
    private final int[] ends;
    private final double[] minutes;
    private final Map<Integer, double[]> ways = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * @param crossings numbered from 0 on; at least one
     * @param setOut minutes to set out and to find the door
     * @param walkingSpeed kilometres an hour between a place and its crossing, in a straight line
     */
    public RoadTravel(List<Place> crossings, List<Road> roads, double setOut, double walkingSpeed) {
        if (crossings.isEmpty()) {
            throw new IllegalArgumentException("at least one crossing");
        }
        this.crossings = List.copyOf(crossings);
        this.setOut = setOut;
        this.walkingSpeed = walkingSpeed;
        this.firstOf = new int[crossings.size() + 1];
        for (Road road : roads) {
            firstOf[road.from() + 1]++;
            firstOf[road.to() + 1] += road.oneWay() ? 0 : 1;
        }
        Arrays.parallelPrefix(firstOf, Integer::sum);
        this.ends = new int[firstOf[crossings.size()]];
        this.minutes = new double[ends.length];
        int[] filled = firstOf.clone();
        for (Road road : roads) {
            add(filled[road.from()]++, road.to(), road.minutes());
            if (!road.oneWay()) {
                add(filled[road.to()]++, road.from(), road.minutes());
            }
        }
    }

    /** Minutes along the fastest way; infinite where the roads do not meet. */
    @Override
    public double minutes(Place from, Place to) {
        int start = nearest(from);
        int end = nearest(to);
        double walk = kilometres(from, crossings.get(start)) + kilometres(crossings.get(end), to);
        return setOut + walk / walkingSpeed * 60 + waysFrom(start)[end];
    }

    private double[] waysFrom(int start) {
        double[] found = ways.get(start);
        if (found == null) {
            found = fastest(start);
            ways.put(start, found);
            if (ways.size() > KEPT) {
                ways.remove(ways.keySet().iterator().next());
            }
        }
        return found;
    }

    private record Reached(int crossing, double at) implements Comparable<Reached> {
        @Override
        public int compareTo(Reached other) {
            return Double.compare(at, other.at);
        }
    }

    private double[] fastest(int start) {
        double[] at = new double[crossings.size()];
        Arrays.fill(at, Double.POSITIVE_INFINITY);
        at[start] = 0;
        PriorityQueue<Reached> open = new PriorityQueue<>();
        open.add(new Reached(start, 0));
        while (!open.isEmpty()) {
            Reached here = open.remove();
            if (here.at() > at[here.crossing()]) {
                continue;
            }
            for (int road = firstOf[here.crossing()]; road < firstOf[here.crossing() + 1]; road++) {
                double there = here.at() + minutes[road];
                if (there < at[ends[road]]) {
                    at[ends[road]] = there;
                    open.add(new Reached(ends[road], there));
                }
            }
        }
        return at;
    }

    private int nearest(Place place) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < crossings.size(); i++) {
            double distance = kilometres(place, crossings.get(i));
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    private void add(int slot, int end, double takes) {
        ends[slot] = end;
        minutes[slot] = takes;
    }

    private static double kilometres(Place from, Place to) {
        double stretch = Math.cos(Math.toRadians(from.latitude()));
        double east = (to.longitude() - from.longitude()) * KILOMETRES_PER_DEGREE * stretch;
        return Math.hypot(east, (to.latitude() - from.latitude()) * KILOMETRES_PER_DEGREE);
    }
}
