package org.forestall.server.leads;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.access.SourceKeys;
import org.forestall.server.access.UnitScopes;
import org.forestall.server.platform.RowScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The registered sources. A key is known only by its hash. */
@Component
class SourceRegistry implements SourceKeys {

    static final int LOWEST_TRUST = 1;
    private static final String SELECT = """
            select id, code, name, trust, registered, needs_review, clock_skew_seconds, last_heard_at, leads_received,
                   key_hash is not null as has_key
            from lead_source""";

    private final JdbcClient jdbc;
    private final UnitScopes scopes;
    private final SecureRandom random = new SecureRandom();

    SourceRegistry(JdbcClient jdbc, UnitScopes scopes) {
        this.jdbc = jdbc;
        this.scopes = scopes;
    }

    List<LeadSource> all() {
        return jdbc.sql(SELECT + " order by code").query(SourceRegistry::map).list();
    }

    Optional<LeadSource> find(String code) {
        return jdbc.sql(SELECT + " where code = ?")
                .param(code)
                .query(SourceRegistry::map)
                .optional();
    }

    Map<String, LeadSource> byCode(Collection<String> codes) {
        Map<String, LeadSource> found = new HashMap<>();
        jdbc.sql(SELECT + " where code = any (?)")
                .param(codes.toArray(String[]::new))
                .query(SourceRegistry::map)
                .list()
                .forEach(source -> found.put(source.code(), source));
        return found;
    }

    /** A source that an import named: lowest trust, and somebody should look at it. */
    LeadSource registerByImport(String code) {
        jdbc.sql("""
                        insert into lead_source (code, name, trust, registered, needs_review)
                        values (?, ?, ?, 'BY_IMPORT', true) on conflict (code) do nothing""").params(code, code, LOWEST_TRUST).update();
        return find(code).orElseThrow();
    }

    void register(String code, String name, int trust) {
        jdbc.sql("insert into lead_source (code, name, trust, registered) values (?, ?, ?, 'BY_HAND')")
                .params(code, name, trust)
                .update();
    }

    /** Registers a unit's own source; whoever comes second at the same moment finds it there. */
    void registerOnce(String code, String name, int trust) {
        jdbc.sql("""
                        insert into lead_source (code, name, trust, registered) values (?, ?, ?, 'BY_HAND')
                        on conflict (code) do nothing""").params(code, name, trust).update();
    }

    void change(String code, @Nullable String name, @Nullable Integer trust, @Nullable Boolean needsReview) {
        jdbc.sql("""
                        update lead_source set name = coalesce(?, name), trust = coalesce(?, trust),
                               needs_review = coalesce(?, needs_review)
                        where code = ?""").param(name).param(trust).param(needsReview).param(code).update();
    }

    /** A new key; the old one stops at once. It is shown this once. */
    String newKey(String code) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("update lead_source set key_hash = ? where code = ?")
                .params(hash(key), code)
                .update();
        return key;
    }

    /**
     * Notes that a source was heard.
     *
     * @param skew how far its newest lead was issued after we received it, in seconds; a past one tells nothing
     */
    void heard(int id, int leads, Instant at, @Nullable Integer skew) {
        jdbc.sql("""
                        update lead_source set last_heard_at = greatest(last_heard_at, ?),
                               leads_received = leads_received + ?, clock_skew_seconds = coalesce(?, clock_skew_seconds)
                        where id = ?""")
                .param(Timestamp.from(at))
                .param(leads)
                .param(skew)
                .param(id)
                .update();
    }

    @Override
    public Optional<Actor> findByKey(String key) {
        return jdbc.sql(SELECT + " where key_hash = ?")
                .param(hash(key))
                .query(SourceRegistry::map)
                .optional()
                .map(source -> new Actor(
                        Actor.Kind.SOURCE,
                        source.id(),
                        source.code(),
                        scopes.districtUnit(),
                        Set.of(Permission.LEAD_ENTER),
                        RowScope.of(List.of())));
    }

    private static LeadSource map(ResultSet row, int index) throws SQLException {
        int skew = row.getInt("clock_skew_seconds");
        Integer clockSkew = row.wasNull() ? null : skew;
        Timestamp heard = row.getTimestamp("last_heard_at");
        return new LeadSource(
                row.getInt("id"),
                row.getString("code"),
                row.getString("name"),
                row.getInt("trust"),
                row.getString("registered"),
                row.getBoolean("needs_review"),
                clockSkew,
                heard == null ? null : heard.toInstant(),
                row.getLong("leads_received"),
                row.getBoolean("has_key"));
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
