package org.forestall.server.orders;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.forestall.server.platform.BlindIndex;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts that the money of an order went on to, as its bank named them: the next layer of the tree. */
@Component
class NextAccounts {

    private final JdbcClient jdbc;
    private final OrderSeal seal;
    private final BlindIndex blind;

    NextAccounts(JdbcClient jdbc, OrderSeal seal, BlindIndex blind) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.blind = blind;
    }

    private record Sealed(
            @Nullable String bank, String account, @Nullable BigDecimal amount) {}

    /**
     * An account of the next layer.
     *
     * @param bank as the answering bank calls it
     */
    record Next(
            Instant namedAt,
            @Nullable String bank,
            String account,
            @Nullable BigDecimal amount) {}

    /** The same account named again is one; what was said of it last counts. */
    void keep(BankOrder order, @Nullable List<AnswerOrder.NextLayer> named, Instant now) {
        Transactions.assertActive();
        for (AnswerOrder.NextLayer layer : named == null ? List.<AnswerOrder.NextLayer>of() : named) {
            String account = layer.account() == null ? "" : written(layer.account());
            if (!account.isEmpty()) {
                keep(order, new Sealed(layer.bank(), account, layer.amount()), now);
            }
        }
    }

    private void keep(BankOrder order, Sealed next, Instant now) {
        long id = jdbc.sql("select nextval('bank_order_number')")
                .query(Long.class)
                .single();
        long kept = jdbc.sql("""
                        insert into bank_order_next (id, order_id, unit_id, named_at, account_key, sealed)
                        values (?, ?, ?, ?, ?, '') on conflict (order_id, account_key)
                        do update set named_at = excluded.named_at returning id""")
                .param(id)
                .param(order.id())
                .param(order.unitId())
                .param(Timestamp.from(now))
                .param(blind.key("bank-account-next", next.account()))
                .query(Long.class)
                .single();
        jdbc.sql("update bank_order_next set sealed = ? where id = ?")
                .param(seal.seal("bank-order-next:" + kept, next))
                .param(kept)
                .update();
    }

    /** By order. */
    Map<Long, List<Next>> of(Collection<Long> orderIds) {
        return jdbc
                .sql("select id, order_id, named_at, sealed from bank_order_next where order_id = any (?) order by id")
                .param(orderIds.toArray(Long[]::new))
                .query((row, i) -> Map.entry(
                        row.getLong("order_id"),
                        next(
                                row.getTimestamp("named_at").toInstant(),
                                seal.open(
                                        "bank-order-next:" + row.getLong("id"), row.getBytes("sealed"), Sealed.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Next next(Instant namedAt, Sealed sealed) {
        return new Next(namedAt, sealed.bank(), sealed.account(), sealed.amount());
    }

    /** Capitals and digits, as an order names an account. */
    private static String written(String account) {
        return account.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
