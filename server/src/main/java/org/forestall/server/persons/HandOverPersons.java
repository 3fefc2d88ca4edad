package org.forestall.server.persons;

import java.util.Collection;
import java.util.List;
import org.forestall.server.platform.Transactions;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Makes persons another unit's: the row, and whatever hangs on it. */
@Component
class HandOverPersons {

    /** The person's row first: it is what joining waits for before it adds to the others. */
    private static final List<String> STATEMENTS = List.of(
            "update person set unit_id = ? where id = any(?)",
            "update person_identifier set unit_id = ? where person_id = any(?)",
            "update person_token set unit_id = ? where person_id = any(?)",
            "update person_relation set unit_id = ? where person_id = any(?)",
            "update person_merge set unit_id = ? where kept_id = any(?)");

    private final JdbcTemplate jdbc;

    HandOverPersons(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void moveToUnit(Collection<PersonId> ids, int unitId) {
        Transactions.assertActive();
        Long[] values = PersonLinks.values(ids);
        STATEMENTS.forEach(statement -> jdbc.update(statement, unitId, values));
    }
}
