package org.forestall.server.staff;

import org.forestall.server.platform.Refusal;

/** Every 'no' about presence, certificates and changes on the staff list. */
enum PersonnelRefusal implements Refusal {
    NOT_FOUND("staff.not-found", Kind.NOT_FOUND, "Nobody of this number is on the staff list.", ""),
    NO_STAFF("staff.no-staff", Kind.FORBIDDEN, "You are not on the staff list.", "Ask the administrator."),
    OFF_DUTY("staff.off-duty", Kind.CONFLICT, "Whoever is off duty is OFF.", "Sign on first."),
    OFF_BY_SIGNING("staff.off-by-signing", Kind.INVALID, "OFF is not said.", "Sign off the duty instead."),
    CERTIFICATE_INVALID(
            "staff.certificate-invalid",
            Kind.INVALID,
            "A certificate needs a kind, the day of issue and a day of expiry that is not earlier.",
            "Correct the days."),
    CERTIFICATE_UNKNOWN("staff.certificate-unknown", Kind.NOT_FOUND, "There is no such certificate.", ""),
    CHANGE_INVALID(
            "staff.change-invalid",
            Kind.INVALID,
            "A name is not empty, a rank is a code of the list, a language is a code such as zh or en.",
            "Correct the field."),
    LEFT("staff.left", Kind.CONFLICT, "This person has left.", "Put them on the list anew."),
    HOLDS_CASES(
            "staff.holds-cases",
            Kind.CONFLICT,
            "This person still has open cases.",
            "Let them be handed over or assigned first."),
    NOT_ONESELF(
            "staff.not-oneself", Kind.CONFLICT, "Nobody takes themselves off the list.", "Ask another administrator.");

    private final Meaning meaning;

    PersonnelRefusal(String code, Kind kind, String detail, String advice) {
        this.meaning = new Meaning(code, kind, detail, advice);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
