package org.forestall.engine.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.forestall.engine.ledger.Claim.SameMoney;
import org.jspecify.annotations.Nullable;

/** Makes one line of all claims to the same money between two of its endings. */
final class CountOnce {

    private final Map<Spell, List<Claim>> spells = new LinkedHashMap<>();
    private final CaseUnits units;

    CountOnce(List<Claim> claims, Endings endings, CaseUnits units) {
        this.units = units;
        for (Claim claim : claims) {
            Map.Entry<Instant, Reversal> end = endings.endOf(claim);
            Spell spell = end == null
                    ? new Spell(claim.money(), null, null)
                    : new Spell(claim.money(), end.getKey(), end.getValue());
            spells.computeIfAbsent(spell, key -> new ArrayList<>()).add(claim);
        }
    }

    /** Money that stands. */
    List<Line> standing() {
        return lines(null);
    }

    /** Money that left later and stands no more. */
    List<Line> left() {
        return lines(Reversal.LEFT_LATER);
    }

    private List<Line> lines(@Nullable Reversal end) {
        List<Line> lines = new ArrayList<>();
        spells.forEach((spell, claims) -> {
            if (spell.reason() == end) {
                lines.add(line(spell.money(), claims));
            }
        });
        lines.sort(Line.ORDER);
        return lines;
    }

    private Line line(SameMoney money, List<Claim> claims) {
        Claim first = Collections.min(claims, Claim.FIRST);
        Claim best = Collections.min(claims, Claim.BEST);
        Money none = Money.none(best.figure().money().currency());
        Place place = units.now(first.entry().place());
        return new Line(
                money.kind(),
                money.key(),
                best.figure(),
                none,
                place,
                first.entry().id(),
                first.at(),
                best.at());
    }

    private record Spell(
            SameMoney money,
            @Nullable Instant end,
            @Nullable Reversal reason) {}
}
