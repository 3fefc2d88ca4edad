package org.forestall.server.persons;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.forestall.server.access.Actor;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The links between persons and their history. */
@Component
class MergeStore {

    private final JdbcClient jdbc;
    private final PersonSeal seal;

    MergeStore(JdbcClient jdbc, PersonSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** A row held until the transaction ends. */
    record Held(PersonId id, int unitId, @Nullable PersonId mergedInto) {}

    record Merge(
            long id,
            PersonId kept,
            PersonId merged,
            int unitId,
            String by,
            Instant at,
            String reason,
            @Nullable Instant undoneAt) {}

    List<Held> hold(Collection<PersonId> ids) {
        Transactions.assertActive();
        return jdbc.sql("select id, unit_id, merged_into from person where id = any(?) order by id for update")
                .param(PersonLinks.values(ids))
                .query((row, n) -> {
                    Long into = row.getObject(3, Long.class);
                    return new Held(
                            new PersonId(row.getLong(1)), row.getInt(2), into == null ? null : new PersonId(into));
                })
                .list();
    }

    long link(Held kept, PersonId merged, Actor actor, String reason, Instant at) {
        long id = jdbc.sql("select nextval('person_merge_id_seq')")
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into person_merge
                            (id, unit_id, kept_id, merged_id, reason_sealed, merged_by, merged_by_name, merged_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?::timestamptz)""")
                .params(id, kept.unitId(), kept.id().value(), merged.value(), seal.sealReason(id, reason))
                .params(actor.id(), actor.name(), at.toString())
                .update();
        jdbc.sql("update person set merged_into = ? where id = ?")
                .params(kept.id().value(), merged.value())
                .update();
        return id;
    }

    /** The merge, held until the transaction ends. */
    List<Merge> holdMerge(long id) {
        Transactions.assertActive();
        return read("id = ? for update", id);
    }

    void unlink(Merge merge, Actor actor, String reason, Instant at) {
        jdbc.sql("""
                        update person_merge set undone_by = ?, undone_at = ?::timestamptz, undone_reason_sealed = ?
                        where id = ?""")
                .params(actor.id(), at.toString(), seal.sealUndoReason(merge.id(), reason), merge.id())
                .update();
        jdbc.sql("update person set merged_into = null where id = ?")
                .param(merge.merged().value())
                .update();
    }

    /** Every merge that one of these took part in, the latest first. */
    List<Merge> mergesOf(Collection<PersonId> members) {
        Long[] ids = PersonLinks.values(members);
        return read("kept_id = any(?) or merged_id = any(?) order by id desc limit 100", ids, ids);
    }

    private List<Merge> read(String where, Object... params) {
        return jdbc.sql("select id, kept_id, merged_id, unit_id, merged_by_name, merged_at, reason_sealed, undone_at"
                        + " from person_merge where " + where)
                .params(params)
                .query((row, n) -> new Merge(
                        row.getLong(1),
                        new PersonId(row.getLong(2)),
                        new PersonId(row.getLong(3)),
                        row.getInt(4),
                        row.getString(5),
                        row.getTimestamp(6).toInstant(),
                        seal.openReason(row.getLong(1), row.getBytes(7)),
                        row.getTimestamp(8) == null ? null : row.getTimestamp(8).toInstant()))
                .list();
    }
}
