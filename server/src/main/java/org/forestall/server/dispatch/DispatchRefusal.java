package org.forestall.server.dispatch;

import org.forestall.server.platform.Refusal;

/** Every 'no' of this package. */
enum DispatchRefusal implements Refusal {
    NO_OPERATION(
            "dispatch.no-operation",
            Kind.CONFLICT,
            "No operation runs on this case.",
            "Raise the case to urgent, or work the ladder."),
    TRACK_TAKEN("dispatch.track-taken", Kind.CONFLICT, "Somebody else runs this track.", "Take another one."),
    TRACK_OVER("dispatch.track-over", Kind.CONFLICT, "This track is over.", "Look at the case."),
    NOT_STOOD_DOWN("dispatch.not-stood-down", Kind.CONFLICT, "You have not been stood down here.", ""),
    NO_STAFF(
            "dispatch.no-staff",
            Kind.INVALID,
            "You are not on the staff list, so you cannot run a track.",
            "Ask the administrator to put you on it."),
    NO_BREACH("dispatch.no-breach", Kind.CONFLICT, "This clock has no breach that waits for a reason.", "");

    private final Meaning meaning;

    DispatchRefusal(String code, Kind kind, String detail, String advice) {
        this.meaning = new Meaning(code, kind, detail, advice);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
