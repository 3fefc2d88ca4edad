package org.forestall.server.persons;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person unmasked; every time one is made there is an audit record.
 *
 * @param phones E.164, the latest seen first
 * @param idKind the kind of document of {@code idNumber}
 */
public record PersonDetails(
        @Nullable String name,
        List<String> phones,
        @Nullable String idKind,
        @Nullable String idNumber,
        @Nullable String address) {

    public PersonDetails {
        phones = List.copyOf(phones);
    }
}
