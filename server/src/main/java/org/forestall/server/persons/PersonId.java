package org.forestall.server.persons;

import com.fasterxml.jackson.annotation.JsonValue;

/** Names one person's row; merged persons keep their own. In JSON it is the bare number. */
public record PersonId(@JsonValue long value) implements Comparable<PersonId> {

    @Override
    public int compareTo(PersonId other) {
        return Long.compare(value, other.value);
    }
}
