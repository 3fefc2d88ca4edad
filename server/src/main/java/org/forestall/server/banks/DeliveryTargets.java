package org.forestall.server.banks;

import java.net.URI;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where each bank takes orders, by which secret they are signed, and how the last delivery went. */
@Component
class DeliveryTargets {

    private static final Duration OVERLAP = Duration.ofDays(7);
    private static final String SEALED_AS = "bank-delivery-secret";

    private final JdbcClient jdbc;
    private final BankSeal seal;
    private final SecureRandom random = new SecureRandom();

    DeliveryTargets(JdbcClient jdbc, BankSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    private record Secret(String value) {}

    /**
     * What people see of it.
     *
     * @param url null where the bank takes no orders over the network
     */
    record Health(
            @Nullable String url,
            DeliveryFormat format,
            @Nullable Instant deliveredAt,
            @Nullable Instant failedAt) {}

    /** A new address and secret; the secret before signs along for a week. The secret is shown this once. */
    String set(int bankId, String url, DeliveryFormat format, Instant now) {
        Transactions.assertActive();
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String secret = "whsec_" + Base64.getEncoder().encodeToString(bytes);
        jdbc.sql("""
                        update bank set delivery_url = ?, delivery_format = ?, delivery_secret_before_sealed = delivery_secret_sealed,
                               delivery_secret_before_until = ?, delivery_secret_sealed = ? where id = ?""")
                .params(
                        url,
                        format.name(),
                        Timestamp.from(now.plus(OVERLAP)),
                        seal.seal(SEALED_AS, bankId, new Secret(secret)),
                        bankId)
                .update();
        return secret;
    }

    /** The secret before signs nothing any more: it was stolen. */
    void dropSecretBefore(int bankId) {
        Transactions.assertActive();
        jdbc.sql(
                        "update bank set delivery_secret_before_sealed = null, delivery_secret_before_until = null where id = ?")
                .param(bankId)
                .update();
    }

    Optional<DeliveryTarget> find(int bankId, Instant now) {
        return jdbc.sql("""
                        select id, delivery_url, delivery_secret_sealed, delivery_secret_before_sealed,
                               delivery_secret_before_until > ? as before_signs
                        from bank where id = ? and delivery_url is not null and delivery_secret_sealed is not null""")
                .params(Timestamp.from(now), bankId)
                .query(this::target)
                .optional();
    }

    Health health(int bankId) {
        return jdbc.sql("select delivery_url, delivery_format, delivered_at, delivery_failed_at from bank where id = ?")
                .param(bankId)
                .query((row, i) -> new Health(
                        row.getString(1),
                        DeliveryFormat.valueOf(row.getString(2)),
                        BankKeyring.instant(row, "delivered_at"),
                        BankKeyring.instant(row, "delivery_failed_at")))
                .single();
    }

    DeliveryFormat format(int bankId) {
        return DeliveryFormat.valueOf(jdbc.sql("select delivery_format from bank where id = ?")
                .param(bankId)
                .query(String.class)
                .single());
    }

    void went(int bankId, boolean well, Instant now) {
        jdbc.sql("update bank set " + (well ? "delivered_at" : "delivery_failed_at") + " = ? where id = ?")
                .params(Timestamp.from(now), bankId)
                .update();
    }

    private DeliveryTarget target(ResultSet row, int index) throws SQLException {
        int id = row.getInt("id");
        List<String> secrets = new ArrayList<>();
        secrets.add(open(id, row.getBytes("delivery_secret_sealed")));
        byte[] before = row.getBytes("delivery_secret_before_sealed");
        if (before != null && row.getBoolean("before_signs")) {
            secrets.add(open(id, before));
        }
        return new DeliveryTarget(URI.create(row.getString("delivery_url")), secrets);
    }

    private String open(int bankId, byte[] sealed) {
        return seal.open(SEALED_AS, bankId, sealed, Secret.class).value();
    }
}
