package org.forestall.server.cases;

import static org.forestall.server.cases.Track.*;
import static org.forestall.server.cases.TrackStatus.*;

/**
 * What one attempt came to. The nine outcomes of a call are those found in practice: a busy tone is information, not a
 * missed call.
 */
public enum TrackOutcome {
    ANSWERED(CALL, SUCCEEDED, true, false),
    REFUSED(CALL, RUNNING, false, false),
    BUSY(CALL, RUNNING, false, false),
    NO_ANSWER(CALL, RUNNING, false, false),
    POWERED_OFF(CALL, RUNNING, false, false),
    DIVERTED(CALL, RUNNING, false, false),
    WRONG_PERSON(CALL, FAILED, false, false),
    INVALID(CALL, FAILED, false, false),
    ANSWERED_BY_OTHER(CALL, RUNNING, false, false),
    MET(VISIT, SUCCEEDED, true, true),
    NOT_MET(VISIT, RUNNING, false, false),
    REFUSED_ENTRY(VISIT, RUNNING, false, false),
    MOVED_AWAY(VISIT, FAILED, false, false),
    REACHED(FAMILY, SUCCEEDED, false, false),
    NOT_REACHED(FAMILY, RUNNING, false, false),
    HELPING(FAMILY, SUCCEEDED, false, false),
    UNWILLING(FAMILY, FAILED, false, false),
    ALERTED(BANK, RUNNING, false, false),
    ACKNOWLEDGED(BANK, SUCCEEDED, false, false),
    WITHDRAWAL_STOPPED(BANK, SUCCEEDED, false, false),
    NO_RESPONSE(BANK, RUNNING, false, false),
    ALL_CLEAR(BANK, SUCCEEDED, false, false);

    private final Track track;
    private final TrackStatus leavesTrack;
    private final boolean contact;
    private final boolean meeting;

    TrackOutcome(Track track, TrackStatus leavesTrack, boolean contact, boolean meeting) {
        this.track = track;
        this.leavesTrack = leavesTrack;
        this.contact = contact;
        this.meeting = meeting;
    }

    public Track track() {
        return track;
    }

    /** The status the track has after it, unless the person who records it says otherwise. */
    public TrackStatus leavesTrack() {
        return leavesTrack;
    }

    /** Whether the person at risk was spoken with. */
    public boolean isContact() {
        return contact;
    }

    /** Whether the person at risk was met face to face. */
    public boolean isMeeting() {
        return meeting;
    }
}
