package org.forestall.server.banks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.forestall.server.access.Actor;
import org.forestall.server.access.BankKeys;
import org.forestall.server.access.Permission;
import org.forestall.server.access.UnitScopes;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The keys that banks show. Known by their hashes only; a new one leaves the one before some days to change over. */
@Component
class BankKeyring implements BankKeys {

    /** How long the key before goes on being valid. */
    static final Duration OVERLAP = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final UnitScopes scopes;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    BankKeyring(JdbcClient jdbc, UnitScopes scopes, InstantSource clock) {
        this.jdbc = jdbc;
        this.scopes = scopes;
        this.clock = clock;
    }

    /**
     * What is known of a key.
     *
     * @param validUntil none for the newest
     */
    record Key(
            int id,
            Instant madeAt,
            @Nullable Instant validUntil,
            @Nullable Instant revokedAt,
            @Nullable Instant lastUsedAt) {}

    /** A new key, shown this once. Those before it end after the overlap, unless they ended sooner. */
    String newKey(int bankId, Instant now) {
        Transactions.assertActive();
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("update bank_key set valid_until = least(valid_until, ?) where bank_id = ? and revoked_at is null")
                .params(Timestamp.from(now.plus(OVERLAP)), bankId)
                .update();
        jdbc.sql("insert into bank_key (bank_id, hash, made_at) values (?, ?, ?)")
                .params(bankId, hash(key), Timestamp.from(now))
                .update();
        return key;
    }

    /** From this moment on the key opens nothing: it was stolen, or lost. False where the bank has no such key. */
    boolean revoke(int bankId, int keyId, Instant now) {
        Transactions.assertActive();
        return jdbc.sql("update bank_key set revoked_at = coalesce(revoked_at, ?) where bank_id = ? and id = ?")
                        .params(Timestamp.from(now), bankId, keyId)
                        .update()
                == 1;
    }

    List<Key> of(int bankId) {
        return jdbc.sql("""
                        select id, made_at, valid_until, revoked_at, last_used_at from bank_key
                        where bank_id = ? order by id desc""").param(bankId).query(BankKeyring::key).list();
    }

    @Override
    public Optional<Actor> findByKey(String key) {
        Timestamp now = Timestamp.from(clock.instant());
        return jdbc.sql("""
                        update bank_key k set last_used_at = ? from bank b
                        where k.hash = ? and b.id = k.bank_id and k.revoked_at is null
                              and (k.valid_until is null or k.valid_until > ?)
                        returning b.id, b.code""")
                .params(now, hash(key), now)
                .query((row, i) -> actor(row.getInt(1), row.getString(2)))
                .optional();
    }

    private Actor actor(int bankId, String code) {
        return new Actor(
                Actor.Kind.BANK,
                bankId,
                code,
                scopes.districtUnit(),
                Set.of(Permission.BANK_SPEAK),
                RowScope.of(List.of()));
    }

    private static Key key(ResultSet row, int index) throws SQLException {
        return new Key(
                row.getInt("id"),
                row.getTimestamp("made_at").toInstant(),
                instant(row, "valid_until"),
                instant(row, "revoked_at"),
                instant(row, "last_used_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
