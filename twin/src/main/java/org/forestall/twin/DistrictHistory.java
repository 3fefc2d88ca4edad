package org.forestall.twin;

import java.util.List;
import java.util.Map;
import org.forestall.engine.FraudType;
import org.forestall.engine.Grade;
import org.forestall.engine.policy.Action;
import org.forestall.engine.policy.Belief;
import org.forestall.engine.policy.Outcome;
import org.forestall.engine.policy.Place;

/**
 * What a district has on record, in counts that name nobody.
 *
 * @param days days that the counts are of; 0 or more
 * @param hours leads by hour of the day, 24 counts from midnight on
 * @param grades leads by grade
 * @param types leads by type, of those that have one
 * @param shifts who works when, as the rosters have it, in the mean
 * @param rosteredDays days that the rosters speak of
 * @param stations where the stations lie
 * @param outcomes what came of attempts
 */
public record DistrictHistory(
        int days,
        List<Integer> hours,
        Map<Grade, Integer> grades,
        Map<FraudType, Integer> types,
        List<Rostered> shifts,
        int rosteredDays,
        List<Place> stations,
        List<Seen> outcomes) {

    /** Hours of the counts. */
    public static final int HOURS = 24;

    public DistrictHistory {
        hours = List.copyOf(hours);
        grades = Map.copyOf(grades);
        types = Map.copyOf(types);
        shifts = List.copyOf(shifts);
        stations = List.copyOf(stations);
        outcomes = List.copyOf(outcomes);
        if (hours.size() != HOURS) {
            throw new IllegalArgumentException("24 hours, not " + hours.size());
        }
    }

    /**
     * What came of one attempt.
     *
     * @param before what was believed of the person then
     * @param talks how many talks of this kind there were before
     */
    public record Seen(Action action, Belief before, int talks, Outcome outcome) {}

    /**
     * A shift that begins every day.
     *
     * @param from hour of the day, 0 to below 24
     * @param hours how long
     * @param people on it in the mean
     */
    public record Rostered(double from, double hours, double people) {}

    int leads() {
        return hours.stream().mapToInt(count -> count).sum();
    }

    int typed() {
        return types.values().stream().mapToInt(count -> count).sum();
    }
}
