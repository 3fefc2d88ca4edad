package org.forestall.server.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.forestall.server.profiles.JurisdictionProfile;
import org.jspecify.annotations.Nullable;

/**
 * What has to happen on a case, and by when, by the profile's limits. Each limit counts from when the case got its grade,
 * signing-for from when it came into its queue; pauses put off all but signing-for.
 */
public final class CaseClocks {

    private CaseClocks() {}

    /**
     * A running clock.
     *
     * @param since when it began
     * @param at when it is late
     */
    public record Due(DueKind kind, Instant since, Instant at) {}

    /** The one the board shows: of the four steps, the first that is not done. */
    static Due dueOf(CaseFile file, JurisdictionProfile profile) {
        return running(file, profile).stream()
                .filter(due -> switch (due.kind()) {
                    case SIGN_FOR, FIRST_CALL, MEET, FEEDBACK -> true;
                    case DISPATCH, FAMILY, BANK -> false;
                })
                .findFirst()
                .orElseGet(() -> feedback(file, profile.clocksOf(file.grade())));
    }

    /** Every clock that runs on the case; none on a closed or folded one. */
    public static List<Due> running(CaseFile file, JurisdictionProfile profile) {
        if (file.stage() == Stage.CLOSED || file.isFolded()) {
            return List.of();
        }
        JurisdictionProfile.Clocks limits = profile.clocksOf(file.grade());
        List<Due> running = new ArrayList<>();
        if (!file.holder().isAccepted() && file.stage() != Stage.WATCHING) {
            Moments moments = file.moments();
            Instant since = later(moments.gradeSince(), moments.queuedSince());
            running.add(new Due(DueKind.SIGN_FOR, since, since.plus(limits.signFor())));
        }
        if (file.stage() != Stage.WATCHING) {
            addTracks(running, file, limits);
        }
        running.add(feedback(file, limits));
        return running;
    }

    private static void addTracks(List<Due> running, CaseFile file, JurisdictionProfile.Clocks limits) {
        Tried tried = file.tried();
        boolean reached = file.moments().firstContactAt() != null;
        addUnless(tried.call() != null || reached, running, file, DueKind.FIRST_CALL, limits.firstCall());
        addUnless(tried.visit() != null || reached, running, file, DueKind.DISPATCH, limits.dispatch());
        addUnless(tried.family() != null || reached, running, file, DueKind.FAMILY, limits.family());
        addUnless(tried.bank() != null || reached, running, file, DueKind.BANK, limits.bank());
        addUnless(file.moments().metAt() != null, running, file, DueKind.MEET, limits.meet());
    }

    private static void addUnless(
            boolean done, List<Due> running, CaseFile file, DueKind kind, @Nullable Duration limit) {
        if (!done && limit != null) {
            running.add(due(file, kind, limit));
        }
    }

    private static Due feedback(CaseFile file, JurisdictionProfile.Clocks limits) {
        return due(file, DueKind.FEEDBACK, limits.feedback());
    }

    private static Due due(CaseFile file, DueKind kind, Duration limit) {
        Instant since = file.moments().gradeSince();
        return new Due(kind, since, since.plus(limit).plus(file.pause().delay()));
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
