package org.forestall.server.banks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a bank's copy of the watch set is up to date. */
@Component
class WatchHealth {

    private static final String BEHIND = """
            coalesce(b.watch_pulled_version, 0) <
                (select coalesce(max(greatest(added_version, coalesce(removed_version, 0))), 0)
                 from bank_watch_value v where v.bank_id = b.id)""";

    private final JdbcClient jdbc;

    WatchHealth(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param behind whether something has changed since
     */
    record Pulled(@Nullable Instant at, boolean behind) {}

    Pulled of(int bankId) {
        return jdbc.sql("select watch_pulled_at, " + BEHIND + " as behind from bank b where id = ?")
                .param(bankId)
                .query((row, i) -> new Pulled(BankKeyring.instant(row, "watch_pulled_at"), row.getBoolean("behind")))
                .single();
    }

    /** How many banks have not fetched the newest change. */
    int behind() {
        return jdbc.sql("select count(*)::int from bank b where " + BEHIND)
                .query(Integer.class)
                .single();
    }
}
