package org.forestall.server.persons;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.platform.Page;
import org.forestall.server.platform.PageRequest;
import org.forestall.server.platform.Transactions;
import org.springframework.stereotype.Component;

/** Lists the persons in somebody's units: those a query names, or all, the latest known first. */
@Component
public class ListPersons {

    private static final int FOUND_AT_MOST = 200;

    private final Transactions transactions;
    private final FindPersons find;
    private final ListStore store;
    private final PersonLinks links;
    private final LabelPersons labels;
    private final HistoryOfGroups histories;

    ListPersons(
            Transactions transactions,
            FindPersons find,
            ListStore store,
            PersonLinks links,
            LabelPersons labels,
            HistoryOfGroups histories) {
        this.transactions = transactions;
        this.find = find;
        this.store = store;
        this.links = links;
        this.labels = labels;
        this.histories = histories;
    }

    /**
     * @param query as for {@link Persons#find}; blank for all
     */
    public Page<PersonLine> list(Actor actor, String query, PageRequest request) {
        actor.require(Permission.PERSON_VIEW);
        return transactions.in(actor.scope(), () -> query.isBlank() ? all(request) : found(query, request));
    }

    private Page<PersonLine> all(PageRequest request) {
        return Page.of(lines(store.roots(request)), request, store.countRoots());
    }

    private Page<PersonLine> found(String query, PageRequest request) {
        List<PersonId> found = find.find(query, FOUND_AT_MOST);
        List<PersonId> shown =
                found.stream().skip(request.offset()).limit(request.size()).toList();
        boolean more = found.size() == FOUND_AT_MOST;
        return new Page<>(lines(shown), request.page(), request.size(), found.size(), more);
    }

    private List<PersonLine> lines(List<PersonId> roots) {
        Map<PersonId, PersonLinks.Group> groups = links.groupsOf(roots);
        Map<PersonId, PersonHistory.History> history = histories.of(groups.values());
        return roots.stream()
                .map(groups::get)
                .filter(Objects::nonNull)
                .map(group -> line(group, history))
                .toList();
    }

    private PersonLine line(PersonLinks.Group group, Map<PersonId, PersonHistory.History> history) {
        return new PersonLine(
                labels.label(group.root(), group.details()),
                group.unitId(),
                history.getOrDefault(group.root(), PersonHistory.History.NONE));
    }
}
