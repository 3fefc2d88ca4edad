package org.forestall.engine.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.forestall.engine.Reason;

/**
 * How much one person's doing one thing for one case now counts, and why.
 *
 * @param worth what it is worth
 * @param score the sum of the reasons' points: hundredths of weighted yuan per minute of work
 * @param reasons what counted; points below 0 speak against it
 */
public record Judgement(Worth worth, int score, List<Reason> reasons) {

    static final String SAVES = "policy.saves-per-minute";
    static final String TRAVEL = "policy.travel";
    static final String CAN_WAIT = "policy.saved-later-too";
    static final String OVERDUE = "policy.overdue";
    static final String OVERDUE_SOON = "policy.overdue-soon";

    /** Above every worth, so that a reserved start goes to who has waited longest. */
    static final int OVERDUE_POINTS = 1_000_000_000;

    private static final int MOST = 900_000_000;

    public Judgement {
        reasons = List.copyOf(reasons);
    }

    static Judgement of(Worth worth, double wait, Task.Turn turn) {
        List<Reason> reasons = new ArrayList<>();
        int onSite = points(worth.densityOnSite());
        reasons.add(new Reason(
                SAVES, onSite, Map.of("yuan", Math.round(worth.savedNow()), "minutes", Math.round(worth.minutes()))));
        int onTheWay = points(worth.density()) - onSite;
        if (worth.travel() > 0) {
            reasons.add(new Reason(TRAVEL, onTheWay, Map.of("minutes", Math.round(worth.travel()))));
        }
        int later = points(worth.savedLater() / worth.minutes());
        reasons.add(new Reason(
                CAN_WAIT, -later, Map.of("minutes", Math.round(wait), "yuan", Math.round(worth.savedLater()))));
        if (turn != Task.Turn.WORTH) {
            reasons.add(Reason.of(turn == Task.Turn.PAST ? OVERDUE : OVERDUE_SOON, OVERDUE_POINTS));
        }
        return new Judgement(worth, reasons.stream().mapToInt(Reason::points).sum(), reasons);
    }

    /** Whether a reserved start was used for it. */
    public boolean isReserved() {
        return reasons.stream()
                .anyMatch(
                        reason -> reason.code().equals(OVERDUE) || reason.code().equals(OVERDUE_SOON));
    }

    /** The score alone, for the many that are weighed and not chosen. */
    static int score(Worth worth, boolean reserved) {
        int score = points(worth.density()) - points(worth.savedLater() / worth.minutes());
        return reserved ? score + OVERDUE_POINTS : score;
    }

    private static int points(double perMinute) {
        return (int) Math.min(MOST, Math.round(perMinute * 100));
    }
}
