package org.forestall.server.dispatch;

/** How far one track of an operation is. */
public enum DutyState {
    /** Nobody has taken it. */
    WAITING,
    TAKEN,
    SUCCEEDED,
    FAILED,
    /** Not needed any more; whoever had taken it has not said yet that he knows. */
    STOOD_DOWN,
    /** Stood down, and known to whoever had it. */
    ACKNOWLEDGED
}
