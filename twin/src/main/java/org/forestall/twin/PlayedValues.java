package org.forestall.twin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.forestall.engine.FraudType;
import org.forestall.engine.Grade;
import org.forestall.engine.policy.Action;
import org.forestall.engine.policy.Chance;
import org.forestall.engine.policy.Estimates;
import org.forestall.engine.policy.VictimKind;

/** The numbers of each calibrated figure as they are played, and how sure the district's history makes them. */
final class PlayedValues {

    private static final double TWO_SIDED_95 = 1.96;
    private static final int PARTS = 4;
    private static final List<Action> LEARNT =
            List.of(Action.CALL, Action.FAMILY_CALL, Action.VISIT, Action.SQUAD_VISIT);

    private final Scenario shipped;
    private final Scenario played;
    private final DistrictHistory history;
    private final Estimates learnt;

    PlayedValues(Scenario shipped, Scenario played, DistrictHistory history, Estimates learnt) {
        this.shipped = shipped;
        this.played = played;
        this.history = history;
        this.learnt = learnt;
    }

    List<Calibrated.Value> of(Calibrated.Basis basis) {
        boolean own = basis.own();
        return switch (basis.figure()) {
            case LEADS_PER_DAY -> List.of(perDay(own));
            case HOURS -> hours(own);
            case GRADES -> grades(own);
            case TYPES -> types(own);
            case SHIFTS -> own ? shifts() : List.of();
            case STATIONS -> List.of();
            case OUTCOMES -> outcomes(own);
        };
    }

    /** Leads come by themselves: the count is taken for Poisson's. */
    private Calibrated.Value perDay(boolean own) {
        double before = shipped.leads().perDay();
        double now = played.leads().perDay();
        double off = own ? TWO_SIDED_95 * Math.sqrt(history.leads()) / history.days() : 0;
        return new Calibrated.Value("", now, own ? Math.max(0, now - off) : null, own ? now + off : null, before);
    }

    private List<Calibrated.Value> hours(boolean own) {
        List<Calibrated.Value> parts = new ArrayList<>();
        int length = DistrictHistory.HOURS / PARTS;
        for (int from = 0; from < DistrictHistory.HOURS; from += length) {
            String name = String.format(Locale.ROOT, "%02d-%02d", from, from + length);
            int count = history.hours().subList(from, from + length).stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            double now = part(played.leads().hours(), from, length);
            parts.add(share(name, now, part(shipped.leads().hours(), from, length), seen(own, count, history.leads())));
        }
        return parts;
    }

    private static double part(List<Double> hours, int from, int length) {
        double all = hours.stream().mapToDouble(each -> each).sum();
        return hours.subList(from, from + length).stream()
                        .mapToDouble(each -> each)
                        .sum()
                / all;
    }

    private List<Calibrated.Value> grades(boolean own) {
        List<Calibrated.Value> values = new ArrayList<>();
        for (Grade grade : Grade.values()) {
            int count = history.grades().getOrDefault(grade, 0);
            values.add(share(
                    grade.name(),
                    played.of(grade).share(),
                    shipped.of(grade).share(),
                    seen(own, count, history.leads())));
        }
        return values;
    }

    private List<Calibrated.Value> types(boolean own) {
        List<Calibrated.Value> values = new ArrayList<>();
        for (FraudType type : shipped.types().keySet()) {
            int count = history.types().getOrDefault(type, 0);
            values.add(share(
                    type.name(), played.of(type).share(), shipped.of(type).share(), seen(own, count, history.typed())));
        }
        return values;
    }

    private List<Calibrated.Value> shifts() {
        List<Calibrated.Value> values = new ArrayList<>();
        for (DistrictHistory.Rostered shift : history.shifts()) {
            int minutes = (int) Math.round(shift.from() * 60);
            String name = String.format(Locale.ROOT, "%02d:%02d+%.0fh", minutes / 60, minutes % 60, shift.hours());
            values.add(new Calibrated.Value(name, shift.people(), null, null, null));
        }
        return values;
    }

    /** One attempt at a person whom nobody cheats, which most are, and at one who is open to a word; then the first talk. */
    private List<Calibrated.Value> outcomes(boolean own) {
        List<Calibrated.Value> values = new ArrayList<>();
        for (Action action : LEARNT) {
            values.add(reach(action, VictimKind.NONE, ".REACH", own));
            values.add(reach(action, VictimKind.OPEN, ".REACH_OPEN", own));
            values.add(chance(
                    action + ".STOP",
                    learnt.stop(action, VictimKind.OPEN, 0),
                    shipped.effects().of(action).stopAfter(0).of(VictimKind.OPEN),
                    own));
        }
        return values;
    }

    private Calibrated.Value reach(Action action, VictimKind kind, String name, boolean own) {
        double before = shipped.effects().of(action).reach().of(kind);
        return chance(action + name, learnt.reach(action, kind), before, own);
    }

    private static Calibrated.Value chance(String name, Chance chance, double before, boolean own) {
        double off = TWO_SIDED_95 * chance.uncertainty();
        return own
                ? new Calibrated.Value(
                        name, chance.mean(), Math.max(0, chance.mean() - off), Math.min(1, chance.mean() + off), before)
                : new Calibrated.Value(name, before, null, null, before);
    }

    /** How often it was seen; never where the figure is not the district's own. */
    private record Count(boolean own, int count, int all) {}

    private static Count seen(boolean own, int count, int all) {
        return new Count(own, count, all);
    }

    /** Wilson's interval of the share that was seen. */
    private static Calibrated.Value share(String name, double now, double before, Count seen) {
        if (!seen.own()) {
            return new Calibrated.Value(name, now, null, null, before);
        }
        double n = seen.all();
        double p = seen.count() / n;
        double z = TWO_SIDED_95 * TWO_SIDED_95;
        double middle = (p + z / (2 * n)) / (1 + z / n);
        double off = TWO_SIDED_95 * Math.sqrt(p * (1 - p) / n + z / (4 * n * n)) / (1 + z / n);
        return new Calibrated.Value(name, now, Math.max(0, middle - off), Math.min(1, middle + off), before);
    }
}
