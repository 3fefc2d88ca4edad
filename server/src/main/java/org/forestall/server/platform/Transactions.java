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
            scope(scope.setting());
            return work.get();
        });
    }

    /**
     * Runs a part of the current transaction with every unit's rows in sight, and narrows it to its scope again: for what
     * has to reach people of other units, such as their screens. When the work fails, so does the transaction.
     */
    public <T extends @Nullable Object> T seeingAll(Supplier<T> work) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            return in(RowScope.all(), work);
        }
        String before = jdbc.sql("select current_setting('forestall.units')")
                .query(String.class)
                .single();
        scope(RowScope.all().setting());
        T result = work.get();
        scope(before);
        return result;
    }

    private void scope(String setting) {
        jdbc.sql("select set_config('forestall.units', ?, true)")
                .param(setting)
                .query(String.class)
                .single();
    }

    /** Stores call this first: a change outside a transaction would be a change without its event and its record. */
    public static void assertActive() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a store was called outside a transaction");
        }
    }
}
