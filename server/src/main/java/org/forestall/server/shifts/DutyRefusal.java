package org.forestall.server.shifts;

import org.forestall.server.platform.Refusal;

/** Every 'no' about signing on and off, handovers and bulletins. */
enum DutyRefusal implements Refusal {
    NO_STAFF("duty.no-staff", Kind.FORBIDDEN, "You are not on the staff list.", "Ask the administrator."),
    ALREADY_ON("duty.already-on", Kind.CONFLICT, "You are on duty already.", ""),
    ALREADY_OFF("duty.already-off", Kind.CONFLICT, "You are off duty already.", ""),
    OFF_DUTY("duty.off-duty", Kind.CONFLICT, "Whoever is off duty can be given no case.", "Sign on first."),
    LINES_OPEN(
            "duty.lines-open",
            Kind.CONFLICT,
            "Cases that you hold have not been accepted by anybody yet.",
            "Wait until every line is accepted, or let the duty officer take them."),
    UNFINISHED(
            "duty.unfinished",
            Kind.CONFLICT,
            "Something of yours is still running.",
            "End the visit or hand it over first."),
    INCOMING(
            "handover.incoming",
            Kind.INVALID,
            "Whoever takes over must be somebody else who is on duty.",
            "Choose somebody on duty."),
    HANDOVER_NOT_FOUND("handover.not-found", Kind.NOT_FOUND, "There is no such handover or line.", ""),
    HANDOVER_SIGNED("handover.signed", Kind.CONFLICT, "The handover is signed and does not change any more.", ""),
    NOT_YOURS("handover.not-yours", Kind.FORBIDDEN, "The handover is somebody else's.", ""),
    NOT_OFFERED(
            "handover.not-offered",
            Kind.FORBIDDEN,
            "The line is offered to somebody else.",
            "Only who holds the duty post may take it."),
    NOT_ON_POST("handover.not-on-post", Kind.FORBIDDEN, "You do not hold the duty post now.", "Ask who holds it."),
    LINE_ANSWERED("handover.line-answered", Kind.CONFLICT, "The line has been answered.", "Look at it again."),
    REASON_MISSING("handover.reason-missing", Kind.INVALID, "Who declines says why.", "Choose a reason."),
    BULLETIN_NOT_FOUND("bulletin.not-found", Kind.NOT_FOUND, "There is no such bulletin.", ""),
    BULLETIN_SPAN("bulletin.span", Kind.INVALID, "A bulletin tells of a time that ends after it starts.", ""),
    BULLETIN_SIGNED("bulletin.signed", Kind.CONFLICT, "The bulletin has been signed.", "");

    private final Meaning meaning;

    DutyRefusal(String code, Kind kind, String detail, String advice) {
        this.meaning = new Meaning(code, kind, detail, advice);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
