package org.forestall.server.followups;

import org.forestall.server.platform.Refusal;

/** Every 'no' that follow-ups and reviews can say. */
public enum FollowUpRefusal implements Refusal {
    NOT_FOUND("follow-up.not-found", Kind.NOT_FOUND, "There is no such follow-up.", "Look at the list again."),
    NOT_PLANNED(
            "follow-up.not-planned",
            Kind.CONFLICT,
            "The follow-up is done, or is no longer needed.",
            "Look at the case's series again."),
    RESULT_MISSING(
            "follow-up.result-missing",
            Kind.INVALID,
            "It must be said what the follow-up came to, and how it was made.",
            "Choose a result, and visit or phone."),
    NOTE_TOO_LONG("follow-up.note-too-long", Kind.INVALID, "The note is too long.", "Keep it under 1,000 characters."),
    REVIEW_NOT_FOUND("review.not-found", Kind.NOT_FOUND, "There is no such review.", "Look at the list again."),
    REVIEW_SETTLED(
            "review.settled",
            Kind.CONFLICT,
            "The review is done, or the case was opened again before it.",
            "Look at the case."),
    REVIEW_RESULT_MISSING(
            "review.result-missing", Kind.INVALID, "The review needs a result.", "Choose sound, flawed or reopen."),
    REVIEW_FINDING_MISSING(
            "review.finding-missing", Kind.INVALID, "It must be said what is wrong.", "Choose at least one finding."),
    REVIEW_REASON_MISSING(
            "review.reason-missing", Kind.INVALID, "To open a case again needs a reason.", "Say why in a few words."),
    REVIEWER_WORKED_ON_IT(
            "review.worked-on-it",
            Kind.FORBIDDEN,
            "Whoever has worked on a case does not review it.",
            "Let somebody look at it who has not.");

    private final Meaning meaning;

    FollowUpRefusal(String code, Kind kind, String detail, String advice) {
        this.meaning = new Meaning(code, kind, detail, advice);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
