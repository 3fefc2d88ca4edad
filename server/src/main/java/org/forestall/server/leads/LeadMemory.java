package org.forestall.server.leads;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.forestall.engine.PersonMemory;
import org.forestall.server.cases.CaseMemory;
import org.forestall.server.cases.Cases;
import org.forestall.server.persons.PersonId;
import org.forestall.server.persons.Persons;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is remembered of persons when their next lead comes: earlier leads, and earlier cases. */
@Component
class LeadMemory {

    private final JdbcClient jdbc;
    private final Persons persons;
    private final Cases cases;

    LeadMemory(JdbcClient jdbc, Persons persons, Cases cases) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.cases = cases;
    }

    /** Counts that grow while one batch brings several leads of the same person. */
    static final class Remembered {
        private int last24Hours;
        private int last30Days;
        private CaseMemory cases = CaseMemory.NONE;

        PersonMemory beforeNext() {
            PersonMemory memory =
                    new PersonMemory(last24Hours, last30Days, cases.earlierCases(), cases.history(), cases.lastState());
            last24Hours++;
            last30Days++;
            return memory;
        }
    }

    Map<PersonId, Remembered> of(Collection<PersonId> roots, Instant now) {
        Map<PersonId, Remembered> memories = new HashMap<>();
        Map<Long, PersonId> rootOf = new HashMap<>();
        for (PersonId root : roots) {
            memories.put(root, new Remembered());
        }
        persons.membersOf(roots)
                .forEach((root, members) -> members.forEach(member -> rootOf.put(member.value(), root)));
        countLeads(rootOf, memories, now);
        cases.memoryOf(roots).forEach((root, memory) -> {
            Remembered remembered = memories.get(root);
            if (remembered != null) {
                remembered.cases = memory;
            }
        });
        return memories;
    }

    private void countLeads(Map<Long, PersonId> rootOf, Map<PersonId, Remembered> memories, Instant now) {
        Timestamp day = Timestamp.from(now.minus(Duration.ofHours(24)));
        Timestamp month = Timestamp.from(now.minus(Duration.ofDays(30)));
        jdbc.sql("""
                        select person_id, count(*) filter (where received_at >= ?), count(*)
                        from lead where person_id = any (?) and received_at >= ? group by person_id""")
                .params(List.of(day, rootOf.keySet().toArray(Long[]::new), month))
                .query(row -> {
                    PersonId root = rootOf.get(row.getLong(1));
                    Remembered remembered = root == null ? null : memories.get(root);
                    if (remembered != null) {
                        remembered.last24Hours += row.getInt(2);
                        remembered.last30Days += row.getInt(3);
                    }
                });
    }
}
