package org.forestall.server.contacts;

import java.util.List;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is out on a visit: nobody signs off while they are. */
@Component
public class RunningVisits {

    private final JdbcClient jdbc;
    private final Transactions transactions;

    RunningVisits(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Numbers of the visits that somebody is on now; one at most. */
    public List<Long> of(long staffId) {
        return transactions.in(
                RowScope.all(),
                () -> jdbc.sql("select visit_id from visit_crew where staff_id = ? and running")
                        .param(staffId)
                        .query(Long.class)
                        .list());
    }
}
