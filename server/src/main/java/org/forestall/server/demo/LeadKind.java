package org.forestall.server.demo;

/** What a message is to those sent before it. */
enum LeadKind {
    /** The first about this person. */
    NEW,
    /** Another warning about a person already known, often from another source and spelt another way. */
    REPEAT,
    /** The same message once more. */
    DUPLICATE,
    /** The same reference with different content. */
    REVISION,
    /** Cannot be used as it stands. */
    UNUSABLE
}
