package org.forestall.engine.dissuasion;

import static java.util.Map.entry;
import static org.forestall.engine.dissuasion.ResistanceSign.*;

import java.util.Map;

/**
 * Points and thresholds of the resistance score. All of them are this project's proposals; they are set so that the
 * reported deep cases (denial with a second phone; busy line, shut away and afraid of arrest) come out DEEP, and one
 * sharp answer on the telephone does not.
 *
 * @param points points of each sign; a sign left out counts 0
 * @param some from which score, 1 to 100, there is SOME resistance
 * @param deep from which score it is DEEP
 * @param busyFrom busy calls that make the sign of a busy line
 * @param refusedFrom refused calls that make the sign of hanging up
 * @param warningsFrom earlier warnings that make the sign of warnings in vain
 * @param refusedDoor points once a door stayed shut
 * @param relapse points once they went back to the scammer
 */
public record ResistanceSettings(
        Map<ResistanceSign, Integer> points,
        int some,
        int deep,
        int busyFrom,
        int refusedFrom,
        int warningsFrom,
        int refusedDoor,
        int relapse) {

    private static final Map<ResistanceSign, Integer> POINTS = Map.ofEntries(
            entry(SECOND_PHONE, 30),
            entry(REPORTS_DAILY, 30),
            entry(FEARS_ARREST, 28),
            entry(PASSES_ON_OUR_NUMBER, 28),
            entry(FLAT_DENIAL, 25),
            entry(HOLDS_US_FOR_FAKE, 25),
            entry(SHUT_AWAY, 25),
            entry(KEEPS_PAYING, 25),
            entry(HIDES_FROM_US, 22),
            entry(WEARS_HEADSET, 20),
            entry(DEFENDS_LOVE, 20),
            entry(WANTS_TO_GAMBLE, 18),
            entry(LINE_BUSY, 18),
            entry(REFUSES_FAMILY_CALL, 18),
            entry(WARNED_IN_VAIN, 15),
            entry(SHIFTING_STORY, 15),
            entry(SWITCHED_OFF, 12),
            entry(SCORNS_ADVICE, 12),
            entry(MONEY_IS_MINE, 12),
            entry(REFUSES_ADDRESS, 10),
            entry(EVADES_QUESTIONS, 10),
            entry(HANGS_UP, 8));

    /** The defaults. */
    public static final ResistanceSettings DEFAULT = new ResistanceSettings(POINTS, 15, 45, 3, 2, 2, 15, 20);

    public ResistanceSettings {
        points = Map.copyOf(points);
        if (some < 1 || deep <= some || deep > 100) {
            throw new IllegalArgumentException("bounds rise from 1 to 100: " + some + ", " + deep);
        }
        if (busyFrom < 1 || refusedFrom < 1 || warningsFrom < 1) {
            throw new IllegalArgumentException("a sign needs at least one occurrence");
        }
        if (refusedDoor < 0 || relapse < 0 || points.values().stream().anyMatch(each -> each < 0)) {
            throw new IllegalArgumentException("a sign never lowers the score");
        }
    }

    /** The level of a score. */
    public ResistanceLevel levelOf(int score) {
        if (score >= deep) {
            return ResistanceLevel.DEEP;
        }
        return score >= some ? ResistanceLevel.SOME : ResistanceLevel.NONE;
    }
}
