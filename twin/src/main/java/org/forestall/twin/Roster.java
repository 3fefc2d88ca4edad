package org.forestall.twin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.forestall.engine.policy.Place;

/**
 * How many people each shift has.
 *
 * @param counts one number for each shift of the scenario
 */
record Roster(Scenario scenario, List<Integer> counts) {

    private static final double DAY = 24 * 60;

    Roster {
        counts = List.copyOf(counts);
    }

    /** A shift on one day. */
    record Duty(double from, double until, int people) {}

    /** As many as make so many people on duty in the mean shift, shaped as the scenario says; everybody counts whole. */
    static Roster ofMean(Scenario scenario, double people) {
        List<Integer> counts = new ArrayList<>();
        double carried = 0;
        for (Scenario.Shift shift : scenario.staff().shifts()) {
            double wanted = people * shift.share() + carried;
            int count = (int) Math.max(shift.share() > 0 ? 1 : 0, Math.round(wanted));
            carried = wanted - count;
            counts.add(count);
        }
        return new Roster(scenario, counts);
    }

    /** One fewer in every shift that has more than one. */
    Roster oneMissing() {
        return new Roster(
                scenario,
                counts.stream().map(count -> count > 1 ? count - 1 : count).toList());
    }

    /** Minutes of work a day. */
    double minutesPerDay() {
        double sum = 0;
        for (int i = 0; i < counts.size(); i++) {
            sum += counts.get(i) * scenario.staff().shifts().get(i).hours() * 60;
        }
        return sum;
    }

    List<Duty> duties(int days) {
        List<Duty> duties = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            for (int i = 0; i < counts.size(); i++) {
                Scenario.Shift shift = scenario.staff().shifts().get(i);
                double from = day * DAY + shift.from() * 60;
                double until = Math.min(from + shift.hours() * 60, days * DAY);
                duties.add(new Duty(from, until, counts.get(i)));
            }
        }
        duties.sort(Comparator.comparingDouble(Duty::from));
        return duties;
    }

    /** The people of a duty; the squad's share are the first of them, at least one where there is a squad. */
    List<Person> people(Duty duty, List<Place> stations) {
        List<Person> people = new ArrayList<>();
        double share = scenario.staff().squadShare();
        int squad = share == 0 ? 0 : (int) Math.max(1, Math.round(share * duty.people()));
        for (int i = 0; i < duty.people(); i++) {
            people.add(new Person(i < squad, duty.until(), stations.get(i * 7 % stations.size())));
        }
        return people;
    }
}
