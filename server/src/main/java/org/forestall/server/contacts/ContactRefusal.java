package org.forestall.server.contacts;

import org.forestall.server.platform.Refusal;

/** Every 'no' of this package. */
enum ContactRefusal implements Refusal {
    NO_STAFF(
            "contact.no-staff",
            Kind.INVALID,
            "You are not on the staff list.",
            "Ask the administrator to put you on it."),
    OUTCOME_MISSING(
            "contact.outcome-missing", Kind.INVALID, "What came of it is missing.", "Choose one of the outcomes."),
    WRONG_OUTCOME(
            "contact.wrong-outcome",
            Kind.INVALID,
            "This outcome does not belong to this kind of contact.",
            "Choose one of its outcomes."),
    FIELD_TOO_LONG("contact.field-too-long", Kind.INVALID, "A field is longer than 1,000 characters.", "Shorten it."),
    NUMBER_INVALID("contact.number-invalid", Kind.INVALID, "This is no phone number.", "Correct it."),
    STEP_CANNOT_FAIL(
            "contact.step-cannot-fail",
            Kind.INVALID,
            "Asking colleagues for help cannot fail.",
            "Record what they said instead."),
    NOTHING_NAMED("contact.nothing-named", Kind.INVALID, "Nothing is named.", "Name at least one."),
    CREW_OF_TWO("contact.crew-of-two", Kind.INVALID, "A visit is made by two people or more.", "Name a second person."),
    NOBODY_SWORN(
            "contact.nobody-sworn",
            Kind.INVALID,
            "None of the crew is a sworn officer.",
            "Take a sworn officer along."),
    NOT_ON_DUTY(
            "contact.not-on-duty",
            Kind.CONFLICT,
            "Somebody of the crew is not on duty.",
            "Choose somebody on duty, or let them sign on first."),
    ALREADY_ON_VISIT(
            "contact.already-on-visit",
            Kind.CONFLICT,
            "Somebody of the crew is on another visit.",
            "Choose somebody else."),
    CREW_UNIT(
            "contact.crew-unit",
            Kind.INVALID,
            "Somebody of the crew belongs to a unit that does not answer for the case, or is unknown.",
            "Choose somebody of the unit, or of the squad."),
    VISIT_RUNNING(
            "contact.visit-running",
            Kind.CONFLICT,
            "A visit of this case is under way.",
            "Join it, or wait until it has ended."),
    VISIT_ENDED("contact.visit-ended", Kind.CONFLICT, "The visit has ended.", ""),
    VISIT_NOT_FOUND("contact.visit-not-found", Kind.NOT_FOUND, "There is no such visit in your district.", ""),
    NOT_OF_CREW("contact.not-of-crew", Kind.CONFLICT, "Only the crew checks itself in.", "Let one of the crew do it."),
    RELATION_MISSING(
            "contact.relation-missing",
            Kind.INVALID,
            "What this person is to the person at risk is missing.",
            "Choose the relation."),
    BASIS_MISSING(
            "contact.basis-missing",
            Kind.INVALID,
            "The family is told only on a recorded legal basis.",
            "Name the basis first."),
    CONSENT_MISSING(
            "contact.consent-missing",
            Kind.INVALID,
            "Whether the person agreed is missing.",
            "Say yes, no, or not asked."),
    CONSENT_REASON_MISSING(
            "contact.consent-reason-missing",
            Kind.INVALID,
            "Without the person's consent a reason is needed.",
            "Say why the family is told all the same."),
    BASIS_NEEDS_CONSENT(
            "contact.basis-needs-consent",
            Kind.INVALID,
            "The basis named is the person's consent, which was not given.",
            "Name another basis, or do not tell the family."),
    MESSAGE_EMPTY("contact.message-empty", Kind.INVALID, "The message is empty.", "Write it, or choose a template."),
    MESSAGE_TOO_LONG(
            "contact.message-too-long", Kind.INVALID, "The message is longer than 350 characters.", "Shorten it."),
    MESSAGE_LINK(
            "contact.message-link",
            Kind.INVALID,
            "A message to a person at risk holds no link.",
            "Take it out: a message with a link looks like the scammer's."),
    MESSAGE_EMAIL(
            "contact.message-email",
            Kind.INVALID,
            "A message to a person at risk holds no e-mail address.",
            "Take it out."),
    MESSAGE_NUMBER(
            "contact.message-number",
            Kind.INVALID,
            "A message to a person at risk holds no phone number but the unit's own callback number.",
            "Take it out."),
    MESSAGE_ASKS(
            "contact.message-asks",
            Kind.INVALID,
            "A message never asks for a password, a code, an account or a transfer.",
            "Say it otherwise; warn without asking."),
    TEMPLATE_UNKNOWN(
            "contact.template-unknown",
            Kind.INVALID,
            "There is no such template in this language.",
            "Choose one of the list."),
    CALLBACK_UNSET(
            "contact.callback-unset",
            Kind.CONFLICT,
            "The unit has no callback number.",
            "Ask the administrator to set it, or write the message without it."),
    NO_NUMBER("contact.no-number", Kind.CONFLICT, "No number of the person is known.", "Enter one."),
    SENDER_UNSET(
            "contact.sender-unset",
            Kind.CONFLICT,
            "No registered sender code is set.",
            "Ask the administrator to set it."),
    ALREADY_GUARDING(
            "contact.already-guarding", Kind.CONFLICT, "This person is already on guard duty.", "End that one first."),
    GUARD_NOT_FOUND("contact.guard-not-found", Kind.NOT_FOUND, "There is no such guard duty in your district.", ""),
    GUARD_ENDED("contact.guard-ended", Kind.CONFLICT, "This guard duty has ended.", ""),
    FILE_MISSING(
            "contact.file-missing",
            Kind.INVALID,
            "A file or a reference is needed.",
            "Choose a file, or name the reference."),
    FILE_EMPTY("contact.file-empty", Kind.INVALID, "The file is empty.", "Choose another one."),
    FILE_TOO_LARGE(
            "contact.file-too-large",
            Kind.TOO_LARGE,
            "The file is larger than evidence may be.",
            "Make it smaller, or keep it elsewhere and name its reference."),
    FILE_TYPE(
            "contact.file-type",
            Kind.INVALID,
            "This is no picture, sound, film or PDF that is kept as evidence.",
            "Save it as JPEG, PNG or PDF."),
    FILE_CHANGED(
            "contact.file-changed",
            Kind.UNAVAILABLE,
            "The file is not what was kept: it was changed or damaged.",
            "Tell the administrator; do not rely on it."),
    PROOF_MISSING("contact.proof-missing", Kind.INVALID, "What the evidence shows is missing.", "Choose its kind."),
    PROOF_NOT_BY_HAND(
            "contact.proof-not-by-hand",
            Kind.INVALID,
            "This is proved by a recorded contact, not by a file.",
            "Record the call, the visit or the message."),
    EVIDENCE_NOT_FOUND("contact.evidence-not-found", Kind.NOT_FOUND, "There is no such evidence in your district.", ""),
    PLACE_INVALID(
            "contact.place-invalid",
            Kind.INVALID,
            "Longitude and latitude go together, within the earth's bounds.",
            "Give both, or neither."),
    TIME_IN_FUTURE("contact.time-in-future", Kind.INVALID, "This time lies ahead.", "Give the time it happened."),
    SWEEP_OPEN(
            "contact.sweep-open",
            Kind.CONFLICT,
            "Hidden channels have not all been asked after, or one is still open.",
            "Answer the lines named first."),
    STATE_IMPOSSIBLE(
            "contact.state-impossible",
            Kind.CONFLICT,
            "The person cannot have come from the one state to the other.",
            "Note the state in between first."),
    PROMISE_PAST("contact.promise-past", Kind.INVALID, "A promise is for a time ahead.", "Choose a later time."),
    PROMISE_NOT_FOUND("contact.promise-not-found", Kind.NOT_FOUND, "There is no such promise in your district.", ""),
    PROMISE_SETTLED("contact.promise-settled", Kind.CONFLICT, "The promise was settled already.", ""),
    REASON_MISSING("contact.reason-missing", Kind.INVALID, "A reason is needed.", "Say why in a few words."),
    NO_SEARCH("contact.no-search", Kind.NOT_FOUND, "Nobody is being searched for in this case.", "Begin a search."),
    SEARCH_RUNNING("contact.search-running", Kind.CONFLICT, "A search is running already.", "Work on that one."),
    SEARCH_AWAY(
            "contact.search-away",
            Kind.CONFLICT,
            "The person was given up for now; the search comes back by itself.",
            "Wait for it, or clear a sector when there is something new."),
    SECTOR_NOT_FOUND("contact.sector-not-found", Kind.NOT_FOUND, "There is no such sector in this search.", ""),
    SECTOR_TAKEN("contact.sector-taken", Kind.CONFLICT, "Somebody else has taken this sector.", "Take another one."),
    SECTOR_NOT_YOURS(
            "contact.sector-not-yours",
            Kind.CONFLICT,
            "Only the person who has the sector can release or clear it.",
            "Take it first, or ask the person who has it."),
    SECTOR_CLEARED("contact.sector-cleared", Kind.CONFLICT, "The sector has been cleared.", ""),
    CARRIER_ASKED(
            "contact.carrier-asked",
            Kind.CONFLICT,
            "The carrier has been asked and has not answered.",
            "Wait for the answer."),
    CARRIER_NOT_ASKED("contact.carrier-not-asked", Kind.CONFLICT, "The carrier has not been asked.", "Ask first."),
    GUIDE_UNKNOWN(
            "contact.guide-unknown",
            Kind.INVALID,
            "There is no such version of a guide.",
            "Choose the one that was used.");

    private final Meaning meaning;

    ContactRefusal(String code, Kind kind, String detail, String advice) {
        this.meaning = new Meaning(code, kind, detail, advice);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
