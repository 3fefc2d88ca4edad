package org.forestall.engine.ledger;

import java.time.Instant;
import java.util.Comparator;

/**
 * Money counted once.
 *
 * @param kind what became of it
 * @param about which money, after merges
 * @param figure how much of it stands, by the best evidence there is
 * @param leftLater how much of it the person moved later; only of money saved, and no part of the figure
 * @param place the case it stands in now and the unit that has that case; of several claims the first's
 * @param entry the id of the first claim
 * @param at when that happened: the day it counts for
 * @param asOf when the figure was true
 */
public record Line(
        MoneyKind kind,
        MoneyKey about,
        Figure figure,
        Money leftLater,
        Place place,
        String entry,
        Instant at,
        Instant asOf) {

    static final Comparator<Line> ORDER = Comparator.comparing(Line::at).thenComparing(Line::entry);

    /** This line with less standing by what moved. */
    Line lessBy(Money moved) {
        Figure rest = new Figure(figure.money().minus(moved), figure.evidence());
        return new Line(kind, about, rest, leftLater.plus(moved), place, entry, at, asOf);
    }
}
