package org.forestall.server.guides;

import org.forestall.server.platform.Refusal;

/** Every 'no' of this package. */
enum GuideRefusal implements Refusal {
    NOT_FOUND("guide.not-found", Kind.NOT_FOUND, "There is no such guide.", ""),
    LANGUAGE_UNKNOWN(
            "guide.language-unknown", Kind.INVALID, "Guides are kept in Chinese and English.", "Ask for zh or en."),
    VERSION_STALE(
            "guide.version-stale",
            Kind.CONFLICT,
            "Somebody has written a newer version since.",
            "Look at theirs and put yours on top of it."),
    UNCHANGED("guide.unchanged", Kind.INVALID, "This says what the newest version says already.", ""),
    REASON_MISSING("guide.reason-missing", Kind.INVALID, "A reason is needed.", "Say why in a few words."),
    TITLE_MISSING("guide.title-missing", Kind.INVALID, "A guide needs a title.", "Give it one."),
    SECTION_MISSING(
            "guide.section-missing",
            Kind.INVALID,
            "Every guide needs an opening, questions, wording, what comes next, what never to say and an ending.",
            "Fill in the section that is missing."),
    SECTION_TWICE(
            "guide.section-twice",
            Kind.INVALID,
            "Two sections stand in the same place.",
            "Put them together, or write them for different states."),
    TOO_LONG("guide.too-long", Kind.INVALID, "This is too long to be read during a call.", "Make it shorter."),
    PLACEHOLDER_UNKNOWN(
            "guide.placeholder-unknown",
            Kind.INVALID,
            "Only the station and the callback number are filled in: {station} and {callback}.",
            "Take the other braces out."),
    CALLBACK_INVALID(
            "guide.callback-invalid",
            Kind.INVALID,
            "A callback number has 3 to 30 digits, spaces and hyphens.",
            "Give the number as the public can look it up."),
    UNIT_UNKNOWN("guide.unit-unknown", Kind.INVALID, "There is no such unit here.", "Choose one of the list.");

    private final Meaning meaning;

    GuideRefusal(String code, Kind kind, String detail, String advice) {
        this.meaning = new Meaning(code, kind, detail, advice);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
