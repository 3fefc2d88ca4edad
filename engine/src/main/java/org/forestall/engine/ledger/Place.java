package org.forestall.engine.ledger;

/**
 * Whose money it is and who counts it.
 *
 * @param caseId the case it was counted in
 * @param person whose money it is; one case is about one person, one person may have several cases
 * @param unit the station or squad that counts it
 */
public record Place(String caseId, String person, String unit) {
    public Place {
        caseId = Names.require("case", caseId);
        person = Names.require("person", person);
        unit = Names.require("unit", unit);
    }
}
