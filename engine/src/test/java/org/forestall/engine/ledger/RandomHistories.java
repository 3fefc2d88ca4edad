package org.forestall.engine.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.forestall.engine.ledger.LedgerEvent.CaseMovedToUnit;
import org.forestall.engine.ledger.LedgerEvent.CasesMerged;
import org.forestall.engine.ledger.LedgerEvent.Corrected;
import org.forestall.engine.ledger.LedgerEvent.Counted;
import org.forestall.engine.ledger.LedgerEvent.MergeUndone;
import org.forestall.engine.ledger.LedgerEvent.Reversed;

/** Invented histories from a seed: few names and few instants, so that everything meets everything. */
final class RandomHistories {

    private static final Instant START = Instant.parse("2025-03-01T10:00:00Z");
    private static final String[] CURRENCIES = {"CNY", "CNY", "CNY", "USD", "JPY"};

    private final Random random;

    RandomHistories(long seed) {
        this.random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> List<T> shuffled(List<T> list) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** Of every type of event; some name entries and merges that are never told. */
    List<LedgerEvent> history() {
        List<LedgerEvent> events = new ArrayList<>();
        int length = below(40);
        for (int i = 0; i < length; i++) {
            events.add(event("e" + i));
        }
        return events;
    }

    /** Counting and nothing else. */
    List<LedgerEvent> counting() {
        List<LedgerEvent> events = new ArrayList<>();
        int length = below(30);
        for (int i = 0; i < length; i++) {
            events.add(new Counted(entry("e" + i)));
        }
        return events;
    }

    LedgerEvent event(String id) {
        return switch (below(12)) {
            case 0 -> new Corrected(id, at(), anId(), figure());
            case 1, 2 -> new Reversed(id, at(), anId(), one(Reversal.values()));
            case 3 -> merge(id);
            case 4 -> new MergeUndone(id, at(), anId());
            case 5 -> new CaseMovedToUnit(id, at(), aCase(), aUnit());
            default -> new Counted(entry(id));
        };
    }

    CasesMerged merge(String id) {
        return new CasesMerged(id, at(), aCase(), aCase());
    }

    Instant at() {
        return START.plusSeconds(below(16) * 6L * 3600);
    }

    private Entry entry(String id) {
        int number = below(5);
        Place place = new Place("case-" + number, "person-" + number % 3, aUnit());
        Origin origin = new Origin(at(), at(), "source-" + below(60));
        return new Entry(id, one(MoneyKind.values()), key(place.caseId()), figure(), place, origin);
    }

    private MoneyKey key(String caseId) {
        return below(4) == 0
                ? new MoneyKey.OfCase(caseId)
                : new MoneyKey.OnAccount("account-" + below(4), "transfer-" + below(2));
    }

    private Figure figure() {
        return new Figure(Money.of(below(1_000), CURRENCIES[below(CURRENCIES.length)]), one(Evidence.values()));
    }

    private String anId() {
        return "e" + below(45);
    }

    private String aCase() {
        return "case-" + below(5);
    }

    private String aUnit() {
        return "unit-" + below(3);
    }

    private <T> T one(T[] all) {
        return all[below(all.length)];
    }
}
