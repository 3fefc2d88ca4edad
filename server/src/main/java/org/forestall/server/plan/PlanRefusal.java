package org.forestall.server.plan;

import org.forestall.server.platform.Refusal;

/** Every 'no' of this package. */
enum PlanRefusal implements Refusal {
    NO_STAFF(
            "plan.no-staff",
            Kind.INVALID,
            "You are not on the staff list, so nothing is planned for you.",
            "Ask the administrator to put you on it."),
    NO_OFFER("plan.no-offer", Kind.NOT_FOUND, "There is no such offer.", "Look at your tasks again."),
    OFFER_OVER(
            "plan.offer-over",
            Kind.CONFLICT,
            "This offer is over: answered, run out, or the case has gone elsewhere.",
            "Look at your tasks again."),
    NOT_YOURS("plan.not-yours", Kind.FORBIDDEN, "This was offered to somebody else.", ""),
    ALREADY_OFFERED(
            "plan.already-offered",
            Kind.CONFLICT,
            "The case, or this person, waits for another answer.",
            "Wait for the answer, or until the offer has run out."),
    NOT_ELIGIBLE(
            "plan.not-eligible",
            Kind.INVALID,
            "This person cannot be asked now: not free, not certified, of another unit, or has said no.",
            "Choose one of the people named on the case."),
    CASE_HELD(
            "plan.case-held",
            Kind.CONFLICT,
            "Somebody has this case already.",
            "Hand it over, or call for reinforcement."),
    OVERRIDE_REASON_MISSING(
            "plan.override-reason-missing",
            Kind.CONFLICT,
            "The plan wants somebody else for this case.",
            "Say why it is to be this person, or ask the one recommended."),
    NOTE_MISSING("plan.note-missing", Kind.INVALID, "This reason needs a few words.", "Say why."),
    LEVEL_REACHED(
            "plan.level-reached",
            Kind.CONFLICT,
            "Reinforcement of this level has been called already.",
            "Call a higher level, or stand it down first."),
    NO_REINFORCEMENT("plan.no-reinforcement", Kind.CONFLICT, "No reinforcement has been called for this case.", ""),
    NOT_ASKED("plan.not-asked", Kind.CONFLICT, "You were not called to this case.", "");

    private final Meaning meaning;

    PlanRefusal(String code, Kind kind, String detail, String advice) {
        this.meaning = new Meaning(code, kind, detail, advice);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
