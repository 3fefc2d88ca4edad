package org.forestall.engine.ledger;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The district's money, each yuan once per kind: worked out from the events alone, and from them again at any time.
 *
 * @param lines what stands, by when it happened and then by entry; a line of which all has left says nothing and how much
 * @param conflicting ids that different events bear; of each the first, by when it happened, is counted
 */
public record Ledger(List<Line> lines, Set<String> conflicting) {

    public Ledger {
        lines = List.copyOf(lines);
        conflicting = Set.copyOf(conflicting);
    }

    /** The ledger that these events come to, in whatever order they are told and however often. */
    public static Ledger of(List<LedgerEvent> events) {
        EventLog log = EventLog.of(events);
        MergedCases cases = MergedCases.of(log);
        Entries entries = Entries.of(log);
        List<Claim> claims = entries.claims(cases);
        CountOnce once = new CountOnce(claims, Endings.of(log, entries, cases), CaseUnits.of(log, cases));
        List<Line> lines = LaterMoves.applied(once.standing(), once.left(), Persons.of(claims, cases));
        return new Ledger(lines, log.conflicting());
    }

    /** Of the whole district. */
    public Totals totals() {
        return Totals.of(lines);
    }

    /** By the case that is left after merges. */
    public Map<String, Totals> byCase() {
        return by(line -> line.place().caseId());
    }

    /** By the unit that has the case now. */
    public Map<String, Totals> byUnit() {
        return by(line -> line.place().unit());
    }

    /**
     * By the day it happened.
     *
     * @param zone whose days
     */
    public Map<LocalDate, Totals> byDay(ZoneId zone) {
        return by(line -> LocalDate.ofInstant(line.at(), zone));
    }

    private <K extends Comparable<? super K>> Map<K, Totals> by(Function<Line, K> of) {
        Map<K, List<Line>> parts = new TreeMap<>();
        lines.forEach(line ->
                parts.computeIfAbsent(of.apply(line), k -> new ArrayList<>()).add(line));
        Map<K, Totals> totals = new TreeMap<>();
        parts.forEach((key, part) -> totals.put(key, Totals.of(part)));
        return totals;
    }
}
