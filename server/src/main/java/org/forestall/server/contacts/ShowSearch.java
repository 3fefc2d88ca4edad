package org.forestall.server.contacts;

import org.forestall.server.access.Actor;
import org.forestall.server.cases.CaseId;
import org.forestall.server.platform.Refused;
import org.springframework.stereotype.Component;

/**
 * Shows the latest search of a case, with its coverage over time.
 *
 * <p>Refuses with NO_SEARCH.
 */
@Component
class ShowSearch {

    private final ContactDesk desk;
    private final SearchStore searches;

    ShowSearch(ContactDesk desk, SearchStore searches) {
        this.desk = desk;
        this.searches = searches;
    }

    SearchPage show(Actor reader, CaseId id) {
        return desk.show(reader, id, file -> {
            SearchPlan plan = searches.latest(file.id()).orElseThrow(() -> new Refused(ContactRefusal.NO_SEARCH));
            return SearchPage.of(plan, searches.events(plan.id()));
        });
    }
}
