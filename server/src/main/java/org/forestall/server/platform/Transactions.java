package org.forestall.server.platform;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The one way to open a transaction: it always carries the row scope of whoever asks. */
@Component
public class Transactions {

    private final TransactionTemplate template;
    private final JdbcClient jdbc;

    public Transactions(PlatformTransactionManager manager, JdbcClient jdbc) {
        this.template = new TransactionTemplate(manager);
        this.jdbc = jdbc;
    }

    /** Runs the work in a new transaction held to the scope; joins the current one when there is one. */
    public <T extends @Nullable Object> T in(RowScope scope, Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        return template.execute(status -> {
            jdbc.sql("select set_config('forestall.units', ?, true)")
                    .param(scope.setting())
                    .query(String.class)
                    .single();
            return work.get();
        });
    }

    /** Stores call this first: a change outside a transaction would be a change without its event and its record. */
    public static void assertActive() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a store was called outside a transaction");
        }
    }
}
