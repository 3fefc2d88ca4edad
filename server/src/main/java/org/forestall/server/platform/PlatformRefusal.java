package org.forestall.server.platform;

/** Refusals that belong to no feature: the shape of a request. */
public enum PlatformRefusal implements Refusal {
    FIELD_MISSING("request.field-missing", Kind.INVALID, "A required field is missing.", "Fill it in and send again."),
    FIELD_INVALID(
            "request.field-invalid", Kind.INVALID, "A field's value cannot be used.", "Correct it and send again."),
    BODY_UNREADABLE(
            "request.unreadable",
            Kind.INVALID,
            "The request's body is not valid JSON of the documented form.",
            "Compare it with the API document."),
    NOT_FOUND("request.not-found", Kind.NOT_FOUND, "There is nothing at this address.", ""),
    METHOD("request.method", Kind.UNSUPPORTED, "This address does not take that method.", "See the API document."),
    MEDIA_TYPE("request.media-type", Kind.UNSUPPORTED, "The body's type is not taken here.", "Send application/json."),
    NOT_ACCEPTABLE(
            "request.not-acceptable",
            Kind.UNSUPPORTED,
            "The answer cannot be given in the form asked for.",
            "Accept application/json."),
    BODY_TOO_LARGE(
            "request.too-large",
            Kind.TOO_LARGE,
            "The request is larger than this server takes.",
            "Send it in parts, or import a file."),
    STORAGE_FULL(
            "server.storage-full",
            Kind.EXHAUSTED,
            "The server's storage is full. Nothing was changed.",
            "Tell the administrator at once to make room; then send the same again."),
    OVERLOADED(
            "server.overloaded",
            Kind.EXHAUSTED,
            "The database has no memory or connection left for this now. Nothing was changed.",
            "Send the same again in a moment; if it happens again, tell the administrator."),
    INTERNAL(
            "server.fault",
            Kind.UNAVAILABLE,
            "The server could not do this now. Nothing was changed.",
            "Try again; if it happens again, tell the administrator the time.");

    private final Meaning meaning;

    PlatformRefusal(String code, Kind kind, String detail, String advice) {
        this.meaning = new Meaning(code, kind, detail, advice);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
