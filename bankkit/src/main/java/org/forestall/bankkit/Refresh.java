package org.forestall.bankkit;

/** What became of one refresh; whatever it was, the best set known is in force. */
public sealed interface Refresh {

    /** A new version is in force. */
    record Updated(long version, boolean byDelta) implements Refresh {}

    /** The set in hand is the newest. */
    record Unchanged(long version) implements Refresh {}

    /** The set in hand stays; why, in words for the log. A new set that could not be written to the file is in force too. */
    record Failed(String reason) implements Refresh {}
}
