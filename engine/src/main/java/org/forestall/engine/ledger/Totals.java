package org.forestall.engine.ledger;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sums of one kind, one evidence and one currency each. There is no sum over these: they are never added up.
 *
 * @param sums what there is more than nothing of
 */
public record Totals(Map<Slot, Money> sums) {

    public Totals {
        sums = Map.copyOf(sums);
    }

    /** What may be added: money of one kind, equally well known, of one currency. */
    public record Slot(MoneyKind kind, Evidence evidence, Currency currency) {

        static Slot of(Line line) {
            return new Slot(
                    line.kind(), line.figure().evidence(), line.figure().money().currency());
        }
    }

    /** The sum of that slot, which may be nothing. */
    public Money of(MoneyKind kind, Evidence evidence, Currency currency) {
        return sums.getOrDefault(new Slot(kind, evidence, currency), Money.none(currency));
    }

    /** @throws MoneyRefused if a sum is too large */
    static Totals of(List<Line> lines) {
        Map<Slot, Money> sums = new HashMap<>();
        for (Line line : lines) {
            if (!line.figure().money().isNone()) {
                sums.merge(Slot.of(line), line.figure().money(), Money::plus);
            }
        }
        return new Totals(sums);
    }
}
