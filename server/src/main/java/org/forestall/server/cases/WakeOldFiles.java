package org.forestall.server.cases;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.forestall.engine.VictimState;
import org.forestall.server.access.Actor;
import org.forestall.server.persons.PersonId;
import org.forestall.server.profiles.JurisdictionProfile;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * A new warning about somebody whose case was closed within the watch period opens the old file again, with all that is
 * known, and not a new one. Whoever had been persuaded has then relapsed.
 */
@Component
class WakeOldFiles {

    /** A file that ended otherwise was no danger, and a new warning is a new story. */
    static final Set<CloseOutcome> IN_DANGER =
            EnumSet.of(CloseOutcome.DISSUADED, CloseOutcome.PARTLY_LOST, CloseOutcome.LOST, CloseOutcome.NOT_FOUND);

    private static final Set<VictimState> PERSUADED =
            EnumSet.of(VictimState.ADMITS, VictimState.MONEY_SAFE, VictimState.CLEAN);

    private final CaseStore store;
    private final RaiseByRule raiseByRule;
    private final JurisdictionProfile profile;
    private final ApplicationEventPublisher events;

    WakeOldFiles(
            CaseStore store, RaiseByRule raiseByRule, JurisdictionProfile profile, ApplicationEventPublisher events) {
        this.store = store;
        this.raiseByRule = raiseByRule;
        this.profile = profile;
        this.events = events;
    }

    /** Adds to the found cases the woken ones of those persons that have no open one. */
    void wake(Map<PersonId, PersonId> rootOf, Map<PersonId, TakenCase> found, Actor actor, Instant now) {
        List<PersonId> without = rootOf.entrySet().stream()
                .filter(entry -> !found.containsKey(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        if (without.isEmpty()) {
            return;
        }
        Instant since = now.minus(profile.dissuasion().watchAfterClose());
        for (CaseFile closed : store.lockClosedOf(without, IN_DANGER, since).reversed()) {
            PersonId root = rootOf.getOrDefault(closed.person(), closed.person());
            if (!found.containsKey(root)) {
                found.put(root, woken(closed, actor, now));
            }
        }
    }

    private TakenCase woken(CaseFile closed, Actor actor, Instant now) {
        TakenCase woken = new TakenCase(closed);
        woken.add(Noted.of(new CaseEvent.Reopened()), actor, now);
        if (PERSUADED.contains(closed.standing().victimState())) {
            woken.add(Noted.of(new CaseRecord.StateNoted(VictimState.RELAPSED)), actor, now);
        }
        raiseByRule.after(woken.file(), List.of(), now).ifPresent(raise -> woken.add(raise, actor, now));
        events.publishEvent(new CaseReopened(closed.id()));
        return woken;
    }
}
