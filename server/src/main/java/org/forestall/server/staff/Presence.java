package org.forestall.server.staff;

/**
 * What somebody is doing just now (在岗状态). Whoever is off duty is OFF; on duty one says it oneself, and a visit says it when it
 * starts and ends.
 */
public enum Presence {
    AVAILABLE,
    BUSY,
    ON_VISIT,
    BREAK,
    OFF
}
