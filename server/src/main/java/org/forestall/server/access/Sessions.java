package org.forestall.server.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is signed in, on any node and across restarts: a random token whose hash is a row. A session lasts a shift and a
 * half. It runs on the machine's clock even when a demo's own clock runs faster.
 */
@Component
public class Sessions {

    static final Duration LASTS = Duration.ofHours(18);
    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Transactions transactions;
    private final WrongTries wrongTries;
    private final InstantSource clock = InstantSource.system();
    private final SecureRandom random = new SecureRandom();
    private final ConcurrentHashMap<String, Remembered> remembered = new ConcurrentHashMap<>();

    /** @param generation of the accounts: once one of them changes, what is remembered no longer counts */
    private record Remembered(SignedIn signedIn, Instant until, long generation) {}

    /** An open session. */
    public record SignedIn(Account account, Actor actor) {}

    Sessions(JdbcClient jdbc, Accounts accounts, Transactions transactions, WrongTries wrongTries) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.transactions = transactions;
        this.wrongTries = wrongTries;
    }

    /**
     * Signs somebody in.
     *
     * @return the session's token
     * @throws Refused with {@link AccessRefusal#WRONG_SIGN_IN} or {@link AccessRefusal#TOO_MANY_TRIES}
     */
    public String signIn(String username, String password) {
        Instant now = clock.instant();
        wrongTries.check(username, now);
        Account account = accounts.authenticate(username, password).orElse(null);
        if (account == null) {
            wrongTries.note(username, now);
            throw new Refused(AccessRefusal.WRONG_SIGN_IN);
        }
        wrongTries.forget(username);
        String token = newToken();
        transactions.in(RowScope.all(), () -> open(token, account, now));
        return token;
    }

    /** Whose session this is, if it is one. */
    public Optional<SignedIn> find(String token) {
        Instant now = clock.instant();
        Remembered known = remembered.get(token);
        if (known != null && known.until().isAfter(now) && known.generation() == accounts.generation()) {
            return Optional.of(known.signedIn());
        }
        remembered.remove(token);
        long generation = accounts.generation();
        Optional<SignedIn> found = jdbc.sql("select account_id from session where token_hash = ? and expires_at > ?")
                .params(hash(token), Timestamp.from(now))
                .query(Long.class)
                .optional()
                .flatMap(accounts::find)
                .map(account -> new SignedIn(account, accounts.actorOf(account)));
        found.ifPresent(signedIn -> remembered.put(token, new Remembered(signedIn, now.plus(REMEMBERED), generation)));
        return found;
    }

    public void signOut(String token) {
        remembered.remove(token);
        transactions.in(
                RowScope.all(),
                () -> jdbc.sql("delete from session where token_hash = ?")
                        .param(hash(token))
                        .update());
    }

    private int open(String token, Account account, Instant now) {
        jdbc.sql("delete from session where expires_at < ?")
                .param(Timestamp.from(now))
                .update();
        return jdbc.sql("insert into session (token_hash, account_id, created_at, expires_at) values (?, ?, ?, ?)")
                .params(hash(token), account.id(), Timestamp.from(now), Timestamp.from(now.plus(LASTS)))
                .update();
    }

    private String newToken() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
