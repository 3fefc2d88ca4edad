package org.forestall.server.notices;

/** A way to reach somebody. */
public enum Channel {
    /** The open screen; it asks the browser to show a notification. */
    BROWSER,
    /** A text message through the gateway (SMPP). */
    SMS,
    /** The work group's chat, or whatever the administrator set (a signed request). */
    WEBHOOK,
    /** E-mail (SMTP). */
    EMAIL
}
