package org.forestall.server.transfers;

/** Where an offered transfer stands. */
public enum TransferState {
    OFFERED,
    ACCEPTED,
    REJECTED,
    /** 裁决中: both say 'not mine', or nobody answered in time; an arbiter decides. */
    ARBITRATION,
    DECIDED,
    WITHDRAWN
}
