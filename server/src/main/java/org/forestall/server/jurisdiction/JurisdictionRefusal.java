package org.forestall.server.jurisdiction;

import org.forestall.server.platform.Refusal;

/** Every 'no' of this package. */
public enum JurisdictionRefusal implements Refusal {
    ADDRESS_NOT_FOUND(
            "address.not-found", Kind.NOT_FOUND, "There is no such address waiting.", "Look at the list again."),
    ADDRESS_DECIDED(
            "address.decided", Kind.CONFLICT, "Somebody has already decided this address.", "Look at the case."),
    UNIT_UNKNOWN(
            "unit.unknown",
            Kind.INVALID,
            "There is no such unit, or an address cannot belong to it.",
            "Choose a station, a community, or a unit outside the district.");

    private final Meaning meaning;

    JurisdictionRefusal(String code, Kind kind, String detail, String advice) {
        this.meaning = new Meaning(code, kind, detail, advice);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
