package org.forestall.engine.dissuasion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.forestall.engine.Reason;

/**
 * How strongly the person resists, and why.
 *
 * @param score 0 to 100; exactly the sum of the reasons' points
 * @param reasons what counted, heaviest first; once 100 is reached the rest stand with 0 points
 */
public record Resistance(int score, ResistanceLevel level, List<Reason> reasons) {

    static final String REFUSED_DOOR = "resistance.refused-door";
    static final String RELAPSE = "resistance.relapse";

    private static final int MOST = 100;

    /** No sign of any. */
    public static final Resistance NONE = new Resistance(0, ResistanceLevel.NONE, List.of());

    public Resistance {
        reasons = List.copyOf(reasons);
        if (score < 0 || score > MOST) {
            throw new IllegalArgumentException("a score is 0 to 100, not " + score);
        }
        if (reasons.stream().mapToInt(Reason::points).sum() != score) {
            throw new IllegalArgumentException("a score is the sum of its reasons");
        }
    }

    /** With the default settings. */
    public static Resistance of(Set<ResistanceSign> ticked, ResistanceFacts facts) {
        return of(ticked, facts, ResistanceSettings.DEFAULT);
    }

    /** A sign that is both ticked and on record counts once. */
    public static Resistance of(Set<ResistanceSign> ticked, ResistanceFacts facts, ResistanceSettings settings) {
        List<Reason> heaviestFirst = weigh(ticked, facts, settings).stream()
                .sorted(Comparator.comparingInt(Reason::points).reversed().thenComparing(Reason::code))
                .toList();
        List<Reason> reasons = new ArrayList<>();
        int score = 0;
        for (Reason reason : heaviestFirst) {
            int points = Math.min(reason.points(), MOST - score);
            reasons.add(new Reason(reason.code(), points, reason.values()));
            score += points;
        }
        return new Resistance(score, settings.levelOf(score), reasons);
    }

    private static List<Reason> weigh(Set<ResistanceSign> ticked, ResistanceFacts facts, ResistanceSettings settings) {
        Map<ResistanceSign, Integer> shown = facts.signs(settings);
        Set<ResistanceSign> all = EnumSet.noneOf(ResistanceSign.class);
        all.addAll(ticked);
        all.addAll(shown.keySet());
        List<Reason> reasons = new ArrayList<>();
        for (ResistanceSign sign : all) {
            Map<String, Object> times = shown.containsKey(sign) ? Map.of("times", shown.get(sign)) : Map.of();
            reasons.add(new Reason(sign.code(), settings.points().getOrDefault(sign, 0), times));
        }
        addCounted(reasons, REFUSED_DOOR, facts.refusedDoors(), settings.refusedDoor());
        addCounted(reasons, RELAPSE, facts.relapses(), settings.relapse());
        return reasons;
    }

    private static void addCounted(List<Reason> reasons, String code, int times, int points) {
        if (times > 0) {
            reasons.add(new Reason(code, points, Map.of("times", times)));
        }
    }
}
