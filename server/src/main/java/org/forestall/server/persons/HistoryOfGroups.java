package org.forestall.server.persons;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The history of a group: of everybody merged into one. A server without cases has none. */
@Component
class HistoryOfGroups {

    private final ObjectProvider<PersonHistory> histories;

    HistoryOfGroups(ObjectProvider<PersonHistory> histories) {
        this.histories = histories;
    }

    /** By root. */
    Map<PersonId, PersonHistory.History> of(Collection<PersonLinks.Group> groups) {
        PersonHistory known = histories.getIfAvailable();
        if (known == null) {
            return Map.of();
        }
        List<PersonId> members =
                groups.stream().flatMap(g -> g.members().stream()).distinct().toList();
        Map<PersonId, PersonHistory.History> byMember = known.historyOf(members);
        Map<PersonId, PersonHistory.History> byRoot = new HashMap<>();
        for (PersonLinks.Group group : groups) {
            byRoot.put(
                    group.root(),
                    group.members().stream()
                            .map(m -> byMember.getOrDefault(m, PersonHistory.History.NONE))
                            .reduce(PersonHistory.History.NONE, PersonHistory.History::and));
        }
        return byRoot;
    }
}
