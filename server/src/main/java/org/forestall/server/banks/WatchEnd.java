package org.forestall.server.banks;

/** Why a watch ended. */
enum WatchEnd {
    LIFTED,
    EXPIRED,
    /** The case was closed, and nobody was in danger after all. */
    CASE_CLOSED
}
