package org.forestall.server.cases;

import org.forestall.server.jurisdiction.AddressDecided;
import org.forestall.server.jurisdiction.UnitKind;
import org.forestall.server.jurisdiction.Units;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When a person has decided a case's address, the case goes to that station's queue; closed ones stay where they ended. */
@Component
class MoveDecidedCase {

    private final MoveCases moves;
    private final CaseStore store;
    private final Units units;

    MoveDecidedCase(MoveCases moves, CaseStore store, Units units) {
        this.moves = moves;
        this.store = store;
        this.units = units;
    }

    @EventListener
    void decided(AddressDecided decided) {
        if (units.get(decided.unitId()).kind() != UnitKind.STATION) {
            return;
        }
        CaseId id = new CaseId(decided.caseId());
        store.find(id)
                .filter(file -> CaseTransitions.allows(file.stage(), Move.MOVE) && !file.isFolded())
                .ifPresent(file -> moves.move(
                        decided.by(), id, new Place(decided.unitId(), decided.unitId(), decided.communityId())));
    }
}
