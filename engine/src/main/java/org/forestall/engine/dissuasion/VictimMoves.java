package org.forestall.engine.dissuasion;

import static org.forestall.engine.VictimState.*;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.forestall.engine.VictimState;

/**
 * Which state of a person may follow which. The ladder goes up from UNREACHED to CLEAN and down by RELAPSED; this is our
 * reading of practice, no source gives a table.
 */
public final class VictimMoves {

    private static final Map<VictimState, Set<VictimState>> USUAL = Map.of(
            UNREACHED, EnumSet.of(DENIES, WAVERS, ADMITS),
            DENIES, EnumSet.of(WAVERS, ADMITS),
            WAVERS, EnumSet.of(DENIES, ADMITS),
            ADMITS, EnumSet.of(MONEY_SAFE, RELAPSED),
            MONEY_SAFE, EnumSet.of(CLEAN, RELAPSED),
            CLEAN, EnumSet.of(RELAPSED),
            RELAPSED, EnumSet.of(DENIES, WAVERS, ADMITS));

    /** Money can be shown safe by family or bank while the person still denies; and what was noted can be corrected. */
    private static final Map<VictimState, Set<VictimState>> UNUSUAL = Map.of(
            UNREACHED, EnumSet.of(MONEY_SAFE),
            DENIES, EnumSet.of(MONEY_SAFE),
            WAVERS, EnumSet.of(MONEY_SAFE),
            ADMITS, EnumSet.of(WAVERS, DENIES, CLEAN),
            MONEY_SAFE, EnumSet.of(ADMITS),
            CLEAN, EnumSet.of(MONEY_SAFE),
            RELAPSED, EnumSet.of(MONEY_SAFE));

    private VictimMoves() {}

    /** How a move looks; the same state again is a confirmation, and usual. */
    public static Plausibility of(VictimState from, VictimState to) {
        if (from == to || contains(USUAL, from, to)) {
            return Plausibility.USUAL;
        }
        return contains(UNUSUAL, from, to) ? Plausibility.UNUSUAL : Plausibility.IMPOSSIBLE;
    }

    /** Whether the move may be noted at all. */
    public static boolean isLegal(VictimState from, VictimState to) {
        return of(from, to) != Plausibility.IMPOSSIBLE;
    }

    private static boolean contains(Map<VictimState, Set<VictimState>> table, VictimState from, VictimState to) {
        return table.getOrDefault(from, Set.of()).contains(to);
    }

    /** How a move looks to whoever notes it. */
    public enum Plausibility {
        USUAL,
        /** Possible, and worth a second look. */
        UNUSUAL,
        /** Not a move: whoever was never won over cannot relapse, and nobody becomes unreached again. */
        IMPOSSIBLE
    }
}
