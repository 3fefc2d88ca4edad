package org.forestall.engine.dissuasion;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The codes of every reason and check of this package; each has a sentence in every message file. */
public final class DissuasionCodes {

    private DissuasionCodes() {}

    /** Every code of a reason, sorted. */
    public static SortedSet<String> reasons() {
        SortedSet<String> codes = new TreeSet<>(List.of(
                Resistance.REFUSED_DOOR,
                Resistance.RELAPSE,
                StepReasons.STATE,
                StepReasons.TYPE,
                StepReasons.GRADE,
                StepReasons.DEEP,
                StepReasons.CIRCUMSTANCE,
                StepReasons.NOT_REACHED,
                StepReasons.DONE,
                StepReasons.FAILED_ELSEWHERE,
                AttemptScore.CALLBACK,
                AttemptScore.ASKED_FIRST,
                AttemptScore.FITTING,
                AttemptScore.NOT_FITTING,
                AttemptScore.JOINT,
                AttemptScore.MOVED));
        for (ResistanceSign sign : ResistanceSign.values()) {
            codes.add(sign.code());
        }
        for (Lapse lapse : Lapse.values()) {
            codes.add(lapse.code());
        }
        return codes;
    }

    /** Every code that says how to check a line of the sweep, sorted. */
    public static SortedSet<String> checks() {
        SortedSet<String> codes = new TreeSet<>();
        for (SweepLine line : SweepLine.values()) {
            codes.add(line.checkCode());
        }
        return codes;
    }
}
