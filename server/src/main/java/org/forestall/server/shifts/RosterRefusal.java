package org.forestall.server.shifts;

import org.forestall.server.platform.Refusal;

/** Every 'no' about rosters, swaps and leave. */
enum RosterRefusal implements Refusal {
    INVALID(
            "roster.invalid",
            Kind.INVALID,
            "A roster needs a first day, 1 to 12 weeks, a start hour, a minimum of at least one and its members.",
            "Correct the fields."),
    POST_ELSEWHERE("roster.post-elsewhere", Kind.INVALID, "The post does not stand at this unit.", "Choose its unit."),
    OVERLAPS(
            "roster.overlaps",
            Kind.CONFLICT,
            "The post has a roster in these weeks already.",
            "Choose a later first day."),
    SHORT(
            "roster.short",
            Kind.CONFLICT,
            "Some shifts cannot be filled without breaking somebody's rest.",
            "Add members, or accept it short."),
    NOT_FOUND("roster.not-found", Kind.NOT_FOUND, "There is no such shift.", ""),
    OVER("roster.over", Kind.CONFLICT, "The shift is over.", ""),
    WRONG_UNIT(
            "roster.wrong-unit",
            Kind.INVALID,
            "Somebody does not work at the roster's unit.",
            "Choose its own people."),
    BELOW_MINIMUM(
            "roster.below-minimum", Kind.CONFLICT, "The shift needs more people.", "Add somebody, or accept it short."),
    REST("roster.rest", Kind.CONFLICT, "Somebody would not have their rest.", "Choose somebody rested."),
    ON_LEAVE("roster.on-leave", Kind.CONFLICT, "Somebody is on leave then.", "Choose somebody else."),
    NOT_MEMBER("swap.not-member", Kind.CONFLICT, "Only who has a shift can give it away.", ""),
    SWAP_PARTNER(
            "swap.partner",
            Kind.INVALID,
            "The other must be somebody else of the unit who does not have the shift.",
            "Choose another colleague."),
    SWAP_NOT_FOUND("swap.not-found", Kind.NOT_FOUND, "There is no such swap.", ""),
    SWAP_STATE("swap.state", Kind.CONFLICT, "The swap is not in a state for this.", "Look at it again."),
    SWAP_NOT_YOURS("swap.not-yours", Kind.FORBIDDEN, "This answer is somebody else's.", ""),
    LEAVE_INVALID(
            "leave.invalid", Kind.INVALID, "A leave needs a kind and ends after it starts.", "Correct the times."),
    LEAVE_NOT_FOUND("leave.not-found", Kind.NOT_FOUND, "There is no such leave.", ""),
    LEAVE_STATE("leave.state", Kind.CONFLICT, "The leave has been answered.", "Look at it again."),
    LEAVE_OWN("leave.own", Kind.FORBIDDEN, "Nobody approves their own leave or swap.", "Ask another lead.");

    private final Meaning meaning;

    RosterRefusal(String code, Kind kind, String detail, String advice) {
        this.meaning = new Meaning(code, kind, detail, advice);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
