package org.forestall.twin;

import java.util.ArrayList;
import java.util.List;
import org.forestall.engine.FraudType;
import org.forestall.engine.Grade;
import org.forestall.engine.policy.Place;
import org.forestall.engine.policy.VictimKind;

/** All leads of one run, drawn from the seed: the same seed gives the same leads whatever is done about them. */
final class World {

    /** More repeats than this are not counted. */
    static final int MOST_REPEATS = 3;

    private static final int MOST_PAYMENTS = 30;
    private static final double HOUR = 60;
    private static final double DAY = 24 * HOUR;
    private static final int SURGE_EVERY = 5;

    private final Scenario scenario;
    private final Twist twist;
    private final List<Place> stations;

    private World(Scenario scenario, Twist twist) {
        this.scenario = scenario;
        this.twist = twist;
        this.stations = stations(scenario.district());
    }

    static List<Lead> leads(Scenario scenario, Twist twist, long seed, int days) {
        return new World(scenario, twist).draw(seed, days);
    }

    /** The stations, spread evenly over the district (a sunflower's pattern). */
    static List<Place> stations(Scenario.District district) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < district.stations(); i++) {
            double radius = Math.sqrt((i + 0.5) / district.stations());
            places.add(at(district, radius, i * 2.399963));
        }
        return places;
    }

    private List<Lead> draw(long seed, int days) {
        double sum =
                scenario.leads().hours().stream().mapToDouble(weight -> weight).sum();
        List<Lead> leads = new ArrayList<>();
        for (int hour = 0; hour < days * 24; hour++) {
            long own = Draw.seed(seed, hour);
            double weight = scenario.leads().hours().get(hour % 24) / sum;
            boolean surge = hour / 24 % SURGE_EVERY == SURGE_EVERY - 1;
            double mean = scenario.leads().perDay() * weight * (surge ? twist.surge() : 1);
            int count = Draw.poisson(own, 0, mean);
            double[] minutes = new double[count];
            for (int i = 0; i < count; i++) {
                minutes[i] = hour * HOUR + HOUR * Draw.uniform(own, -1 - i);
            }
            java.util.Arrays.sort(minutes);
            for (int i = 0; i < count; i++) {
                leads.add(lead(leads.size(), minutes[i], Draw.seed(own, 100_000 + i)));
            }
        }
        return leads;
    }

    private Lead lead(int number, double arrival, long seed) {
        Grade grade = grade(Draw.uniform(seed, 0));
        int band = pick(scenario.leads().bands(), Draw.uniform(seed, 1));
        FraudType type = type(Draw.uniform(seed, 2));
        int hint = pick(scenario.money().hints(), Draw.uniform(seed, 3));
        Place place = at(scenario.district(), Math.sqrt(Draw.uniform(seed, 4)), 2 * Math.PI * Draw.uniform(seed, 5));
        int age = pick(scenario.leads().ages(), Draw.uniform(seed, 6));
        VictimKind kind = VictimKind.NONE;
        if (Draw.uniform(seed, 7) < threat(scenario, grade, band)) {
            kind = Draw.uniform(seed, 8) < scenario.of(type).deep() ? VictimKind.DEEP : VictimKind.OPEN;
        }
        Lead.Payments payments = kind == VictimKind.NONE
                ? new Lead.Payments(new double[0], 0, 0)
                : payments(type, hint, Draw.seed(seed, 1));
        Lead.Seen seen = new Lead.Seen(grade, band, type, hint, nearest(place), place, age);
        return new Lead(number, arrival, seen, kind, payments, repeats(kind, seed), seed);
    }

    /** The chance that a lead of this grade and band is a fraud in progress. */
    static double threat(Scenario scenario, Grade grade, int band) {
        return scenario.of(grade).threat() * scenario.leads().bands().get(band).value();
    }

    /** What the lead says is at stake. */
    static double expectedLoss(Scenario scenario, FraudType type, int hint) {
        return scenario.of(type).meanLoss() * scenario.money().hints().get(hint).value();
    }

    private Lead.Payments payments(FraudType type, int hint, long seed) {
        return payments(scenario, twist.hazard(), type, expectedLoss(scenario, type, hint), seed);
    }

    static Lead.Payments payments(Scenario scenario, double hazard, FraudType type, double expected, long seed) {
        Scenario.Money money = scenario.money();
        Scenario.TypeLine line = scenario.of(type);
        boolean fast = Draw.uniform(seed, 0) < line.fast();
        double median = fast ? money.fastMinutes() : line.slowDays() * DAY;
        double lead = Draw.exponential(seed, 1, fast ? money.fastLeadMinutes() : money.slowLeadDays() * DAY);
        double gap = (fast ? money.fastGapMinutes() : money.slowGapDays() * DAY) / hazard;
        double sigma = money.sumSpread();
        double sum = expected * Math.exp(sigma * Draw.normal(seed, 2) - sigma * sigma / 2);
        int count = 1;
        while (count < MOST_PAYMENTS && Draw.uniform(seed, 10 + count) >= 1 / money.meanPayments()) {
            count++;
        }
        double[] minutes = new double[count];
        double at = median / hazard * Math.exp(money.spread() * Draw.normal(seed, 4)) - lead;
        int before = 0;
        for (int i = 0; i < count; i++) {
            minutes[i] = at;
            before += at <= 0 ? 1 : 0;
            at += Draw.exponential(seed, 100 + i, gap);
        }
        double[] after = java.util.Arrays.copyOfRange(minutes, before, count);
        return new Lead.Payments(after, sum / count, before * sum / count);
    }

    private double[] repeats(VictimKind kind, long seed) {
        boolean victim = kind != VictimKind.NONE;
        double mean =
                victim ? scenario.leads().repeatsOfVictim() : scenario.leads().repeatsOfOther();
        int count = Math.min(MOST_REPEATS, Draw.poisson(seed, 200, mean));
        double[] minutes = new double[count];
        for (int i = 0; i < count; i++) {
            minutes[i] = DAY * Draw.uniform(seed, 20 + i);
        }
        return minutes;
    }

    private Grade grade(double chance) {
        double rest = chance;
        for (Grade grade : Grade.values()) {
            rest -= scenario.of(grade).share();
            if (rest < 0) {
                return grade;
            }
        }
        return Grade.LOW;
    }

    private FraudType type(double chance) {
        double rest = chance;
        for (FraudType type : FraudType.values()) {
            rest -= scenario.of(type).share();
            if (rest < 0) {
                return type;
            }
        }
        return FraudType.OTHER;
    }

    private static int pick(List<Scenario.Band> bands, double chance) {
        double rest = chance;
        for (int i = 0; i < bands.size(); i++) {
            rest -= bands.get(i).share();
            if (rest < 0) {
                return i;
            }
        }
        return bands.size() - 1;
    }

    private int nearest(Place place) {
        int best = 0;
        for (int i = 1; i < stations.size(); i++) {
            if (distance(stations.get(i), place) < distance(stations.get(best), place)) {
                best = i;
            }
        }
        return best;
    }

    private static double distance(Place one, Place other) {
        return Math.hypot(one.longitude() - other.longitude(), 1.3 * (one.latitude() - other.latitude()));
    }

    private static Place at(Scenario.District district, double radius, double angle) {
        double degrees = radius * district.radiusKilometres() / 111.2;
        double latitude = district.centre().latitude();
        double stretch = Math.cos(Math.toRadians(latitude));
        return new Place(
                district.centre().longitude() + degrees * Math.cos(angle) / stretch,
                latitude + degrees * Math.sin(angle));
    }
}
