package org.forestall.server.notices;

/** How soon a notice needs somebody; the settings give each its ladder of channels. */
public enum Urgency {
    /** Somebody must act now: sounds in the browser. */
    URGENT,
    /** Within minutes. */
    HIGH,
    /** Within the shift. */
    NORMAL
}
