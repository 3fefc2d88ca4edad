package org.forestall.server.followups;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.forestall.engine.Grade;
import org.forestall.server.profiles.JurisdictionProfile;

/**
 * The rule of a series of follow-ups (a proposal of this project; public texts only ask for visits again). Pure.
 *
 * <ul>
 *   <li>A series begins on the grade's days, and has one more where money was lost or stopped at the bank.
 *   <li>STEADY goes on as planned; every second one in a row drops the next, but never the last.
 *   <li>WAVERING adds one that is nearer than the next: half the way to it, at most the first day's time.
 *   <li>REFUSED does the same once; who refuses again in a row is visited as planned.
 *   <li>NOT_MET is tried again as near, however often: no series ends with somebody who was not seen.
 *   <li>RELAPSED begins anew, by the most dangerous grade's days where the case's grade has none.
 * </ul>
 */
final class Series {

    private static final Duration FIRST_AT_MOST = Duration.ofDays(1);

    private Series() {}

    /** What the rule looks at beside the time. */
    record Risk(Grade grade, boolean loss) {}

    /** When the follow-ups are due; empty where the grade has none and nothing was lost. */
    static List<Instant> begun(Risk risk, JurisdictionProfile.Dissuasion profile, Instant now) {
        List<Instant> due = new ArrayList<>(
                daysOf(risk.grade(), profile).stream().map(now::plus).toList());
        if (risk.loss()) {
            due.add(now.plus(profile.followUpAfterLoss()));
        }
        return due.stream().sorted().distinct().toList();
    }

    /**
     * What is still due after one more result.
     *
     * @param results of this series, in order; the newest last
     * @param planned what is still due, in order, without the one just done
     */
    static List<Instant> after(
            List<Result> results,
            List<Instant> planned,
            Risk risk,
            JurisdictionProfile.Dissuasion profile,
            Instant now) {
        return switch (results.getLast()) {
            case STEADY ->
                inARow(results) % 2 == 0 && planned.size() > 1 ? planned.subList(1, planned.size()) : planned;
            case WAVERING, NOT_MET -> nearer(planned, now);
            case REFUSED -> inARow(results) == 1 ? nearer(planned, now) : planned;
            case RELAPSED -> anew(risk, profile, now);
        };
    }

    /** Never nothing: after a relapse somebody looks again, whatever the grade. */
    private static List<Instant> anew(Risk risk, JurisdictionProfile.Dissuasion profile, Instant now) {
        List<Duration> days = daysOf(risk.grade(), profile);
        Grade grade = days.isEmpty() ? Grade.URGENT : risk.grade();
        List<Instant> begun = begun(new Risk(grade, risk.loss()), profile, now);
        return begun.isEmpty() ? List.of(now.plus(FIRST_AT_MOST)) : begun;
    }

    /** One more, before the next. */
    private static List<Instant> nearer(List<Instant> planned, Instant now) {
        Instant near = now.plus(FIRST_AT_MOST);
        if (!planned.isEmpty() && planned.getFirst().isAfter(now)) {
            Instant half = now.plus(Duration.between(now, planned.getFirst()).dividedBy(2));
            near = half.isBefore(near) ? half : near;
        }
        List<Instant> all = new ArrayList<>(planned);
        all.add(near);
        return all.stream().sorted().toList();
    }

    private static int inARow(List<Result> results) {
        Result last = results.getLast();
        int count = 0;
        for (Result result : results.reversed()) {
            if (result != last) {
                break;
            }
            count++;
        }
        return count;
    }

    private static List<Duration> daysOf(Grade grade, JurisdictionProfile.Dissuasion profile) {
        Map<Grade, List<Duration>> all = profile.followUps();
        return all.getOrDefault(grade, List.of());
    }
}
