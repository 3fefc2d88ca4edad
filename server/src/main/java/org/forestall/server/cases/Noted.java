package org.forestall.server.cases;

import org.jspecify.annotations.Nullable;

/** An event that a command decided, with the note that goes with it. */
record Noted(CaseEvent event, @Nullable String note) {

    private static final int LONGEST = 4_000;

    Noted {
        if (note != null && note.length() > LONGEST) {
            throw org.forestall.server.platform.Refused.field(CaseRefusal.NOTE_TOO_LONG, "note");
        }
    }

    static Noted of(CaseEvent event) {
        return new Noted(event, null);
    }

    static Noted of(CaseEvent event, @Nullable String note) {
        return new Noted(event, note == null || note.isBlank() ? null : note.strip());
    }
}
