package org.forestall.server.staff;

import org.forestall.server.platform.Refusal;

/** Every 'no' of this package. */
enum StaffRefusal implements Refusal {
    INVALID(
            "staff.invalid",
            Kind.INVALID,
            "Somebody on the staff needs a name, a user name of 2 to 40 letters, digits, '.' or '-', a role and a unit.",
            "Fill in what is missing."),
    USERNAME_TAKEN("staff.username-taken", Kind.CONFLICT, "Somebody already signs in by this name.", "Choose another."),
    UNIT_UNKNOWN(
            "staff.unit-unknown",
            Kind.INVALID,
            "Nobody works at this unit.",
            "Choose a station, the squad or the sub-bureau.");

    private final Meaning meaning;

    StaffRefusal(String code, Kind kind, String detail, String advice) {
        this.meaning = new Meaning(code, kind, detail, advice);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
