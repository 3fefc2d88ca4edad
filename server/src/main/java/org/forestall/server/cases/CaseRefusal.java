package org.forestall.server.cases;

import org.forestall.server.platform.Refusal;

/** Every 'no' that a case can say. */
public enum CaseRefusal implements Refusal {
    NOT_FOUND("case.not-found", Kind.NOT_FOUND, "There is no such case in your district.", "Check the number."),
    ALREADY_CLAIMED(
            "case.already-claimed",
            Kind.CONFLICT,
            "Somebody else has taken this case.",
            "Take the next one, or ask for it to be assigned to you."),
    NOT_HOLDER(
            "case.not-holder",
            Kind.CONFLICT,
            "Only the person who has the case can hand it back.",
            "Ask the person who has it, or somebody who may assign."),
    CHANGED("case.changed", Kind.CONFLICT, "The case has changed since you looked.", "Look again and decide again."),
    CLOSED("case.closed", Kind.CONFLICT, "The case is closed.", "Reopen it with a reason first."),
    NOT_CLOSED("case.not-closed", Kind.CONFLICT, "The case is not closed.", ""),
    TRANSFERRING(
            "case.transferring",
            Kind.CONFLICT,
            "The case is offered to another unit, which has not answered.",
            "Wait for the answer, or withdraw the offer."),
    FOLDED("case.folded", Kind.CONFLICT, "The case was folded into another of the same person.", "Work on that one."),
    ANOTHER_OPEN("case.another-open", Kind.CONFLICT, "The person has another open case.", "Work on that one."),
    GRADE_NOT_HIGHER("case.grade-not-higher", Kind.CONFLICT, "The case already has this grade or a higher one.", ""),
    GRADE_NOT_LOWER("case.grade-not-lower", Kind.CONFLICT, "The case already has this grade or a lower one.", ""),
    LEVEL_REACHED("case.level-reached", Kind.CONFLICT, "The case is already at this level of command.", ""),
    REASON_MISSING("case.reason-missing", Kind.INVALID, "A reason is needed.", "Say why in a few words."),
    NOTE_TOO_LONG("case.note-too-long", Kind.INVALID, "The note is longer than 4,000 characters.", "Shorten it."),
    WRONG_TRACK(
            "case.wrong-track",
            Kind.INVALID,
            "This outcome does not belong to this track.",
            "Choose one of the track's outcomes."),
    NO_STAFF(
            "case.no-staff",
            Kind.INVALID,
            "You are not on the staff list, so you cannot have a case.",
            "Ask the administrator to put you on it."),
    WRONG_ASSIGNEE(
            "case.wrong-assignee",
            Kind.INVALID,
            "This person cannot have the case: unknown, or of a unit that does not answer for it.",
            "Choose somebody of the unit, or pull the case up."),
    EVIDENCE_MISSING(
            "close.evidence-missing",
            Kind.INVALID,
            "This way of closing needs evidence that is not given.",
            "Add one of the kinds named, or choose another outcome."),
    STATE_NOT_REACHED(
            "close.state-not-reached",
            Kind.INVALID,
            "A case is not closed so while the person has not come this far.",
            "Go on; 'I understand' alone is not enough."),
    EVIDENCE_NOT_RECORDED(
            "close.evidence-not-recorded",
            Kind.INVALID,
            "Evidence is named that is not on the case's record.",
            "Record the call, the visit or the material first, then close."),
    STILL_OWED(
            "close.still-owed",
            Kind.CONFLICT,
            "Something is still owed before the case may be closed so.",
            "Answer the open lines of the sweep, or do the follow-ups that are due."),
    PAUSE_TOO_LONG(
            "case.pause-too-long",
            Kind.INVALID,
            "The clocks may not stand still for so long.",
            "Choose an earlier time."),
    NO_PAUSE_WHEN_URGENT(
            "case.no-pause-when-urgent",
            Kind.CONFLICT,
            "The clocks of an urgent case do not stand still.",
            "Lower the grade with a reason first, if it is not urgent any more."),
    NOT_PAUSED("case.not-paused", Kind.CONFLICT, "The clocks are running.", ""),
    WRONG_GRADE(
            "close.wrong-grade",
            Kind.INVALID,
            "This way of closing is not open to a case of this grade.",
            "Choose another outcome."),
    BASIS_MISSING(
            "close.basis-missing",
            Kind.INVALID,
            "The sums need a basis: the bank, a statement, or an estimate.",
            "Say what the figure rests on."),
    SECOND_PERSON_SAME(
            "close.second-person-same",
            Kind.INVALID,
            "The second word must be somebody else's than the person who has the case.",
            "Let another person close it."),
    MONEY_NEGATIVE("close.money-negative", Kind.INVALID, "Money cannot be negative.", ""),
    ONLY_BY_TRANSFER(
            "close.only-by-transfer",
            Kind.INVALID,
            "A case is closed as transferred only when the other unit has accepted it.",
            "Offer a transfer.");

    private final Meaning meaning;

    CaseRefusal(String code, Kind kind, String detail, String advice) {
        this.meaning = new Meaning(code, kind, detail, advice);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
