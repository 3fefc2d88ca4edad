package org.forestall.twin;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.forestall.engine.FraudType;
import org.forestall.engine.Grade;
import org.forestall.engine.policy.Estimates;
import org.forestall.engine.policy.Place;
import org.jspecify.annotations.Nullable;

/**
 * The scenario that ships, with a district's own figures where its history has enough of them. What nobody records (when
 * money leaves, who is under the spell) stays as published.
 *
 * @param scenario to be played
 * @param basis for each figure, whether it is the district's own
 */
public record Calibrated(Scenario scenario, List<Basis> basis) {

    /** Weight of the shipped shares, in leads, so that what came seldom or never keeps a share. */
    private static final double KEPT = 100;

    private static final double KILOMETRES_PER_DEGREE = 111.2;

    public Calibrated {
        basis = List.copyOf(basis);
    }

    /** A figure of the scenario. */
    public enum Figure {
        LEADS_PER_DAY(7),
        HOURS(500),
        GRADES(500),
        TYPES(200),
        SHIFTS(7),
        STATIONS(3),
        /** What attempts come to. */
        OUTCOMES(300);

        private final int least;

        Figure(int least) {
            this.least = least;
        }
    }

    /**
     * Where a figure comes from.
     *
     * @param own whether the district's history has enough of it
     * @param seen how many days, leads or stations there are
     * @param least how many it takes
     * @param values its numbers, as played; none of what is kept from before there were any
     */
    public record Basis(Figure figure, boolean own, int seen, int least, List<Value> values) {

        public Basis {
            values = values == null ? List.of() : List.copyOf(values);
        }

        private static Basis of(Figure figure, int seen) {
            return new Basis(figure, seen >= figure.least, seen, figure.least, List.of());
        }

        Basis with(List<Value> shown) {
            return new Basis(figure, own, seen, least, shown);
        }
    }

    /**
     * One number of a figure.
     *
     * @param name which, by code; {@code 06-12} for hours of the day
     * @param played what the twin plays
     * @param low the lower end of the 95 % interval of what the district saw; null where nothing says how sure it is
     * @param high the upper end
     * @param shipped what is played where the history is too thin; null where there is no such number
     */
    public record Value(
            String name,
            double played,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double shipped) {}

    /** The scenario for this history; the shipped one where there is none. */
    public static Calibrated of(Scenario shipped, DistrictHistory history) {
        List<Basis> basis = List.of(
                Basis.of(Figure.LEADS_PER_DAY, history.leads() == 0 ? 0 : history.days()),
                Basis.of(Figure.HOURS, history.leads()),
                Basis.of(Figure.GRADES, history.leads()),
                Basis.of(Figure.TYPES, history.typed()),
                Basis.of(Figure.SHIFTS, history.shifts().isEmpty() ? 0 : history.rosteredDays()),
                Basis.of(Figure.STATIONS, history.stations().size()),
                Basis.of(Figure.OUTCOMES, history.outcomes().size()));
        Estimates learnt = new Estimates(shipped.effects(), Estimates.FIRMNESS);
        history.outcomes().forEach(one -> learnt.saw(one.action(), one.before(), one.talks(), one.outcome()));
        Scenario scenario = new Scenario(
                leads(shipped.leads(), history, basis),
                own(basis, Figure.TYPES) ? types(shipped.types(), history) : shipped.types(),
                shipped.money(),
                own(basis, Figure.OUTCOMES) ? learnt.effects() : shipped.effects(),
                shipped.spacing(),
                own(basis, Figure.STATIONS) ? district(shipped.district(), history.stations()) : shipped.district(),
                own(basis, Figure.SHIFTS) ? staff(shipped.staff(), history.shifts()) : shipped.staff(),
                shipped.handling());
        PlayedValues values = new PlayedValues(shipped, scenario, history, learnt);
        return new Calibrated(
                scenario, basis.stream().map(one -> one.with(values.of(one))).toList());
    }

    private static boolean own(List<Basis> basis, Figure figure) {
        return basis.stream().anyMatch(each -> each.figure() == figure && each.own());
    }

    private static Scenario.Leads leads(Scenario.Leads shipped, DistrictHistory history, List<Basis> basis) {
        boolean perDay = own(basis, Figure.LEADS_PER_DAY);
        return new Scenario.Leads(
                perDay ? Math.max(1, (double) history.leads() / history.days()) : shipped.perDay(),
                own(basis, Figure.HOURS)
                        ? history.hours().stream().map(count -> count + 1.0).toList()
                        : shipped.hours(),
                own(basis, Figure.GRADES) ? grades(shipped.grades(), history) : shipped.grades(),
                shipped.bands(),
                shipped.repeatsOfVictim(),
                shipped.repeatsOfOther(),
                shipped.ages());
    }

    private static Map<Grade, Scenario.GradeLine> grades(
            Map<Grade, Scenario.GradeLine> shipped, DistrictHistory history) {
        Map<Grade, Scenario.GradeLine> own = new EnumMap<>(Grade.class);
        shipped.forEach((grade, line) -> own.put(
                grade,
                new Scenario.GradeLine(
                        share(history.grades().getOrDefault(grade, 0), history.leads(), line.share()), line.threat())));
        return own;
    }

    private static Map<FraudType, Scenario.TypeLine> types(
            Map<FraudType, Scenario.TypeLine> shipped, DistrictHistory history) {
        Map<FraudType, Scenario.TypeLine> own = new EnumMap<>(FraudType.class);
        shipped.forEach((type, line) -> own.put(
                type,
                new Scenario.TypeLine(
                        share(history.types().getOrDefault(type, 0), history.typed(), line.share()),
                        line.meanLoss(),
                        line.fast(),
                        line.slowDays(),
                        line.deep())));
        return own;
    }

    private static double share(int count, int all, double shipped) {
        return (count + KEPT * shipped) / (all + KEPT);
    }

    private static Scenario.Staff staff(Scenario.Staff shipped, List<DistrictHistory.Rostered> shifts) {
        double hours = shifts.stream()
                .mapToDouble(shift -> shift.people() * shift.hours())
                .sum();
        double mean = hours / DistrictHistory.HOURS;
        List<Scenario.Shift> own = new ArrayList<>();
        shifts.forEach(shift -> own.add(new Scenario.Shift(shift.from(), shift.hours(), shift.people() / mean)));
        return new Scenario.Staff(shipped.squadShare(), own);
    }

    /** A disc around the middle of the stations that holds all of them. */
    private static Scenario.District district(Scenario.District shipped, List<Place> stations) {
        Place centre = new Place(
                mean(stations.stream().mapToDouble(Place::longitude).boxed()),
                mean(stations.stream().mapToDouble(Place::latitude).boxed()));
        double radius = stations.stream()
                .mapToDouble(place -> kilometres(centre, place))
                .max()
                .orElse(shipped.radiusKilometres());
        return new Scenario.District(
                stations.size(),
                centre,
                Math.clamp(radius, 0.1, 500),
                shipped.detour(),
                shipped.speed(),
                shipped.setOutMinutes());
    }

    private static double mean(Stream<Double> values) {
        return values.mapToDouble(value -> value).average().orElse(0);
    }

    private static double kilometres(Place one, Place other) {
        double east = (other.longitude() - one.longitude()) * Math.cos(Math.toRadians(one.latitude()));
        return KILOMETRES_PER_DEGREE * Math.hypot(east, other.latitude() - one.latitude());
    }
}
