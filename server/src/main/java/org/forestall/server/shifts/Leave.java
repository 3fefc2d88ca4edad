package org.forestall.server.shifts;

import java.time.Instant;

/** Somebody's time away: asked for, and approved by the unit's lead. */
record Leave(long id, int unitId, long staffId, Kind kind, Instant from, Instant to, State state, Instant askedAt) {

    enum Kind {
        ANNUAL,
        SICK,
        TRAINING,
        FAMILY,
        OTHER
    }

    enum State {
        REQUESTED,
        APPROVED,
        REFUSED,
        WITHDRAWN
    }

    Span span() {
        return new Span(from, to);
    }

    Leave in(State next) {
        return new Leave(id, unitId, staffId, kind, from, to, next, askedAt);
    }
}
