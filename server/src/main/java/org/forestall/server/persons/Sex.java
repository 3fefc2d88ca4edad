package org.forestall.server.persons;

/** As a resident identity number says it. */
public enum Sex {
    M,
    F
}
