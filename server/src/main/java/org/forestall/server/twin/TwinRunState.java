package org.forestall.server.twin;

/** Where a study stands. */
enum TwinRunState {
    RUNNING,
    DONE,
    CANCELLED,
    FAILED,
    /** The server went down while it ran. */
    INTERRUPTED
}
