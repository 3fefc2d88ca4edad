package org.forestall.server.cases;

import java.util.HashMap;
import java.util.Map;
import org.forestall.server.access.Actor;
import org.forestall.server.platform.Transactions;
import org.forestall.server.staff.StaffLoads;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers the staff package's question about who has how many cases. */
@Component
class CasesInHand implements StaffLoads {

    private final JdbcClient jdbc;
    private final Transactions transactions;

    CasesInHand(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public Map<Long, Integer> openCases(Actor actor) {
        return transactions.in(actor.scope(), () -> {
            Map<Long, Integer> counts = new HashMap<>();
            jdbc.sql("""
                            select assignee_id, count(*) from case_file
                            where stage <> 'CLOSED' and assignee_id is not null and folded_into is null
                            group by assignee_id""").query(row -> {
                counts.put(row.getLong(1), row.getInt(2));
            });
            return counts;
        });
    }
}
