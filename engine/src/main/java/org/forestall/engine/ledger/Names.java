package org.forestall.engine.ledger;

/** Refuses names that name nothing. */
final class Names {

    private Names() {}

    static String require(String what, String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException(what + " is blank");
        }
        return name.strip();
    }
}
