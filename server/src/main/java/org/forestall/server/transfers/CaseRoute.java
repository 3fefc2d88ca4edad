package org.forestall.server.transfers;

import org.forestall.server.access.Actor;
import org.forestall.server.cases.Cases;
import org.forestall.server.cases.Place;
import org.forestall.server.jurisdiction.Unit;
import org.forestall.server.jurisdiction.UnitKind;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.platform.Refused;
import org.springframework.stereotype.Component;

/** Where a case may be offered, and what becomes of it when the offer is answered. */
@Component
class CaseRoute {

    private final Cases cases;
    private final Units units;

    CaseRoute(Cases cases, Units units) {
        this.cases = cases;
        this.units = units;
    }

    /** Cases are offered to stations, to the sub-bureau, and out of the district; refuses with WRONG_UNIT. */
    void requireTarget(int unitId) {
        if (!takesCases(unitId)) {
            throw Refused.field(TransferRefusal.WRONG_UNIT, "to");
        }
    }

    /** Whether a case can be with this unit. */
    boolean takesCases(int unitId) {
        return units.find(unitId)
                .map(Unit::kind)
                .filter(kind -> kind == UnitKind.STATION || kind == UnitKind.EXTERNAL || kind == UnitKind.SUB_BUREAU)
                .isPresent();
    }

    boolean isOutside(int unitId) {
        return units.get(unitId).kind() == UnitKind.EXTERNAL;
    }

    /** The case goes on at the unit, or ends here when the unit is outside the district. */
    void goTo(Actor actor, Transfer transfer, int unitId, TransferState how) {
        if (isOutside(unitId)) {
            cases.closeTransferred(actor, transfer.caseId());
            return;
        }
        stay(actor, transfer, how);
        if (unitId != transfer.fromUnitId()) {
            cases.moveTo(actor, transfer.caseId(), new Place(unitId, unitId, null));
        }
    }

    /** The offer is over and the case goes on where it is. */
    void stay(Actor actor, Transfer transfer, TransferState how) {
        cases.endTransfer(actor, transfer.caseId(), transfer.id(), how.name());
    }
}
