package org.forestall.server.transfers;

import org.forestall.server.access.Actor;
import org.forestall.server.cases.CaseFolding;
import org.forestall.server.cases.CaseId;
import org.forestall.server.jurisdiction.AddressDecided;
import org.forestall.server.jurisdiction.UnitKind;
import org.forestall.server.jurisdiction.Units;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What other packages may ask of transfers. */
@Component
public class Transfers {

    private static final String OUTSIDE = "住址在辖区外，系统提请移交 / The address lies outside the district.";

    private final OfferTransfer offers;
    private final AnswerTransfer answers;
    private final Units units;

    Transfers(OfferTransfer offers, AnswerTransfer answers, Units units) {
        this.offers = offers;
        this.answers = answers;
        this.units = units;
    }

    /** Offers a case whose address lies outside the district to the unit that stands for that place. */
    public void offerOutside(CaseId caseId, int externalUnitId) {
        offers.offer(Actor.system("address", units.subBureau().id()), caseId, externalUnitId, OUTSIDE);
    }

    @EventListener
    void folding(CaseFolding folding) {
        answers.withdrawFolding(folding);
    }

    @EventListener
    void decided(AddressDecided decided) {
        if (units.get(decided.unitId()).kind() == UnitKind.EXTERNAL) {
            offers.offer(decided.by(), new CaseId(decided.caseId()), decided.unitId(), OUTSIDE);
        }
    }
}
