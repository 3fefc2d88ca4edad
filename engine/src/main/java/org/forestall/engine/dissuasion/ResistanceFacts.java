package org.forestall.engine.dissuasion;

import java.util.EnumMap;
import java.util.Map;

/**
 * What the record itself shows, so that nobody has to tick it.
 *
 * @param busyCalls calls of this case that met a busy tone
 * @param refusedCalls calls that were cut off at once
 * @param switchedOffCalls calls that met a switched-off phone
 * @param earlierWarnings warnings about this person before this one
 * @param paymentsSinceTalk payments seen after somebody had talked with them
 * @param refusedDoors visits at which the door stayed shut
 * @param deniesRecord denied a contact that is on record
 * @param relapses times they went back to the scammer in this case
 */
public record ResistanceFacts(
        int busyCalls,
        int refusedCalls,
        int switchedOffCalls,
        int earlierWarnings,
        int paymentsSinceTalk,
        int refusedDoors,
        boolean deniesRecord,
        int relapses) {

    /** Nothing on record yet. */
    public static final ResistanceFacts NONE = new ResistanceFacts(0, 0, 0, 0, 0, 0, false, 0);

    public ResistanceFacts {
        if (busyCalls < 0
                || refusedCalls < 0
                || switchedOffCalls < 0
                || earlierWarnings < 0
                || paymentsSinceTalk < 0
                || refusedDoors < 0
                || relapses < 0) {
            throw new IllegalArgumentException("a count is not negative");
        }
    }

    /** The signs the record shows by itself, each with how often. */
    Map<ResistanceSign, Integer> signs(ResistanceSettings settings) {
        Map<ResistanceSign, Integer> shown = new EnumMap<>(ResistanceSign.class);
        put(shown, ResistanceSign.LINE_BUSY, busyCalls, settings.busyFrom());
        put(shown, ResistanceSign.HANGS_UP, refusedCalls, settings.refusedFrom());
        put(shown, ResistanceSign.SWITCHED_OFF, busyCalls + refusedCalls > 0 ? switchedOffCalls : 0, 1);
        put(shown, ResistanceSign.WARNED_IN_VAIN, earlierWarnings, settings.warningsFrom());
        put(shown, ResistanceSign.KEEPS_PAYING, paymentsSinceTalk, 1);
        put(shown, ResistanceSign.FLAT_DENIAL, deniesRecord ? 1 : 0, 1);
        return shown;
    }

    private static void put(Map<ResistanceSign, Integer> shown, ResistanceSign sign, int times, int from) {
        if (times >= from) {
            shown.put(sign, times);
        }
    }
}
