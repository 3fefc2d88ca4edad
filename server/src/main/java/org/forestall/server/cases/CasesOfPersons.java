package org.forestall.server.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.forestall.server.persons.PersonHistory;
import org.forestall.server.persons.PersonId;
import org.forestall.server.persons.Persons;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers the persons package's question about a person's cases. */
@Component
class CasesOfPersons implements PersonHistory {

    private final CaseLists lists;
    private final Persons persons;

    CasesOfPersons(CaseLists lists, Persons persons) {
        this.lists = lists;
        this.persons = persons;
    }

    @Override
    public Map<PersonId, History> historyOf(Collection<PersonId> roots) {
        Map<PersonId, PersonId> rootOf = new HashMap<>();
        persons.membersOf(roots).forEach((root, members) -> members.forEach(member -> rootOf.put(member, root)));
        Map<PersonId, List<CaseFile>> byRoot = new HashMap<>();
        for (CaseFile file : lists.ofPersons(rootOf.keySet())) {
            byRoot.computeIfAbsent(rootOf.getOrDefault(file.person(), file.person()), root -> new ArrayList<>())
                    .add(file);
        }
        Map<PersonId, History> histories = new HashMap<>();
        byRoot.forEach((root, files) -> histories.put(root, historyOf(files)));
        return histories;
    }

    private static History historyOf(List<CaseFile> newestFirst) {
        @Nullable
        Long open = newestFirst.stream()
                .filter(file -> file.stage() != Stage.CLOSED && !file.isFolded())
                .map(file -> file.id().value())
                .findFirst()
                .orElse(null);
        @Nullable
        String lastOutcome = newestFirst.stream()
                .map(file -> file.ending().outcome())
                .filter(outcome -> outcome != null)
                .map(CloseOutcome::name)
                .findFirst()
                .orElse(null);
        return new History(
                newestFirst.size(),
                newestFirst.stream().mapToInt(CaseFile::leadCount).sum(),
                open,
                lastOutcome,
                newestFirst.stream().map(CasesOfPersons::lineOf).toList());
    }

    private static CaseLine lineOf(CaseFile file) {
        CloseOutcome outcome = file.ending().outcome();
        return new CaseLine(
                file.id().value(),
                file.stage().name(),
                file.grade(),
                file.moments().openedAt(),
                outcome == null ? null : outcome.name());
    }
}
