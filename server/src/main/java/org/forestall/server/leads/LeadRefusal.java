package org.forestall.server.leads;

import org.forestall.server.platform.Refusal;

/** Every 'no' of this package that is not a row's verdict. */
public enum LeadRefusal implements Refusal {
    NOT_FOUND("lead.not-found", Kind.NOT_FOUND, "There is no such lead.", ""),
    UNREADABLE(
            "lead.unreadable",
            Kind.INVALID,
            "The body is not a lead nor a list of leads.",
            "Send a JSON object or an array of at most 1,000, as the lead format says."),
    TOO_MANY(
            "lead.too-many",
            Kind.TOO_LARGE,
            "More than 1,000 leads in one request.",
            "Send them in parts, or import a file."),
    SOURCE_EXISTS(
            "source.exists", Kind.CONFLICT, "A source with this code is already registered.", "Choose another code."),
    SOURCE_KEY_NEEDED(
            "source.key-needed",
            Kind.FORBIDDEN,
            "This is for a source, with its key.",
            "Send the source's key in the header Forestall-Source-Key."),
    SOURCE_UNKNOWN("source.unknown", Kind.NOT_FOUND, "There is no such source.", "Look at the list of sources."),
    SOURCE_INVALID(
            "source.invalid",
            Kind.INVALID,
            "A source needs a code of 1 to 40 letters, digits, '.', '_' or '-', a name, and a trust from 1 to 5.",
            "Correct it."),
    QUARANTINE_NOT_FOUND("quarantine.not-found", Kind.NOT_FOUND, "There is no such entry in quarantine.", ""),
    QUARANTINE_SETTLED(
            "quarantine.settled",
            Kind.CONFLICT,
            "Somebody has already mended or discarded this entry.",
            "Look at the list again."),
    REASON_MISSING("quarantine.reason-missing", Kind.INVALID, "A reason is needed.", "Say why in a few words."),
    IMPORT_NOT_FOUND("import.not-found", Kind.NOT_FOUND, "There is no such import.", ""),
    IMPORT_FILE_MISSING(
            "import.file-missing", Kind.INVALID, "No file came with the request.", "Send it as the form field 'file'."),
    KEY_REUSED(
            "lead.idempotency-key-reused",
            Kind.CONFLICT,
            "This Idempotency-Key came with another body before.",
            "Use a new key for a new request.");

    private final Meaning meaning;

    LeadRefusal(String code, Kind kind, String detail, String advice) {
        this.meaning = new Meaning(code, kind, detail, advice);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
