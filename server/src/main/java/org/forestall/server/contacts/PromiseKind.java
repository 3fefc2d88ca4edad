package org.forestall.server.contacts;

/** What is promised to the person or the family. */
enum PromiseKind {
    CALL_BACK,
    VISIT_AGAIN,
    BRING_PAPERS,
    ASK_BANK,
    OTHER
}
