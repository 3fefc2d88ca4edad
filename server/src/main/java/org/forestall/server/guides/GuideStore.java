package org.forestall.server.guides;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.forestall.engine.FraudType;
import org.forestall.server.platform.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The versions in the database. */
@Component
class GuideStore {

    private static final TypeReference<List<Section>> SECTIONS = new TypeReference<>() {};
    private static final String SELECT = """
            select id, fraud_type, language, version, title, sections, reason, written_by_name, written_at
            from guide_version
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    GuideStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Who wrote, when and why. */
    record Written(long by, String byName, String reason, Instant at) {}

    /** What a version says. */
    record Content(FraudType type, GuideLanguage language, String title, List<Section> sections) {}

    Optional<GuideVersion> find(long id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(this::version).optional();
    }

    Optional<GuideVersion> newest(FraudType type, GuideLanguage language) {
        return history(type, language).stream().findFirst();
    }

    /** Every version, the newest first. */
    List<GuideVersion> history(FraudType type, GuideLanguage language) {
        return jdbc.sql(SELECT + "where fraud_type = ? and language = ? order by version desc")
                .params(type.name(), language.tag())
                .query(this::version)
                .list();
    }

    /** The newest version of every type and language. */
    List<GuideVersion> newest() {
        return jdbc.sql(SELECT + """
                        where (fraud_type, language, version) in
                            (select fraud_type, language, max(version) from guide_version group by fraud_type, language)
                        order by fraud_type, language""").query(this::version).list();
    }

    List<GuideRef> refs(Collection<Long> ids) {
        return jdbc
                .sql(SELECT + "where id = any (?)")
                .param(ids.toArray(Long[]::new))
                .query(this::version)
                .list()
                .stream()
                .map(GuideVersion::ref)
                .toList();
    }

    /** Adds the version if nobody added one of this number before. */
    boolean add(Content content, int version, Written written) {
        Transactions.assertActive();
        return jdbc.sql("""
                        insert into guide_version
                            (fraud_type, language, version, title, sections, reason, written_by, written_by_name, written_at)
                        values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                content.type().name(),
                                content.language().tag(),
                                version,
                                content.title(),
                                json.writeValueAsString(content.sections()),
                                written.reason(),
                                written.by(),
                                written.byName(),
                                written.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private GuideVersion version(ResultSet row, int number) throws SQLException {
        return new GuideVersion(
                row.getLong("id"),
                FraudType.valueOf(row.getString("fraud_type")),
                GuideLanguage.of(row.getString("language")),
                row.getInt("version"),
                row.getString("title"),
                json.readValue(row.getString("sections"), SECTIONS),
                row.getString("reason"),
                row.getString("written_by_name"),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }
}
