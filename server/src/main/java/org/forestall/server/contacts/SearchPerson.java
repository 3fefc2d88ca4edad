package org.forestall.server.contacts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.forestall.server.access.Actor;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.Recorded;
import org.forestall.server.clocks.Stage;
import org.forestall.server.platform.Refused;
import org.forestall.server.profiles.JurisdictionProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The search for somebody who cannot be reached, from its beginning to its end. Not found for now is no end: it comes back
 * by itself.
 *
 * <p>Refuses with SEARCH_RUNNING, NO_SEARCH, SEARCH_AWAY, CARRIER_ASKED, CARRIER_NOT_ASKED, FIELD_TOO_LONG, and what the state
 * table says.
 */
@Component
class SearchPerson {

    private final ContactDesk desk;
    private final ContactNumbers numbers;
    private final SearchStore searches;
    private final SectorStore sectors;
    private final Alarms alarms;
    private final JurisdictionProfile profile;

    SearchPerson(
            ContactDesk desk,
            ContactNumbers numbers,
            SearchStore searches,
            SectorStore sectors,
            Alarms alarms,
            JurisdictionProfile profile) {
        this.desk = desk;
        this.numbers = numbers;
        this.searches = searches;
        this.sectors = sectors;
        this.alarms = alarms;
        this.profile = profile;
    }

    /** A place to look; the label says which, where there are several of a kind. */
    record Place(SectorKind kind, @Nullable String label) {}

    /** With these places to look, or one of each kind where none are named. */
    void begin(Actor actor, CaseId id, @Nullable List<Place> places) {
        List<Place> named = places == null || places.isEmpty()
                ? Arrays.stream(SectorKind.values())
                        .map(kind -> new Place(kind, null))
                        .toList()
                : places;
        long planId = numbers.next();
        desk.search(actor, id, (file, now) -> {
            if (searches.running(id).isPresent()) {
                throw new Refused(ContactRefusal.SEARCH_RUNNING);
            }
            searches.begin(planId, file, now);
            SearchPlan.Ref plan = SearchPlan.Ref.of(planId, file);
            searches.tell(plan, SearchEvent.of(SearchEvent.Kind.BEGUN, actor, now), actor);
            named.forEach(place -> add(plan, file, place, actor, now));
            return List.of(Recorded.of(new CaseRecord.SearchBegun(planId)));
        });
    }

    /** One more place to look. */
    void add(Actor actor, CaseId id, Place place) {
        desk.search(actor, id, (file, now) -> {
            add(running(id).ref(), file, place, actor, now);
            return List.of();
        });
    }

    /** The carrier's help is asked for. */
    void askCarrier(Actor actor, CaseId id, @Nullable String note) {
        desk.search(actor, id, (file, now) -> {
            SearchPlan plan = running(id);
            if (plan.carrier().askedAt() != null && plan.carrier().answeredAt() == null) {
                throw new Refused(ContactRefusal.CARRIER_ASKED);
            }
            searches.carrierAsked(plan.id(), now);
            searches.tell(plan.ref(), SearchEvent.of(SearchEvent.Kind.CARRIER_ASKED, actor, now), actor);
            return List.of(new Recorded(new CaseRecord.CarrierAsked(), note));
        });
    }

    void carrierAnswered(Actor actor, CaseId id, boolean located) {
        desk.search(actor, id, (file, now) -> {
            SearchPlan plan = running(id);
            if (plan.carrier().askedAt() == null) {
                throw new Refused(ContactRefusal.CARRIER_NOT_ASKED);
            }
            searches.carrierAnswered(plan.id(), located, now);
            searches.tell(plan.ref(), SearchEvent.of(SearchEvent.Kind.CARRIER_ANSWERED, actor, now), actor);
            return List.of();
        });
    }

    /** 暂时找不到. */
    void giveUpForNow(Actor actor, CaseId id, @Nullable String note) {
        desk.search(actor, id, (file, now) -> {
            SearchPlan plan = running(id);
            if (plan.isAway()) {
                throw new Refused(ContactRefusal.SEARCH_AWAY);
            }
            Instant returnsAt = now.plus(profile.dissuasion().notFoundReturns());
            searches.away(plan.id(), returnsAt);
            searches.tell(plan.ref(), SearchEvent.of(SearchEvent.Kind.AWAY, actor, now), actor);
            alarms.set(Alarms.Kind.SEARCH_RETURN, plan.id(), plan.unitId(), List.of(new Stage("BACK", returnsAt)));
            return List.of(new Recorded(new CaseRecord.NotFoundForNow(returnsAt), note));
        });
    }

    void end(Actor actor, CaseId id, boolean found, @Nullable String note) {
        desk.search(actor, id, (file, now) -> {
            SearchPlan plan = running(id);
            return List.of(new Recorded(end(plan, found, actor, now), note));
        });
    }

    /** Ends it; the case's event for that. */
    CaseRecord end(SearchPlan plan, boolean found, Actor actor, Instant now) {
        searches.end(plan.id(), found, now);
        searches.tell(plan.ref(), SearchEvent.of(SearchEvent.Kind.ENDED, actor, now), actor);
        alarms.cancel(Alarms.Kind.SEARCH_RETURN, List.of(plan.id()));
        return new CaseRecord.SearchEnded(found);
    }

    /** The running search; the case is locked, so that nobody ends it meanwhile. */
    SearchPlan running(CaseId id) {
        return searches.running(id).orElseThrow(() -> new Refused(ContactRefusal.NO_SEARCH));
    }

    private void add(SearchPlan.Ref plan, CaseFile file, Place place, Actor actor, Instant now) {
        long sectorId = numbers.next();
        sectors.add(sectorId, plan.id(), file, place.kind(), ContactDesk.text(place.label(), "label"));
        searches.tell(plan, SearchEvent.of(SearchEvent.Kind.ADDED, sectorId, actor, now), actor);
    }

    /** What is still to be done in the latest search begun since then; a search, where there is none. */
    List<String> missingFor(CaseId id, @Nullable Instant since) {
        List<String> missing = new ArrayList<>();
        searches.latest(id)
                .filter(plan -> since == null || !plan.progress().begunAt().isBefore(since))
                .ifPresentOrElse(plan -> missing.addAll(plan.missing()), () -> missing.add("search"));
        return missing;
    }
}
