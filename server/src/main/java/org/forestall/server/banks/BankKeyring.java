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
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.forestall.server.access.Actor;
import org.forestall.server.access.BankKeys;
import org.forestall.server.access.Permission;
import org.forestall.server.access.UnitScopes;
import org.forestall.server.platform.AskTogether;
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

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final UnitScopes scopes;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<Integer, Instant> noted = new ConcurrentHashMap<>();
    private final AskTogether<String, Optional<Known>> together = new AskTogether<>("bank-keys", this::look);

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

    /** A key that opens, and whose it is. */
    private record Known(int keyId, int bankId, String code) {}

    /** Looked up each time, since a stolen key is revoked at once; that it was used is noted once a minute. */
    @Override
    public Optional<Actor> findByKey(String key) {
        Optional<Known> known = together.ask(HexFormat.of().formatHex(hash(key)));
        known.ifPresent(one -> noteUse(one.keyId(), clock.instant()));
        return known.map(one -> actor(one.bankId(), one.code()));
    }

    private List<Optional<Known>> look(List<String> hashes) {
        Map<String, Known> found = new HashMap<>();
        jdbc.sql("""
                        select encode(k.hash, 'hex') as hash, k.id, b.id as bank_id, b.code
                        from bank_key k join bank b on b.id = k.bank_id
                        where k.hash in (select decode(h, 'hex') from unnest(?) h) and k.revoked_at is null
                              and (k.valid_until is null or k.valid_until > ?)""")
                .param(hashes.stream().distinct().toArray(String[]::new))
                .param(Timestamp.from(clock.instant()))
                .query(row -> {
                    found.put(
                            row.getString("hash"),
                            new Known(row.getInt("id"), row.getInt("bank_id"), row.getString("code")));
                });
        return hashes.stream().map(hash -> Optional.ofNullable(found.get(hash))).toList();
    }

    private void noteUse(int keyId, Instant now) {
        Instant before = noted.get(keyId);
        if (before == null || Duration.between(before, now).abs().compareTo(NOTED_EVERY) >= 0) {
            noted.put(keyId, now);
            jdbc.sql("update bank_key set last_used_at = ? where id = ?")
                    .params(Timestamp.from(now), keyId)
                    .update();
        }
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
