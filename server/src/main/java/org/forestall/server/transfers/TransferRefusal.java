package org.forestall.server.transfers;

import org.forestall.server.platform.Refusal;
import org.forestall.server.platform.Refused;
import org.jspecify.annotations.Nullable;

/** Every 'no' that a transfer can say. */
public enum TransferRefusal implements Refusal {
    NOT_FOUND("transfer.not-found", Kind.NOT_FOUND, "There is no such transfer.", "Look at the list again."),
    SAME_UNIT("transfer.same-unit", Kind.INVALID, "The case is already with this unit.", "Choose another unit."),
    WRONG_UNIT(
            "transfer.wrong-unit",
            Kind.INVALID,
            "A case cannot be offered to this unit.",
            "Choose a station, or a unit outside the district."),
    REASON_MISSING("transfer.reason-missing", Kind.INVALID, "A reason is needed.", "Say why in a few words."),
    NOT_OPEN("transfer.not-open", Kind.CONFLICT, "The transfer has already been answered.", "Look at the case."),
    NOT_YOURS(
            "transfer.not-yours",
            Kind.FORBIDDEN,
            "The transfer is not your unit's to answer.",
            "Ask the unit that it was offered to."),
    NOT_ARBITRATED(
            "transfer.not-arbitrated",
            Kind.CONFLICT,
            "The transfer is not before the arbiter.",
            "Wait for the other unit's answer.");

    private final Meaning meaning;

    TransferRefusal(String code, Kind kind, String detail, String advice) {
        this.meaning = new Meaning(code, kind, detail, advice);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
    /** The reason as it is kept; refuses with REASON_MISSING. */
    static String requireReason(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw Refused.field(REASON_MISSING, "reason");
        }
        return reason.strip();
    }
}
