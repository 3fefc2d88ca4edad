package org.forestall.server.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.forestall.server.persons.PersonHistory;
import org.forestall.server.persons.PersonId;
import org.springframework.stereotype.Component;

/** Answers the persons package's question about a person's cases. */
@Component
class CasesOfPersons implements PersonHistory {

    private final CaseLists lists;

    CasesOfPersons(CaseLists lists) {
        this.lists = lists;
    }

    @Override
    public Map<PersonId, History> historyOf(Collection<PersonId> persons) {
        Map<PersonId, List<CaseFile>> byPerson = new HashMap<>();
        for (CaseFile file : lists.ofPersons(persons)) {
            byPerson.computeIfAbsent(file.person(), person -> new ArrayList<>()).add(file);
        }
        Map<PersonId, History> histories = new HashMap<>();
        byPerson.forEach((person, files) -> histories.put(
                person,
                new History(
                        files.stream().map(CasesOfPersons::lineOf).toList(),
                        files.stream().mapToInt(CaseFile::leadCount).sum())));
        return histories;
    }

    private static CaseLine lineOf(CaseFile file) {
        CloseOutcome outcome = file.ending().outcome();
        return new CaseLine(
                file.id().value(),
                file.stage().name(),
                file.grade().name(),
                file.moments().openedAt(),
                outcome == null ? null : outcome.name(),
                file.moments().closedAt());
    }
}
