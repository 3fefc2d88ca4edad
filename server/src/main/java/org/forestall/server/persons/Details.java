package org.forestall.server.persons;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is known of one person's row, in the open; each list has the latest seen last. It is what gets sealed. */
record Details(List<String> names, List<String> phones, List<Document> documents, List<String> addresses) {

    /** Nobody has this many; a source that sends nonsense must not grow a row without end. */
    static final int KEPT_AT_MOST = 50;

    static final Details NOTHING = new Details(List.of(), List.of(), List.of(), List.of());

    /** An identity document's number. */
    record Document(String kind, String number) {}

    Details {
        names = List.copyOf(names);
        phones = List.copyOf(phones);
        documents = List.copyOf(documents);
        addresses = List.copyOf(addresses);
    }

    /** With what a sighting says; the same object when that is nothing new. */
    Details with(Identity identity) {
        Details seen = new Details(
                seen(names, identity.name()),
                seen(phones, identity.phone()),
                seen(documents, documentOf(identity)),
                seen(addresses, identity.address()));
        return seen.equals(this) ? this : seen;
    }

    /** With another row's as the older ones: this row's latest stay the latest. */
    Details over(Details other) {
        return new Details(
                joined(other.names, names),
                joined(other.phones, phones),
                joined(other.documents, documents),
                joined(other.addresses, addresses));
    }

    /** Whether the identity has another number of a kind of document that is known here. */
    boolean contradicts(Identity identity) {
        Document document = documentOf(identity);
        return document != null
                && !documents.contains(document)
                && documents.stream().anyMatch(d -> d.kind().equals(document.kind()));
    }

    @JsonIgnore
    @Nullable
    String latestName() {
        return last(names);
    }

    @JsonIgnore
    @Nullable
    String latestPhone() {
        return last(phones);
    }

    @JsonIgnore
    @Nullable
    Document latestDocument() {
        return last(documents);
    }

    @JsonIgnore
    @Nullable
    String latestAddress() {
        return last(addresses);
    }

    Identity latest() {
        Document document = latestDocument();
        return new Identity(
                latestName(),
                latestPhone(),
                document == null ? null : document.kind(),
                document == null ? null : document.number(),
                latestAddress());
    }

    static @Nullable Document documentOf(Identity identity) {
        String kind = identity.idKind();
        String number = identity.idNumber();
        return kind == null || number == null ? null : new Document(kind, number);
    }

    private static <T> @Nullable T last(List<T> values) {
        return values.isEmpty() ? null : values.getLast();
    }

    private static <T> List<T> seen(List<T> values, @Nullable T value) {
        return value == null || value.equals(last(values)) ? values : joined(values, List.of(value));
    }

    private static <T> List<T> joined(List<T> older, List<T> newer) {
        List<T> all = new ArrayList<>(older);
        all.removeAll(newer);
        all.addAll(newer);
        return all.subList(Math.max(0, all.size() - KEPT_AT_MOST), all.size());
    }
}
