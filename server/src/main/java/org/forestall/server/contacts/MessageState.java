package org.forestall.server.contacts;

/** How far a message to the person is. */
public enum MessageState {
    /** Waits for the gateway; where none is set up, given to a sender outside this system, which tells nothing back. */
    HANDED_OVER,
    /** Taken by the gateway. */
    SENT,
    /** On the person's phone, as the network says. */
    DELIVERED,
    FAILED
}
