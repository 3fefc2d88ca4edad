package org.forestall.server.staff;

import java.time.LocalDate;

/**
 * What somebody has been trained and examined for.
 *
 * @param expiresOn the last day it counts
 */
public record Certificate(long id, long staffId, Kind kind, LocalDate issuedOn, LocalDate expiresOn, Basis basis) {

    /** What it lets its holder do. */
    public enum Kind {
        /** 劝阻员证: may be dispatched to a person at risk. */
        DISSUADER,
        DRIVER,
        FIRST_AID,
        INTERPRETER,
        DRONE
    }

    /** How it came to be on record. */
    public enum Basis {
        /** Somebody saw the paper. */
        SHOWN,
        /** Worked here before certificates were kept, and has a year to show it. */
        CARRIED_OVER
    }

    public boolean isExpired(LocalDate today) {
        return today.isAfter(expiresOn);
    }

    boolean counts(LocalDate today) {
        return !today.isBefore(issuedOn) && !isExpired(today);
    }
}
