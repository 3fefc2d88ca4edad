package org.forestall.engine.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.forestall.engine.ledger.LedgerEvent.Corrected;
import org.forestall.engine.ledger.LedgerEvent.Counted;
import org.forestall.engine.ledger.LedgerEvent.Reversed;
import org.jspecify.annotations.Nullable;

/** The entries once per source, with what was said of each. */
final class Entries {

    private final Map<String, Entry> counted = new LinkedHashMap<>();
    private final Map<Made, String> made = new HashMap<>();
    private final Map<String, String> sameAs = new HashMap<>();
    private final Map<String, Figure> figures = new HashMap<>();
    private final Set<String> mistakes = new HashSet<>();

    static Entries of(EventLog log) {
        Entries entries = new Entries();
        log.each(Counted.class).map(Counted::entry).forEach(entries::count);
        log.each(Corrected.class).forEach(entries::correct);
        log.each(Reversed.class)
                .filter(reversed -> reversed.reason() == Reversal.MISTAKE)
                .forEach(reversed -> entries.mistakes.add(entries.known(reversed.entry())));
        return entries;
    }

    /** The entries that are no mistakes, the first first. */
    List<Claim> claims(MergedCases cases) {
        List<Claim> claims = new ArrayList<>();
        counted.keySet().forEach(id -> {
            Claim claim = find(id, cases);
            if (claim != null) {
                claims.add(claim);
            }
        });
        return claims;
    }

    /** The claim that the entry of this id makes; null where it is unknown or a mistake. */
    @Nullable
    Claim find(String id, MergedCases cases) {
        Entry entry = counted.get(known(id));
        if (entry == null || mistakes.contains(entry.id())) {
            return null;
        }
        Figure figure = figures.getOrDefault(entry.id(), entry.figure());
        return new Claim(entry, figure, new Claim.SameMoney(entry.kind(), cases.standing(entry.about())));
    }

    private void count(Entry entry) {
        String first = made.putIfAbsent(new Made(entry.origin().source(), entry.kind(), entry.about()), entry.id());
        if (first == null) {
            counted.put(entry.id(), entry);
        } else {
            sameAs.put(entry.id(), first);
        }
    }

    private void correct(Corrected correction) {
        Entry entry = counted.get(known(correction.entry()));
        if (entry == null) {
            return;
        }
        Figure before = figures.getOrDefault(entry.id(), entry.figure());
        if (!before.evidence().isBetterThan(correction.figure().evidence())) {
            figures.put(entry.id(), correction.figure());
        }
    }

    private String known(String id) {
        return sameAs.getOrDefault(id, id);
    }

    private record Made(String source, MoneyKind kind, MoneyKey about) {}
}
