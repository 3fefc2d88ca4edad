package org.forestall.server.cases;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.forestall.engine.PersonMemory;
import org.forestall.engine.VictimState;
import org.forestall.server.persons.PersonId;
import org.forestall.server.persons.Persons;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads from the closed cases what bears on a person's next lead. */
@Component
class RememberCases {

    private final JdbcClient jdbc;
    private final Persons persons;

    RememberCases(JdbcClient jdbc, Persons persons) {
        this.jdbc = jdbc;
        this.persons = persons;
    }

    private record Row(long personId, @Nullable String outcome, String victimState) {}

    Map<PersonId, CaseMemory> of(Collection<PersonId> roots) {
        Map<Long, PersonId> rootOf = new HashMap<>();
        persons.membersOf(roots)
                .forEach((root, members) -> members.forEach(member -> rootOf.put(member.value(), root)));
        Map<PersonId, CaseMemory> memories = new HashMap<>();
        jdbc.sql("""
                        select person_id, outcome, victim_state from case_file
                        where person_id = any (?) and stage = 'CLOSED' order by closed_at""")
                .param(rootOf.keySet().toArray(Long[]::new))
                .query((row, i) -> new Row(row.getLong(1), row.getString(2), row.getString(3)))
                .list()
                .forEach(row -> memories.merge(
                        rootOf.getOrDefault(row.personId(), new PersonId(row.personId())),
                        first(row),
                        RememberCases::and));
        return memories;
    }

    private static CaseMemory first(Row row) {
        return new CaseMemory(1, historyOf(row), VictimState.valueOf(row.victimState()));
    }

    private static CaseMemory and(CaseMemory earlier, CaseMemory later) {
        PersonMemory.History worst =
                earlier.history().compareTo(later.history()) >= 0 ? earlier.history() : later.history();
        return new CaseMemory(earlier.earlierCases() + later.earlierCases(), worst, later.lastState());
    }

    private static PersonMemory.History historyOf(Row row) {
        if (VictimState.RELAPSED.name().equals(row.victimState())) {
            return PersonMemory.History.RELAPSED;
        }
        CloseOutcome outcome = row.outcome() == null ? null : CloseOutcome.valueOf(row.outcome());
        return outcome == null
                ? PersonMemory.History.CLEAR
                : switch (outcome) {
                    case LOST, PARTLY_LOST -> PersonMemory.History.VICTIMISED;
                    case DISSUADED -> PersonMemory.History.DISSUADED;
                    case REMINDED, FALSE_ALARM, NOT_FOUND, MISMATCH, DUPLICATE, TRANSFERRED ->
                        PersonMemory.History.CLEAR;
                };
    }
}
