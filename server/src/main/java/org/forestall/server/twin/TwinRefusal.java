package org.forestall.server.twin;

import org.forestall.server.platform.Refusal;

/** Every 'no' of this package. */
enum TwinRefusal implements Refusal {
    NOT_FOUND("twin.not-found", Kind.NOT_FOUND, "There is no such study.", ""),
    RUNNING(
            "twin.running",
            Kind.CONFLICT,
            "A study is running already; there is one at a time.",
            "Wait for it, or cancel it."),
    NOT_RUNNING("twin.not-running", Kind.CONFLICT, "This study is not running any more.", ""),
    ORDER_UNKNOWN(
            "twin.order-unknown",
            Kind.INVALID,
            "There is no such order of work.",
            "Name one or more of those that are listed."),
    OUT_OF_BOUNDS(
            "twin.out-of-bounds",
            Kind.INVALID,
            "This is more, or less, than a study here may be.",
            "One to six loads from 0.2 to 4; 1 to 60 days; 1 to 30 runs; 300 days in all, 60 with the question about staff.");

    private final Meaning meaning;

    TwinRefusal(String code, Kind kind, String detail, String advice) {
        this.meaning = new Meaning(code, kind, detail, advice);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
