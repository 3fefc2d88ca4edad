package org.forestall.server.shifts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.forestall.server.platform.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps bulletins. */
@Component
class BulletinStore {

    private static final String SELECT = """
            select id, unit_id, from_at, to_at, figures, text_zh, text_en, built_at, handover_id, signed_by, signed_at,
                   digest
            from bulletin
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    BulletinStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    long add(Bulletin bulletin) {
        Transactions.assertActive();
        return jdbc.sql("""
                        insert into bulletin (unit_id, from_at, to_at, figures, text_zh, text_en, built_at, handover_id)
                        values (?, ?, ?, ?::jsonb, ?, ?, ?, ?) returning id""")
                .param(bulletin.unitId())
                .param(Timestamp.from(bulletin.from()))
                .param(Timestamp.from(bulletin.to()))
                .param(json.writeValueAsString(bulletin.figures()))
                .param(bulletin.text().zh())
                .param(bulletin.text().en())
                .param(Timestamp.from(bulletin.builtAt()))
                .param(bulletin.handoverId())
                .query(Long.class)
                .single();
    }

    void sign(long id, Bulletin.Signature signature) {
        Transactions.assertActive();
        jdbc.sql("update bulletin set signed_by = ?, signed_at = ?, digest = ? where id = ?")
                .params(signature.by(), Timestamp.from(signature.at()), signature.digest(), id)
                .update();
    }

    Optional<Bulletin> lock(long id) {
        Transactions.assertActive();
        return jdbc.sql(SELECT + "where id = ? for update")
                .param(id)
                .query((row, i) -> read(row))
                .optional();
    }

    Optional<Bulletin> find(long id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query((row, i) -> read(row))
                .optional();
    }

    /** The newest first. */
    List<Bulletin> inUnits(Collection<Integer> unitIds, int limit) {
        return jdbc.sql(SELECT + "where unit_id = any (?) order by to_at desc, id desc limit ?")
                .params(unitIds.toArray(Integer[]::new), limit)
                .query((row, i) -> read(row))
                .list();
    }

    private Bulletin read(ResultSet row) throws SQLException {
        long handover = row.getLong("handover_id");
        Long handoverId = row.wasNull() ? null : handover;
        Timestamp signedAt = row.getTimestamp("signed_at");
        Instant signed = signedAt == null ? null : signedAt.toInstant();
        return new Bulletin(
                row.getLong("id"),
                row.getInt("unit_id"),
                row.getTimestamp("from_at").toInstant(),
                row.getTimestamp("to_at").toInstant(),
                json.readValue(row.getString("figures"), Figures.class),
                new Bulletin.Text(row.getString("text_zh"), row.getString("text_en")),
                row.getTimestamp("built_at").toInstant(),
                handoverId,
                signed == null
                        ? null
                        : new Bulletin.Signature(row.getLong("signed_by"), signed, row.getString("digest")));
    }
}
