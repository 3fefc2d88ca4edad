package org.forestall.engine.dissuasion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.forestall.engine.FraudType;
import org.forestall.engine.Grade;
import org.forestall.engine.Reason;

/** Why a step stands where it stands among the proposals; all points are proposals of this project. */
final class StepReasons {

    static final String STATE = "next.fits-state";
    static final String TYPE = "next.made-for-type";
    static final String GRADE = "next.grade-in-parallel";
    static final String DEEP = "next.deep-resistance";
    static final String CIRCUMSTANCE = "next.circumstance";
    static final String NOT_REACHED = "next.not-reached";
    static final String DONE = "next.done-in-this-state";
    static final String FAILED_ELSEWHERE = "next.failed-in-another-state";

    private static final int MADE_FOR_TYPE = 10;
    private static final int DEEP_JOINT = 40;
    private static final int ALREADY_DONE = -30;
    private static final int FAILED_THEN = -10;
    private static final int NOBODY_THERE = -8;
    private static final int NOBODY_THERE_MOST = -32;

    private StepReasons() {}

    static List<Reason> of(Step step, Situation situation, List<Tried> tried) {
        StepFit fit = step.fit();
        List<Reason> reasons = new ArrayList<>();
        reasons.add(new Reason(
                STATE,
                fit.states().getOrDefault(situation.state(), 0),
                Map.of("state", situation.state().name())));
        if (fit.types().size() < FraudType.values().length) {
            reasons.add(new Reason(
                    TYPE, MADE_FOR_TYPE, Map.of("type", situation.type().name())));
        }
        int parallel = parallel(step, situation.grade());
        if (parallel > 0) {
            reasons.add(new Reason(
                    GRADE, parallel, Map.of("grade", situation.grade().name())));
        }
        if (step.isJoint() && situation.resistance() == ResistanceLevel.DEEP) {
            reasons.add(Reason.of(DEEP, DEEP_JOINT));
        }
        if (fit.only() != null) {
            reasons.add(new Reason(
                    CIRCUMSTANCE,
                    MADE_FOR_TYPE,
                    Map.of("circumstance", fit.only().name())));
        }
        addTried(reasons, step, situation, tried);
        return reasons;
    }

    /** Parallel tracks, not a ladder, for what is urgent: reported cases ran calls, visit, family and bank at once [SL]. */
    private static int parallel(Step step, Grade grade) {
        boolean track = step == Step.VISIT || step == Step.FAMILY_CALL || step == Step.BANK_WATCH;
        if (!track && step != Step.PROTECTIVE_HOLD) {
            return 0;
        }
        return switch (grade) {
            case URGENT -> 20;
            case HIGH -> 10;
            case MEDIUM, LOW -> 0;
        };
    }

    private static void addTried(List<Reason> reasons, Step step, Situation situation, List<Tried> tried) {
        int notReached = 0;
        int done = 0;
        int failed = 0;
        for (Tried each : tried) {
            if (each.step() != step) {
                continue;
            }
            boolean here = each.stateThen() == situation.state();
            switch (each.result()) {
                case NOT_REACHED -> notReached++;
                case FAILED -> failed++;
                case WORKED, PARTLY -> done += here ? 1 : 0;
            }
        }
        add(reasons, NOT_REACHED, notReached, Math.max(NOBODY_THERE_MOST, notReached * NOBODY_THERE));
        add(reasons, DONE, done, ALREADY_DONE);
        add(reasons, FAILED_ELSEWHERE, failed, FAILED_THEN);
    }

    private static void add(List<Reason> reasons, String code, int times, int points) {
        if (times > 0) {
            reasons.add(new Reason(code, points, Map.of("times", times)));
        }
    }
}
