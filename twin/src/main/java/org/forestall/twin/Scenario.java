package org.forestall.twin;

import java.util.List;
import java.util.Map;
import org.forestall.engine.FraudType;
import org.forestall.engine.Grade;
import org.forestall.engine.policy.Effects;
import org.forestall.engine.policy.Place;

/**
 * A district to be played. Every field is one of the scenario file, where it is described with its unit and source; the
 * file that ships is {@code district.yaml}.
 */
public record Scenario(
        Leads leads,
        Map<FraudType, TypeLine> types,
        Money money,
        Effects effects,
        Spacing spacing,
        District district,
        Staff staff,
        Map<Grade, Handling> handling) {

    public Scenario {
        types = Map.copyOf(types);
        handling = Map.copyOf(handling);
    }

    /** What arrives: {@code hours} are 24 weights; {@code bands} spread the threat within a grade. */
    public record Leads(
            double perDay,
            List<Double> hours,
            Map<Grade, GradeLine> grades,
            List<Band> bands,
            double repeatsOfVictim,
            double repeatsOfOther,
            List<Band> ages) {

        public Leads {
            hours = List.copyOf(hours);
            grades = Map.copyOf(grades);
            bands = List.copyOf(bands);
            ages = List.copyOf(ages);
        }
    }

    /** How many leads have a grade, and how many of those are a fraud in progress. */
    public record GradeLine(double share, double threat) {}

    /** A share of all, and the factor or the bound that goes with it. */
    public record Band(double share, double value) {}

    /** One type of fraud. */
    public record TypeLine(double share, double meanLoss, double fast, double slowDays, double deep) {}

    /** How money leaves. */
    public record Money(
            double fastMinutes,
            double spread,
            double fastLeadMinutes,
            double slowLeadDays,
            double meanPayments,
            double fastGapMinutes,
            double slowGapDays,
            double sumSpread,
            List<Band> hints) {

        public Money {
            hints = List.copyOf(hints);
        }
    }

    /** Minutes between two attempts of the same kind. */
    public record Spacing(double callMinutes, double visitMinutes) {}

    /** The ground. */
    public record District(
            int stations, Place centre, double radiusKilometres, double detour, double speed, double setOutMinutes) {}

    /** Who works when; how many is set by the load or by hand. */
    public record Staff(double squadShare, List<Shift> shifts) {
        public Staff {
            shifts = List.copyOf(shifts);
        }
    }

    /** A shift that begins every day at this hour, and its share of the people on duty in the mean shift. */
    public record Shift(double from, double hours, double share) {}

    /** Today's practice for a grade, and its clocks; a message goes out by itself, whatever the order of work. */
    public record Handling(
            boolean message,
            int calls,
            Visit visit,
            boolean parallel,
            double closeHours,
            double contactMinutes,
            double meetMinutes) {}

    /** When today's practice goes to the door. */
    public enum Visit {
        NEVER,
        IF_NOT_SAFE,
        ALWAYS
    }

    /** The line of a grade. */
    GradeLine of(Grade grade) {
        return found(leads.grades().get(grade));
    }

    /** The line of a type. */
    TypeLine of(FraudType type) {
        return found(types.get(type));
    }

    /** Today's practice for a grade. */
    Handling handling(Grade grade) {
        return found(handling.get(grade));
    }

    private static <T> T found(@org.jspecify.annotations.Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("a line is missing that the reader asked for");
        }
        return value;
    }
}
