package org.forestall.server.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.forestall.server.access.Actor;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.Recorded;
import org.forestall.server.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One person's share of a search: takes a sector, gives it back, or has looked through it. Two never hold one; who comes
 * second learns who has it and since when.
 *
 * <p>Refuses with NO_STAFF, NO_SEARCH, SECTOR_NOT_FOUND, SECTOR_TAKEN, SECTOR_NOT_YOURS, SECTOR_CLEARED, and what the state
 * table says.
 */
@Component
class SearchSector {

    private final ContactDesk desk;
    private final SearchPerson search;
    private final SearchStore searches;
    private final SectorStore sectors;

    SearchSector(ContactDesk desk, SearchPerson search, SearchStore searches, SectorStore sectors) {
        this.desk = desk;
        this.search = search;
        this.searches = searches;
        this.sectors = sectors;
    }

    void take(Actor actor, CaseId id, long sectorId) {
        long me = desk.me(actor).id();
        desk.search(actor, id, (file, now) -> {
            SearchPlan plan = search.running(id);
            SearchPlan.Sector sector = find(plan, sectorId);
            if (!sectors.take(sectorId, me, now)) {
                throw lost(find(plan, sectorId));
            }
            searches.tell(plan.ref(), SearchEvent.of(SearchEvent.Kind.TAKEN, sectorId, actor, now), actor);
            return List.of(Recorded.of(
                    new CaseRecord.SectorTaken(sectorId, sector.kind().name(), me)));
        });
    }

    void release(Actor actor, CaseId id, long sectorId) {
        long me = desk.me(actor).id();
        desk.search(actor, id, (file, now) -> {
            SearchPlan plan = search.running(id);
            if (!sectors.release(sectorId, me)) {
                throw notMine(find(plan, sectorId));
            }
            searches.tell(plan.ref(), SearchEvent.of(SearchEvent.Kind.RELEASED, sectorId, actor, now), actor);
            return List.of();
        });
    }

    /** Looked through. Where the person was there, the search has ended. */
    void clear(Actor actor, CaseId id, long sectorId, boolean found, @Nullable String note) {
        long me = desk.me(actor).id();
        desk.search(actor, id, (file, now) -> {
            SearchPlan plan = search.running(id);
            SearchPlan.Sector sector = find(plan, sectorId);
            if (!sectors.clear(sectorId, me, found, now)) {
                throw notMine(sector);
            }
            searches.tell(plan.ref(), SearchEvent.of(SearchEvent.Kind.CLEARED, sectorId, actor, now), actor);
            List<Recorded> records = new ArrayList<>();
            records.add(new Recorded(
                    new CaseRecord.SectorCleared(sectorId, sector.kind().name(), found), note));
            if (found) {
                records.add(Recorded.of(search.end(plan, true, actor, now)));
            }
            return records;
        });
    }

    private SearchPlan.Sector find(SearchPlan plan, long sectorId) {
        return sectors.find(sectorId, plan.id()).orElseThrow(() -> new Refused(ContactRefusal.SECTOR_NOT_FOUND));
    }

    private static Refused lost(SearchPlan.Sector sector) {
        if (sector.clearedAt() != null) {
            return new Refused(ContactRefusal.SECTOR_CLEARED);
        }
        String by = sector.owner() == null ? "" : sector.owner().name();
        return new Refused(ContactRefusal.SECTOR_TAKEN, Map.of("by", by, "at", String.valueOf(sector.takenAt())));
    }

    private static Refused notMine(SearchPlan.Sector sector) {
        return new Refused(
                sector.clearedAt() != null ? ContactRefusal.SECTOR_CLEARED : ContactRefusal.SECTOR_NOT_YOURS);
    }
}
