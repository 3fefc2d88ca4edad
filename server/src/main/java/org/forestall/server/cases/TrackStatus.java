package org.forestall.server.cases;

/** How far one track is. */
public enum TrackStatus {
    NOT_STARTED,
    RUNNING,
    SUCCEEDED,
    FAILED,
    STOOD_DOWN
}
