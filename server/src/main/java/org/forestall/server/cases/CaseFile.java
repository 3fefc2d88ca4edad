package org.forestall.server.cases;

import java.time.Instant;
import org.forestall.engine.Grade;
import org.forestall.engine.VictimState;
import org.forestall.server.persons.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A case as it stands: what its events come to. It changes only by {@link #after}.
 *
 * @param tried when each track was first tried
 * @param pause how long its clocks have stood still
 * @param leadCount how many leads it holds
 * @param story a name given by a demonstration
 * @param version how many events it has; each change counts one
 */
public record CaseFile(
        CaseId id,
        PersonId person,
        Place place,
        Standing standing,
        Suspicion suspicion,
        Holder holder,
        Moments moments,
        Tried tried,
        Pause pause,
        CaseEvent.Sums sums,
        Ending ending,
        int leadCount,
        @Nullable String story,
        int version) {

    /** A new case, from its first event. */
    static CaseFile opened(CaseId id, PersonId person, CaseEvent.Opened event, Instant at) {
        return new CaseFile(
                id,
                person,
                new Place(event.unitId(), event.queueUnitId(), event.communityId()),
                new Standing(Stage.OPEN, event.judgement().grade(), 1, VictimState.UNREACHED),
                Suspicion.of(event.judgement()),
                Holder.NOBODY,
                Moments.openedAt(at),
                Tried.NOTHING,
                Pause.NONE,
                event.sums(),
                Ending.NONE,
                1,
                event.story(),
                1);
    }

    /** The case after one more event. */
    CaseFile after(CaseEvent event, Instant at) {
        return CaseChanges.apply(this, event, at).counted();
    }

    public Stage stage() {
        return standing.stage();
    }

    public Grade grade() {
        return standing.grade();
    }

    public boolean isFolded() {
        return ending.foldedInto() != null;
    }

    private CaseFile counted() {
        return new CaseFile(
                id,
                person,
                place,
                standing,
                suspicion,
                holder,
                moments,
                tried,
                pause,
                sums,
                ending,
                leadCount,
                story,
                version + 1);
    }

    CaseFile with(Standing to) {
        return new CaseFile(
                id, person, place, to, suspicion, holder, moments, tried, pause, sums, ending, leadCount, story,
                version);
    }

    CaseFile with(Place to) {
        return new CaseFile(
                id, person, to, standing, suspicion, holder, moments, tried, pause, sums, ending, leadCount, story,
                version);
    }

    CaseFile with(Suspicion to) {
        return new CaseFile(
                id, person, place, standing, to, holder, moments, tried, pause, sums, ending, leadCount, story,
                version);
    }

    CaseFile with(Holder to) {
        return new CaseFile(
                id, person, place, standing, suspicion, to, moments, tried, pause, sums, ending, leadCount, story,
                version);
    }

    CaseFile with(Moments to) {
        return new CaseFile(
                id, person, place, standing, suspicion, holder, to, tried, pause, sums, ending, leadCount, story,
                version);
    }

    CaseFile with(Tried to) {
        return new CaseFile(
                id, person, place, standing, suspicion, holder, moments, to, pause, sums, ending, leadCount, story,
                version);
    }

    CaseFile with(Pause to) {
        return new CaseFile(
                id, person, place, standing, suspicion, holder, moments, tried, to, sums, ending, leadCount, story,
                version);
    }

    CaseFile with(CaseEvent.Sums to) {
        return new CaseFile(
                id, person, place, standing, suspicion, holder, moments, tried, pause, to, ending, leadCount, story,
                version);
    }

    CaseFile with(Ending to) {
        return new CaseFile(
                id, person, place, standing, suspicion, holder, moments, tried, pause, sums, to, leadCount, story,
                version);
    }

    CaseFile withOneMoreLead() {
        return new CaseFile(
                id,
                person,
                place,
                standing,
                suspicion,
                holder,
                moments,
                tried,
                pause,
                sums,
                ending,
                leadCount + 1,
                story,
                version);
    }
}
