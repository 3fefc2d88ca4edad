package org.forestall.server.notices;

/** Who has to say 'I have it' before a notice is settled. */
public enum Acknowledging {
    /** The first of the recipients settles it for all. */
    ANYONE,
    /** Every recipient for himself; each one's ladder goes on until he has. */
    EVERYONE,
    /** Nobody has to: it is told once, by the first rung only. */
    NOBODY
}
