package org.forestall.server.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.forestall.server.clocks.Calendars;
import org.forestall.server.profiles.JurisdictionProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What has to happen on a case, and by when, by the profile's limits and the calendar that each goes by. Each limit counts
 * from when the case got its grade, signing-for from when it came into its queue; pauses put off all but signing-for.
 */
@Component
public class CaseClocks {

    private final JurisdictionProfile profile;
    private final Calendars calendars;

    CaseClocks(JurisdictionProfile profile, Calendars calendars) {
        this.profile = profile;
        this.calendars = calendars;
    }

    /**
     * A running clock.
     *
     * @param since when it began
     * @param at when it is late
     */
    public record Due(DueKind kind, Instant since, Instant at) {}

    /** The one the board shows: of the four steps, the first that is not done. */
    Due dueOf(CaseFile file) {
        return running(file).stream()
                .filter(due -> switch (due.kind()) {
                    case SIGN_FOR, FIRST_CALL, MEET, FEEDBACK -> true;
                    case DISPATCH, FAMILY, BANK -> false;
                })
                .findFirst()
                .orElseGet(() -> feedback(file));
    }

    /**
     * Every clock that runs on the case; none on a closed or folded one, and none under watch: the sources have their interim
     * answer, and follow-ups keep their own time.
     */
    public List<Due> running(CaseFile file) {
        if (file.stage() == Stage.CLOSED || file.isFolded()) {
            return List.of();
        }
        JurisdictionProfile.Clocks limits = profile.clocksOf(file.grade());
        List<Due> running = new ArrayList<>();
        if (!file.holder().isAccepted() && file.stage() != Stage.WATCHING) {
            Moments moments = file.moments();
            Instant since = later(moments.gradeSince(), moments.queuedSince());
            running.add(new Due(DueKind.SIGN_FOR, since, late(file, DueKind.SIGN_FOR, since, limits.signFor())));
        }
        if (file.stage() != Stage.WATCHING) {
            addTracks(running, file, limits);
            running.add(feedback(file));
        }
        return running;
    }

    private void addTracks(List<Due> running, CaseFile file, JurisdictionProfile.Clocks limits) {
        Tried tried = file.tried();
        boolean reached = file.moments().firstContactAt() != null;
        addUnless(tried.call() != null || reached, running, file, DueKind.FIRST_CALL, limits.firstCall());
        addUnless(tried.visit() != null || reached, running, file, DueKind.DISPATCH, limits.dispatch());
        addUnless(tried.family() != null || reached, running, file, DueKind.FAMILY, limits.family());
        addUnless(tried.bank() != null || reached, running, file, DueKind.BANK, limits.bank());
        addUnless(file.moments().metAt() != null, running, file, DueKind.MEET, limits.meet());
    }

    private void addUnless(boolean done, List<Due> running, CaseFile file, DueKind kind, @Nullable Duration limit) {
        if (!done && limit != null) {
            running.add(due(file, kind, limit));
        }
    }

    private Due feedback(CaseFile file) {
        return due(file, DueKind.FEEDBACK, profile.clocksOf(file.grade()).feedback());
    }

    private Due due(CaseFile file, DueKind kind, Duration limit) {
        Instant since = file.moments().gradeSince();
        Instant late = late(file, kind, since, limit);
        return new Due(kind, since, late.plus(file.pause().delay()));
    }

    private Instant late(CaseFile file, DueKind kind, Instant since, Duration limit) {
        return calendars.of(file.grade(), kind.code()).plus(since, limit);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
