package org.forestall.engine.ledger;

/** Why an entry counts no longer. */
public enum Reversal {
    /** The money left after all: ends every claim to it up to then, whoever made it. */
    LEFT_LATER,
    /** The entry was wrong: another's claim to the same money stands. */
    MISTAKE,
    /** A stop or freeze ended: ends every claim to it up to then, whoever made it. */
    RELEASED;

    boolean endsTheMoney() {
        return this != MISTAKE;
    }
}
