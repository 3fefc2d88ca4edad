package org.forestall.server.access;

import org.forestall.server.platform.Refusal;

/** Why somebody is not let in, or not let do it. */
public enum AccessRefusal implements Refusal {
    NO_SESSION("session.none", Kind.UNAUTHENTICATED, "Nobody is signed in.", "Sign in."),
    WRONG_SIGN_IN(
            "session.wrong",
            Kind.UNAUTHENTICATED,
            "The name or the password is not right.",
            "Try again; after five wrong tries wait a minute."),
    TOO_MANY_TRIES("session.too-many", Kind.TOO_MANY, "Too many wrong tries for this name.", "Wait a minute."),
    WRONG_KEY(
            "source.wrong-key",
            Kind.UNAUTHENTICATED,
            "No source has this key.",
            "Ask the administrator for the source's key."),
    WRONG_TOKEN(
            "token.wrong",
            Kind.UNAUTHENTICATED,
            "The token is not this server's.",
            "Use the file local-token of this server's data folder."),
    FORGED(
            "session.forged",
            Kind.FORBIDDEN,
            "The request did not come from the console.",
            "Send the header X-Forestall."),
    NOT_ALLOWED(
            "access.not-allowed", Kind.FORBIDDEN, "Your role does not allow this.", "Ask somebody whose role does.");

    private final Meaning meaning;

    AccessRefusal(String code, Kind kind, String detail, String advice) {
        this.meaning = new Meaning(code, kind, detail, advice);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
