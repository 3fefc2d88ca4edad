package org.forestall.server.ledger;

import org.forestall.server.platform.Refusal;

/** What the ledger is refused with. */
enum LedgerRefusal implements Refusal {
    INVALID(
            "ledger.invalid",
            Kind.INVALID,
            "The sum cannot be read.",
            "Give MOVED or RETURNED, the whole sum so far as a number that is not negative, and what it rests on."),
    ENTRY_NOT_FOUND(
            "ledger.entry-not-found", Kind.NOT_FOUND, "The case has no such entry.", "Look at the case's money."),
    DAYS(
            "ledger.days",
            Kind.INVALID,
            "The days cannot be read.",
            "Give from and to as 2026-11-24, at most 366 days apart.");

    private final Meaning meaning;

    LedgerRefusal(String code, Kind kind, String detail, String advice) {
        this.meaning = new Meaning(code, kind, detail, advice);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
