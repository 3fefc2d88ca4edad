package org.forestall.engine.dissuasion;

import static org.forestall.engine.VictimState.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.forestall.engine.Reason;
import org.forestall.engine.VictimState;

/**
 * How well an attempt followed what works, and why; the same attempt always has the same score. It judges the craft, not
 * the person: whoever did everything right with somebody who still denies comes out well. All points are proposals.
 *
 * @param score 0 to 100: the sum of the reasons' points, cut at both ends
 * @param reasons what counted; points of a lapse are below 0
 */
public record AttemptScore(int score, List<Reason> reasons) {

    static final String CALLBACK = "attempt.offered-callback";
    static final String ASKED_FIRST = "attempt.asked-first";
    static final String FITTING = "attempt.steps-fitting";
    static final String NOT_FITTING = "attempt.steps-not-fitting";
    static final String JOINT = "attempt.joint-when-deep";
    static final String MOVED = "attempt.moved-the-person";

    private static final int CALLBACK_POINTS = 20;
    private static final int ASKED_FIRST_POINTS = 20;
    private static final int FITTING_POINTS = 8;
    private static final int FITTING_MOST = 24;
    private static final int NOT_FITTING_POINTS = -6;
    private static final int JOINT_POINTS = 16;
    private static final int MOVED_POINTS = 20;
    private static final int LAPSE_POINTS = -20;
    private static final int GRAVE_LAPSE_POINTS = -60;

    /** What settles too early when it comes before the first question. */
    private static final Set<Step> VERDICTS = EnumSet.of(
            Step.PREDICT_NEXT,
            Step.TRY_WITHDRAWAL,
            Step.SHOW_FAKE_GROUP,
            Step.SHOW_EDITABLE_FIGURES,
            Step.CONFRONT_SCAMMER,
            Step.ASK_LIVE_VIDEO);

    /** The lapses that would make us look like the scammer. */
    private static final Set<Lapse> GRAVE = EnumSet.of(Lapse.ASKED_FOR_SECRETS, Lapse.ASKED_TO_TRANSFER);

    private static final List<VictimState> LADDER =
            List.of(UNREACHED, RELAPSED, DENIES, WAVERS, ADMITS, MONEY_SAFE, CLEAN);

    public AttemptScore {
        reasons = List.copyOf(reasons);
    }

    /** The score of an attempt. */
    public static AttemptScore of(Attempt attempt) {
        List<Reason> reasons = new ArrayList<>();
        addManner(reasons, attempt);
        addSteps(reasons, attempt);
        if (LADDER.indexOf(attempt.stateAfter())
                > LADDER.indexOf(attempt.before().state())) {
            reasons.add(Reason.of(MOVED, MOVED_POINTS));
        }
        attempt.lapses().stream()
                .sorted()
                .map(lapse -> Reason.of(lapse.code(), GRAVE.contains(lapse) ? GRAVE_LAPSE_POINTS : LAPSE_POINTS))
                .forEach(reasons::add);
        int sum = reasons.stream().mapToInt(Reason::points).sum();
        return new AttemptScore(Math.clamp(sum, 0, 100), reasons);
    }

    private static void addManner(List<Reason> reasons, Attempt attempt) {
        if (attempt.steps().contains(Step.CALLBACK_OFFER)) {
            reasons.add(Reason.of(CALLBACK, CALLBACK_POINTS));
        }
        int asked = attempt.steps().indexOf(Step.ASK_FIRST);
        boolean tooEarly = attempt.steps().stream().limit(Math.max(asked, 0)).anyMatch(VERDICTS::contains);
        if (asked >= 0 && !tooEarly) {
            reasons.add(Reason.of(ASKED_FIRST, ASKED_FIRST_POINTS));
        }
    }

    private static void addSteps(List<Reason> reasons, Attempt attempt) {
        Situation before = attempt.before();
        Set<Step> taken = EnumSet.noneOf(Step.class);
        taken.addAll(attempt.steps());
        int fitting =
                (int) taken.stream().filter(step -> step.fit().fits(before)).count();
        int others = taken.size() - fitting;
        if (fitting > 0) {
            int points = Math.min(FITTING_MOST, fitting * FITTING_POINTS);
            reasons.add(new Reason(FITTING, points, Map.of("count", fitting)));
        }
        if (others > 0) {
            reasons.add(new Reason(NOT_FITTING, others * NOT_FITTING_POINTS, Map.of("count", others)));
        }
        if (before.resistance() == ResistanceLevel.DEEP && taken.stream().anyMatch(Step::isJoint)) {
            reasons.add(Reason.of(JOINT, JOINT_POINTS));
        }
    }
}
