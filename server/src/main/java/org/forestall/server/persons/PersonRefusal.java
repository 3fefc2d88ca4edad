package org.forestall.server.persons;

import org.forestall.server.platform.Refusal;

/** Why something about a person is refused. */
public enum PersonRefusal implements Refusal {
    NOT_FOUND(
            "person.not-found",
            Kind.NOT_FOUND,
            "There is no such person, or not in your units.",
            "Search for the person."),
    IDENTITY_UNUSABLE(
            "person.identity-unusable",
            Kind.INVALID,
            "This cannot tell who the person is.",
            "Give a phone, an identity number, or a name with an address."),
    SAME_PERSON("person.same", Kind.INVALID, "These are one and the same person.", "Choose two different persons."),
    ALREADY_MERGED(
            "person.already-merged",
            Kind.CONFLICT,
            "One of the two is already merged into another person.",
            "Open the person it was merged into."),
    MERGE_NOT_FOUND(
            "person.merge-not-found",
            Kind.NOT_FOUND,
            "There is no such merge, or not in your units.",
            "See the person's merges."),
    MERGE_UNDONE(
            "person.merge-undone",
            Kind.CONFLICT,
            "This merge has been taken back already.",
            "See the person's merges."),
    REASON_MISSING(
            "person.reason-missing",
            Kind.INVALID,
            "A reason is needed, of at most 500 characters.",
            "Say why in a sentence."),
    PURPOSE_UNKNOWN(
            "person.purpose-unknown",
            Kind.INVALID,
            "The purpose is not one of the known codes.",
            "Choose one of the purposes of the API document."),
    RELATION_UNKNOWN(
            "person.relation-unknown",
            Kind.INVALID,
            "The relation is not one of the known codes.",
            "Choose one of the relations of the API document.");

    private final Meaning meaning;

    PersonRefusal(String code, Kind kind, String detail, String advice) {
        this.meaning = new Meaning(code, kind, detail, advice);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
