package org.forestall.server.contacts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.forestall.server.access.Actor;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was promised, and whether it was kept. */
@Component
class PromiseStore {

    private static final String SEALED_AS = "promise";

    private final JdbcClient jdbc;
    private final ContactSeal seal;

    PromiseStore(JdbcClient jdbc, ContactSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** How a promise stands. */
    enum State {
        OPEN,
        KEPT,
        BROKEN
    }

    /**
     * Something promised.
     *
     * @param toldAt when whoever has the case was told that it is due
     */
    record Promise(
            long id,
            CaseId caseId,
            int unitId,
            PromiseKind kind,
            State state,
            String by,
            Times times,
            @Nullable String note) {}

    record Times(
            Instant madeAt,
            Instant dueAt,
            @Nullable Instant toldAt,
            @Nullable Instant settledAt) {}

    /** What people write about a promise. */
    record Note(@Nullable String text) {}

    void add(CaseFile file, Promise promise, Actor actor) {
        Transactions.assertActive();
        jdbc.sql("""
                        insert into promise (id, case_id, unit_id, kind, due_at, made_at, by_id, by_name, state, sealed)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?)""")
                .param(promise.id())
                .param(file.id().value())
                .param(file.place().unitId())
                .param(promise.kind().name())
                .param(Timestamp.from(promise.times().dueAt()))
                .param(Timestamp.from(promise.times().madeAt()))
                .param(actor.id())
                .param(promise.by())
                .param(seal.seal(SEALED_AS, promise.id(), new Note(promise.note())))
                .update();
    }

    /** Settles an open one; false where it was settled already. */
    boolean settle(long id, State state, Instant now) {
        Transactions.assertActive();
        return jdbc.sql("update promise set state = ?, settled_at = ? where id = ? and state = 'OPEN'")
                        .params(state.name(), Timestamp.from(now), id)
                        .update()
                == 1;
    }

    /** Adds why it was broken to what was written about it. */
    void say(long id, String reason) {
        Transactions.assertActive();
        String before = find(id).orElseThrow().note();
        Note note = new Note(before == null ? reason : before + "\n" + reason);
        jdbc.sql("update promise set sealed = ? where id = ?")
                .params(seal.seal(SEALED_AS, id, note), id)
                .update();
    }

    /** In the order of their numbers, as every locker does. */
    void lock(Collection<Long> ids) {
        Transactions.assertActive();
        jdbc.sql("select id from promise where id = any (?) order by id for update")
                .param(ids.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    /** Those of these that are open, due and were not told of, locked. */
    List<Promise> lockDue(Collection<Long> ids, Instant now) {
        Transactions.assertActive();
        return jdbc.sql("""
                        select * from promise where id = any (?) and state = 'OPEN' and told_at is null and due_at <= ?
                        order by id for update""")
                .params(ids.toArray(Long[]::new), Timestamp.from(now))
                .query((row, i) -> read(row))
                .list();
    }

    void told(Collection<Long> ids, Instant now) {
        Transactions.assertActive();
        jdbc.sql("update promise set told_at = ? where id = any (?)")
                .params(Timestamp.from(now), ids.toArray(Long[]::new))
                .update();
    }

    Optional<Promise> find(long id) {
        return jdbc.sql("select * from promise where id = ?")
                .param(id)
                .query((row, i) -> read(row))
                .optional();
    }

    /** Open ones first, the soonest due first. */
    List<Promise> of(CaseId id) {
        return jdbc.sql("select * from promise where case_id = ? order by state <> 'OPEN', due_at, id")
                .param(id.value())
                .query((row, i) -> read(row))
                .list();
    }

    private Promise read(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new Promise(
                id,
                new CaseId(row.getLong("case_id")),
                row.getInt("unit_id"),
                PromiseKind.valueOf(row.getString("kind")),
                State.valueOf(row.getString("state")),
                row.getString("by_name"),
                new Times(
                        row.getTimestamp("made_at").toInstant(),
                        row.getTimestamp("due_at").toInstant(),
                        VisitStore.instant(row, "told_at"),
                        VisitStore.instant(row, "settled_at")),
                seal.open(SEALED_AS, id, row.getBytes("sealed"), Note.class).text());
    }
}
