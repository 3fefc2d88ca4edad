package org.forestall.engine.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.forestall.engine.ledger.LedgerEvent.Counted;

/** Events on a Saturday morning, in minutes after nine in Beijing. */
final class LedgerKit {

    private static final Instant NINE = Instant.parse("2025-03-01T01:00:00Z");
    static final Currency CNY = Currency.getInstance("CNY");
    static final MoneyKey STOP = new MoneyKey.OnAccount("6222 0000 1111", "transfer-1");
    static final Place DESHENG = new Place("case-1", "old man", "Desheng");
    static final Place YUETAN = new Place("case-2", "old man", "Yuetan");

    private LedgerKit() {}

    static Line only(LedgerEvent... events) {
        List<Line> lines = Ledger.of(List.of(events)).lines();
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    static Counted atRisk(String id, int minute, long minor, Place place) {
        return counted(
                id, minute, MoneyKind.AT_RISK, new MoneyKey.OfCase(place.caseId()), minor, Evidence.ESTIMATE, place);
    }

    static Counted counted(
            String id, int minute, MoneyKind kind, MoneyKey key, long minor, Evidence evidence, Place place) {
        return new Counted(new Entry(id, kind, key, new Figure(cny(minor), evidence), place, origin(id, minute)));
    }

    static Origin origin(String id, int minute) {
        return new Origin(at(minute), at(minute), "source of " + id);
    }

    static MoneyKey key(String occurrence) {
        return new MoneyKey.OnAccount("6222", occurrence);
    }

    static Money cny(long minor) {
        return Money.of(minor, "CNY");
    }

    static Instant at(int minute) {
        return NINE.plus(Duration.ofMinutes(minute));
    }
}
