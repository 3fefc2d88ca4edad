package org.forestall.server.shifts;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.forestall.engine.Grade;
import org.forestall.server.cases.CloseOutcome;
import org.forestall.server.cases.DayFigures;
import org.forestall.server.cases.DueKind;
import org.forestall.server.cases.MoneyBasis;

/**
 * The figures of a bulletin. They are enums, counts, sums and case numbers by type, so that no name, telephone number or
 * address can get into its text.
 *
 * @param opened cases opened, by grade
 * @param open cases open at the end, by grade
 * @param closed cases closed, by outcome
 * @param saved money at risk in cases dissuaded, by what it rests on; the bases are never added to one another
 * @param lost money gone, by what it rests on
 * @param openAtRisk money at risk that open cases state; nobody has confirmed it
 * @param urgent the open urgent cases of the handover, or of the unit
 */
record Figures(
        Map<Grade, Integer> opened,
        Map<Grade, Integer> open,
        Map<CloseOutcome, Integer> closed,
        Map<MoneyBasis, BigDecimal> saved,
        Map<MoneyBasis, BigDecimal> lost,
        BigDecimal openAtRisk,
        List<UrgentLine> urgent) {

    /** One open urgent case: its number and what is due. */
    record UrgentLine(long caseId, Grade grade, DueKind due) {}

    Figures {
        opened = Map.copyOf(opened);
        open = Map.copyOf(open);
        closed = Map.copyOf(closed);
        saved = Map.copyOf(saved);
        lost = Map.copyOf(lost);
        urgent = List.copyOf(urgent);
    }

    /** Sums closings by outcome and by basis. */
    static Figures of(
            Map<Grade, Integer> opened,
            Map<Grade, Integer> open,
            List<DayFigures.Closings> closings,
            BigDecimal openAtRisk,
            List<UrgentLine> urgent) {
        Map<CloseOutcome, Integer> closed = new EnumMap<>(CloseOutcome.class);
        Map<MoneyBasis, BigDecimal> saved = new EnumMap<>(MoneyBasis.class);
        Map<MoneyBasis, BigDecimal> lost = new EnumMap<>(MoneyBasis.class);
        for (DayFigures.Closings one : closings) {
            closed.merge(one.outcome(), one.cases(), Integer::sum);
            if (one.outcome() == CloseOutcome.DISSUADED || one.outcome() == CloseOutcome.PARTLY_LOST) {
                addIfAny(saved, one.basis(), one.atRisk());
            }
            addIfAny(lost, one.basis(), one.moved());
        }
        return new Figures(opened, open, closed, saved, lost, openAtRisk, urgent);
    }

    private static void addIfAny(Map<MoneyBasis, BigDecimal> sums, MoneyBasis basis, BigDecimal sum) {
        if (sum.signum() != 0) {
            sums.merge(basis, sum, BigDecimal::add);
        }
    }

    /** In the enum's order, for the text and for the digest. */
    static <K extends Enum<K>, V> Map<K, V> ordered(Map<K, V> map) {
        return new LinkedHashMap<>(new TreeMap<>(map));
    }
}
