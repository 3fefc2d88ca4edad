package org.forestall.server.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.forestall.engine.ledger.Entry;
import org.forestall.engine.ledger.Evidence;
import org.forestall.engine.ledger.Figure;
import org.forestall.engine.ledger.LedgerEvent;
import org.forestall.engine.ledger.Money;
import org.forestall.engine.ledger.MoneyKey;
import org.forestall.engine.ledger.MoneyKind;
import org.forestall.engine.ledger.Origin;
import org.forestall.engine.ledger.Place;
import org.forestall.engine.ledger.Reversal;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the ledger was told, append-only. */
@Component
class LedgerStore {

    /**
     * All that is on one account is one occasion: a stop that is repeated, or asked for by a second station, holds the same
     * money. Two victims' money on one account then counts as the larger claim, which errs on the small side.
     */
    private static final String OCCASION = "account";

    /** What banks sent back on a case, by the case's number: theirs to correct, not a person's. */
    static final String RETURNED_BY_BANKS = "returned:banks:";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    LedgerStore(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    /** How far the ledger has been told. */
    record Mark(long rows, long newest) {}

    /** The same event twice is one. */
    void add(List<LedgerRow> rows, Instant now) {
        Transactions.assertActive();
        if (rows.isEmpty()) {
            return;
        }
        template.batchUpdate("""
                insert into ledger_event (id, type, at, recorded_at, case_id, unit_id, kind, account, person_id, amount,
                                          currency, evidence, about, reason, into_case_id, by_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""", rows.stream().map(row -> values(row, now)).toList());
    }

    private static Object[] values(LedgerRow row, Instant now) {
        return new @Nullable Object[] {
            row.id(),
            row.type().name(),
            Timestamp.from(row.at()),
            Timestamp.from(now),
            row.caseId(),
            row.unitId(),
            name(row.kind()),
            row.account(),
            row.person(),
            row.amount(),
            row.currency(),
            name(row.evidence()),
            row.about(),
            name(row.reason()),
            row.into(),
            row.by()
        };
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    /** The newest entry of each kind of these cases' own money, by case and kind; and their newest merge under {@code null}'s name. */
    Map<Long, Map<String, String>> newest(Collection<Long> caseIds) {
        Map<Long, Map<String, String>> found = new HashMap<>();
        jdbc.sql("""
                        select case_id, coalesce(kind, 'MERGE') as kind, id from ledger_event
                        where case_id = any (?) and account is null and type in ('COUNTED', 'MERGED')
                              and not starts_with(id, ?) order by number""")
                .param(caseIds.toArray(Long[]::new))
                .param(RETURNED_BY_BANKS)
                .query(row -> {
                    found.computeIfAbsent(row.getLong("case_id"), id -> new HashMap<>())
                            .put(row.getString("kind"), row.getString("id"));
                });
        return found;
    }

    /** Whether this entry is one of the case's. */
    boolean has(long caseId, String entry) {
        return jdbc.sql("select exists (select 1 from ledger_event where case_id = ? and id = ? and type = 'COUNTED')")
                .params(caseId, entry)
                .query(Boolean.class)
                .single();
    }

    Mark mark() {
        return jdbc.sql("select count(*) as rows, coalesce(max(number), 0) as newest from ledger_event")
                .query(Mark.class)
                .single();
    }

    List<LedgerEvent> all() {
        return jdbc.sql("select * from ledger_event order by number")
                .query(LedgerStore::event)
                .list();
    }

    private static LedgerEvent event(ResultSet row, int index) throws SQLException {
        String id = row.getString("id");
        Instant at = row.getTimestamp("at").toInstant();
        String caseId = row.getString("case_id");
        String about = row.getString("about");
        return switch (LedgerRow.Type.valueOf(row.getString("type"))) {
            case COUNTED -> new LedgerEvent.Counted(entry(row, id, at, caseId));
            case CORRECTED -> new LedgerEvent.Corrected(id, at, about, figure(row));
            case REVERSED -> new LedgerEvent.Reversed(id, at, about, Reversal.valueOf(row.getString("reason")));
            case MERGED -> new LedgerEvent.CasesMerged(id, at, caseId, row.getString("into_case_id"));
            case MERGE_UNDONE -> new LedgerEvent.MergeUndone(id, at, about);
            case MOVED_TO_UNIT -> new LedgerEvent.CaseMovedToUnit(id, at, caseId, row.getString("unit_id"));
        };
    }

    private static Entry entry(ResultSet row, String id, Instant at, String caseId) throws SQLException {
        String account = row.getString("account");
        return new Entry(
                id,
                MoneyKind.valueOf(row.getString("kind")),
                account == null ? new MoneyKey.OfCase(caseId) : new MoneyKey.OnAccount(account, OCCASION),
                figure(row),
                new Place(caseId, row.getString("person_id"), row.getString("unit_id")),
                new Origin(at, row.getTimestamp("recorded_at").toInstant(), id));
    }

    private static Figure figure(ResultSet row) throws SQLException {
        return new Figure(
                Money.of(row.getLong("amount"), Objects.requireNonNull(row.getString("currency"))),
                Evidence.valueOf(row.getString("evidence")));
    }
}
