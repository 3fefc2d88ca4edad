package org.forestall.engine.ledger;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.forestall.engine.ledger.LedgerEvent.CaseMovedToUnit;

/** Which unit a case's money counts for: where the case, or one it was merged into, went last. */
final class CaseUnits {

    private static final Comparator<CaseMovedToUnit> ORDER =
            Comparator.comparing(CaseMovedToUnit::at).thenComparing(CaseMovedToUnit::id);

    private final Map<String, CaseMovedToUnit> last = new HashMap<>();
    private final MergedCases cases;

    private CaseUnits(MergedCases cases) {
        this.cases = cases;
    }

    static CaseUnits of(EventLog log, MergedCases cases) {
        CaseUnits units = new CaseUnits(cases);
        log.each(CaseMovedToUnit.class).forEach(move -> units.last.put(move.caseId(), move));
        return units;
    }

    /** The place as it is now: the case that is left, and the unit that has it. */
    Place now(Place counted) {
        String unit = cases.path(counted.caseId()).stream()
                .map(last::get)
                .filter(Objects::nonNull)
                .max(ORDER)
                .map(CaseMovedToUnit::unit)
                .orElse(counted.unit());
        return new Place(cases.standing(counted.caseId()), counted.person(), unit);
    }
}
