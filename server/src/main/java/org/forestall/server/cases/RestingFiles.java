package org.forestall.server.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.forestall.engine.VictimState;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.persons.PersonId;
import org.forestall.server.persons.Persons;
import org.forestall.server.profiles.JurisdictionProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What follow-ups, signals and reviews do with files that rest: under watch, or closed. */
@Component
public class RestingFiles {

    private static final Set<VictimState> PERSUADED =
            EnumSet.of(VictimState.ADMITS, VictimState.MONEY_SAFE, VictimState.CLEAN);

    private final CaseDesk desk;
    private final CaseStore store;
    private final TellMany tellMany;
    private final ReopenCase reopenCase;
    private final RaiseByRule raiseByRule;
    private final Persons persons;
    private final JurisdictionProfile profile;
    private final ApplicationEventPublisher events;

    RestingFiles(
            CaseDesk desk,
            CaseStore store,
            TellMany tellMany,
            ReopenCase reopenCase,
            RaiseByRule raiseByRule,
            Persons persons,
            JurisdictionProfile profile,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.store = store;
        this.tellMany = tellMany;
        this.reopenCase = reopenCase;
        this.raiseByRule = raiseByRule;
        this.persons = persons;
        this.profile = profile;
        this.events = events;
    }

    /** Adds to cases what became of them afterwards, closed ones too, in the caller's transaction; folded ones are left out. */
    public List<CaseFile> lookBack(Actor actor, Map<CaseId, List<Recorded>> records, Instant now) {
        return tellMany.lookBack(actor, records, now);
    }

    /** Opens a closed case again, as {@link ReopenCase} does and refuses. */
    public CaseFile reopen(Actor actor, CaseId id, String reason) {
        return reopenCase.reopen(actor, id, reason);
    }

    /**
     * The person falls back to the fraudster: a case under watch is open again, and the grade may rise by rule.
     *
     * @param decide what else is added, given the locked case; may refuse
     */
    public CaseFile relapse(CaseOrder order, BiFunction<CaseFile, Instant, List<Recorded>> decide) {
        return desk.change(order, (file, now) -> {
            List<Noted> all = new ArrayList<>(
                    decide.apply(file, now).stream().map(Recorded::noted).toList());
            // whoever was never won over cannot fall back
            if (PERSUADED.contains(file.standing().victimState())) {
                all.add(Noted.of(new CaseRecord.StateNoted(VictimState.RELAPSED)));
            }
            if (file.stage() == Stage.WATCHING) {
                all.add(Noted.of(new CaseEvent.WatchEnded()));
            }
            CaseFile after = file;
            for (Noted noted : all) {
                after = after.after(noted.event(), now);
            }
            raiseByRule
                    .after(after, all.stream().map(Noted::event).toList(), now)
                    .ifPresent(all::add);
            return all;
        });
    }

    /**
     * The files of these persons that a new signal about somebody near them concerns: under watch, or closed in danger
     * within the watch period with none open since; locked.
     */
    public List<CaseFile> lockOf(Collection<PersonId> people, Instant now) {
        List<CaseFile> open = store.lockOpenOf(people);
        List<CaseFile> closed = store.lockClosedOf(
                people, WakeOldFiles.IN_DANGER, now.minus(profile.dissuasion().watchAfterClose()));
        Map<PersonId, PersonId> roots = persons.rootsOf(people);
        Set<PersonId> seen = new HashSet<>();
        open.forEach(file -> seen.add(roots.getOrDefault(file.person(), file.person())));
        List<CaseFile> found = new ArrayList<>(
                open.stream().filter(file -> file.stage() == Stage.WATCHING).toList());
        // the newest closed one of each human, and none where another case is open
        closed.reversed().stream()
                .filter(file -> seen.add(roots.getOrDefault(file.person(), file.person())))
                .forEach(found::add);
        return found;
    }

    /**
     * Opens a closed file because of a signal about somebody near, or about the account. Refuses with what the state table says, and with
     * ANOTHER_OPEN.
     *
     * @param why what is recorded beside it
     */
    public CaseFile reopenForSignal(Actor system, CaseId id, CaseRecord why) {
        return desk.change(new CaseOrder(system, id, Permission.CASE_REOPEN, Move.REOPEN), (file, now) -> {
            events.publishEvent(new CaseReopened(id));
            return List.of(Noted.of(new CaseEvent.Reopened()), Noted.of(why));
        });
    }

    /** Who has worked on it, has looked at it or has closed it, by account; no second person is among them. */
    public static Set<Long> workers(List<Past> history) {
        return history.stream()
                .filter(past -> past.actorKind().isStaff() && isWork(past.event()))
                .map(Past::actorId)
                .collect(Collectors.toSet());
    }

    private static boolean isWork(@Nullable CaseEvent event) {
        return !(event instanceof CaseEvent.NoteAdded
                || event instanceof CaseEvent.Opened
                || event instanceof CaseEvent.LeadJoined
                || event instanceof CaseRecord.Reviewed
                || event instanceof CaseRecord.FeedbackSent);
    }
}
