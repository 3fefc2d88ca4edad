package org.forestall.bankkit;

/** By what a person is recognised; the name is part of what is keyed, so it never changes. */
public enum IdentifierKind {
    /** E.164, with the plus. */
    PHONE,
    /** Capitals and digits, no spaces. */
    ID_NUMBER,
    /** Capitals and digits, no spaces and no dashes. */
    ACCOUNT
}
