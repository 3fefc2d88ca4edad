package org.forestall.server.orders;

import java.sql.Timestamp;
import java.time.Instant;
import org.forestall.server.cases.CaseId;
import org.forestall.server.platform.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Money that banks sent back. */
@Component
class ReturnStore {

    private final JdbcClient jdbc;

    ReturnStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the bank has said this before. */
    boolean isFirst(BankOrder order, String ref, long amount, Instant now) {
        Transactions.assertActive();
        return jdbc.sql("""
                        insert into bank_return (bank_id, ref, order_id, case_id, unit_id, amount, currency, received_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .param(order.bankId())
                        .param(ref)
                        .param(order.id())
                        .param(order.caseId().value())
                        .param(order.unitId())
                        .param(amount)
                        .param(order.currency())
                        .param(Timestamp.from(now))
                        .update()
                == 1;
    }

    /** All that came back on a case, in the currency's smallest unit. */
    long totalOf(CaseId id) {
        return jdbc.sql("select coalesce(sum(amount), 0) from bank_return where case_id = ?")
                .param(id.value())
                .query(Long.class)
                .single();
    }
}
