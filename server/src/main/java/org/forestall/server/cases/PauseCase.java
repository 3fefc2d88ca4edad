package org.forestall.server.cases;

import java.time.Instant;
import java.util.List;
import org.forestall.engine.Grade;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.platform.Refused;
import org.forestall.server.profiles.JurisdictionProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets a case's clocks stand still, with a reason and an end, and lets them run again. A new warning or another grade
 * ends a pause by itself.
 *
 * <p>Refuses with NO_PAUSE_WHEN_URGENT, PAUSE_TOO_LONG, NOT_PAUSED, and what the state table says.
 */
@Component
class PauseCase {

    private final CaseDesk desk;
    private final JurisdictionProfile profile;

    PauseCase(CaseDesk desk, JurisdictionProfile profile) {
        this.desk = desk;
        this.profile = profile;
    }

    /** @param until by default as late as the profile allows */
    CaseFile pause(Actor actor, CaseId id, PauseReason reason, @Nullable Instant until, @Nullable String note) {
        return desk.change(new CaseOrder(actor, id, Permission.CASE_WORK, Move.PAUSE), (file, now) -> {
            if (file.grade() == Grade.URGENT) {
                throw new Refused(CaseRefusal.NO_PAUSE_WHEN_URGENT);
            }
            Instant latest = now.plus(profile.dissuasion().pauseAtMost());
            Instant end = until == null ? latest : until;
            if (end.isAfter(latest) || !end.isAfter(now)) {
                throw Refused.field(CaseRefusal.PAUSE_TOO_LONG, "until");
            }
            return List.of(Noted.of(new CaseRecord.ClockPaused(reason, end), note));
        });
    }

    CaseFile resume(Actor actor, CaseId id) {
        return desk.change(new CaseOrder(actor, id, Permission.CASE_WORK, Move.RESUME), (file, now) -> {
            if (!file.pause().isRunning()) {
                throw new Refused(CaseRefusal.NOT_PAUSED);
            }
            return List.of(Noted.of(new CaseRecord.ClockResumed()));
        });
    }
}
