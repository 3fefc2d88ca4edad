package org.forestall.server.persons;

/** A field that two persons, or a sighting and a person, have alike. */
public enum MatchField {
    PHONE,
    ID_NUMBER,
    NAME_ADDRESS
}
