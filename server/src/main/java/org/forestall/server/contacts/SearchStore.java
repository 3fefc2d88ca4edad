package org.forestall.server.contacts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.forestall.server.access.Actor;
import org.forestall.server.audit.AuditEntry;
import org.forestall.server.audit.AuditTrail;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.platform.Change;
import org.forestall.server.platform.Outbox;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Searches and what happened to them. */
@Component
class SearchStore {

    private final JdbcClient jdbc;
    private final ContactNumbers numbers;
    private final SectorStore sectors;
    private final AuditTrail audit;
    private final Outbox outbox;

    SearchStore(JdbcClient jdbc, ContactNumbers numbers, SectorStore sectors, AuditTrail audit, Outbox outbox) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.sectors = sectors;
        this.audit = audit;
        this.outbox = outbox;
    }

    void begin(long id, CaseFile file, Instant now) {
        Transactions.assertActive();
        jdbc.sql("insert into search_plan (id, case_id, unit_id, begun_at) values (?, ?, ?, ?)")
                .params(id, file.id().value(), file.place().unitId(), Timestamp.from(now))
                .update();
    }

    void carrierAsked(long id, Instant now) {
        set(id, "carrier_asked_at = ?, carrier_answered_at = null, carrier_located = null", Timestamp.from(now));
    }

    void carrierAnswered(long id, boolean located, Instant now) {
        set(id, "carrier_answered_at = ?, carrier_located = " + located, Timestamp.from(now));
    }

    void away(long id, @Nullable Instant returnsAt) {
        set(id, "returns_at = ?", returnsAt == null ? null : Timestamp.from(returnsAt));
    }

    void end(long id, boolean found, Instant now) {
        set(id, "returns_at = null, ended_at = ?, found = " + found, Timestamp.from(now));
    }

    private void set(long id, String what, @Nullable Object value) {
        Transactions.assertActive();
        jdbc.sql("update search_plan set " + what + " where id = ?")
                .param(value)
                .param(id)
                .update();
    }

    /** Adds to what happened, puts it on record and tells the open screens. */
    void tell(SearchPlan.Ref plan, SearchEvent event, Actor actor) {
        Transactions.assertActive();
        jdbc.sql("""
                        insert into search_event (id, plan_id, case_id, unit_id, at, kind, sector_id, by_id, by_name)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(numbers.next())
                .param(plan.id())
                .param(plan.caseId().value())
                .param(plan.unitId())
                .param(Timestamp.from(event.at()))
                .param(event.kind().name())
                .param(event.sectorId())
                .param(actor.id())
                .param(event.by())
                .update();
        String action = "search." + event.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        audit.record(actor, AuditEntry.of(action, "search", plan.id(), plan.unitId()), event.at());
        outbox.publish(new Change("search", plan.id(), plan.unitId(), event.at()));
    }

    /** What happened, in order. */
    List<SearchEvent> events(long planId) {
        return jdbc.sql("select at, kind, sector_id, by_name from search_event where plan_id = ? order by id")
                .param(planId)
                .query((row, i) -> new SearchEvent(
                        row.getTimestamp("at").toInstant(),
                        SearchEvent.Kind.valueOf(row.getString("kind")),
                        row.getObject("sector_id", Long.class),
                        row.getString("by_name")))
                .list();
    }

    /** The latest search of a case, running or not. */
    Optional<SearchPlan> latest(CaseId id) {
        return jdbc.sql("select * from search_plan where case_id = ? order by begun_at desc, id desc limit 1")
                .param(id.value())
                .query((row, i) -> read(row))
                .optional();
    }

    Optional<SearchPlan> running(CaseId id) {
        return latest(id).filter(plan -> !plan.isEnded());
    }

    /** In the order of their numbers, as every locker does. */
    void lock(Collection<Long> ids) {
        Transactions.assertActive();
        jdbc.sql("select id from search_plan where id = any (?) order by id for update")
                .param(ids.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    /** The searches of these numbers that are away and due back. */
    List<SearchPlan> dueBack(Collection<Long> ids, Instant now) {
        return jdbc.sql("""
                        select * from search_plan where id = any (?) and ended_at is null and returns_at <= ?
                        order by case_id""")
                .params(ids.toArray(Long[]::new), Timestamp.from(now))
                .query((row, i) -> read(row))
                .list();
    }

    private SearchPlan read(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new SearchPlan(
                id,
                new CaseId(row.getLong("case_id")),
                row.getInt("unit_id"),
                new SearchPlan.Progress(
                        row.getTimestamp("begun_at").toInstant(),
                        VisitStore.instant(row, "returns_at"),
                        VisitStore.instant(row, "ended_at"),
                        row.getObject("found", Boolean.class)),
                new SearchPlan.Carrier(
                        VisitStore.instant(row, "carrier_asked_at"),
                        VisitStore.instant(row, "carrier_answered_at"),
                        row.getObject("carrier_located", Boolean.class)),
                sectors.of(id));
    }
}
