package org.forestall.server.access;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.forestall.server.platform.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The people who can sign in. */
@Component
public class Accounts {

    private static final String COLUMNS = "id, username, role, unit_id, display_name, kind";

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final UnitScopes scopes;
    private final InstantSource clock;
    private final AtomicLong generation = new AtomicLong();

    Accounts(JdbcClient jdbc, PasswordEncoder encoder, UnitScopes scopes, InstantSource clock) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** A new account, inside the caller's transaction. */
    public Account create(String username, String password, Role role, int unitId, String displayName) {
        return createWithHash(
                new Account.Opening(username, role, unitId, displayName, Actor.Kind.PERSON), encoder.encode(password));
    }

    /** The hash of a password, for making many accounts of one password without hashing each again. */
    public String hash(String password) {
        return encoder.encode(password);
    }

    /** A new account whose password's hash was made by {@link #hash}. */
    public Account createWithHash(Account.Opening opening, String hash) {
        Transactions.assertActive();
        long id = jdbc.sql("""
                        insert into account (username, password_hash, role, unit_id, display_name, kind, created_at)
                        values (?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        opening.username(),
                        hash,
                        opening.role().name(),
                        opening.unitId(),
                        opening.displayName(),
                        opening.kind().name(),
                        Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        return new Account(
                id, opening.username(), opening.role(), opening.unitId(), opening.displayName(), opening.kind());
    }

    public boolean exists(String username) {
        return jdbc.sql("select exists (select 1 from account where username = ?)")
                .param(username)
                .query(Boolean.class)
                .single();
    }

    public boolean isEmpty() {
        return !jdbc.sql("select exists (select 1 from account)")
                .query(Boolean.class)
                .single();
    }

    /** Gives an account another role, unit or name, inside the caller's transaction; whoever it is signs in anew. */
    public void change(long id, Role role, int unitId, String displayName) {
        Transactions.assertActive();
        jdbc.sql("update account set role = ?, unit_id = ?, display_name = ? where id = ?")
                .params(role.name(), unitId, displayName, id)
                .update();
        endSessions(id);
    }

    /** Nobody signs in by this account again; its name stays on what it did. */
    public void disable(long id) {
        Transactions.assertActive();
        jdbc.sql("update account set disabled = true where id = ?").param(id).update();
        endSessions(id);
    }

    private void endSessions(long id) {
        jdbc.sql("delete from session where account_id = ?").param(id).update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                generation.incrementAndGet();
            }
        });
    }

    /** Counts up whenever sessions were ended, so that this node's memory of them can be thrown away. */
    long generation() {
        return generation.get();
    }

    Optional<Account> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from account where id = ? and not disabled")
                .param(id)
                .query(Account.class)
                .optional();
    }

    /** The account when the password is right; a wrong name takes as long as a wrong password. */
    Optional<Account> authenticate(String username, String password) {
        List<String> hashes = jdbc.sql("select password_hash from account where username = ? and not disabled")
                .param(username)
                .query(String.class)
                .list();
        String hash = hashes.isEmpty() ? NOBODY : hashes.getFirst();
        if (!encoder.matches(password, hash) || hashes.isEmpty()) {
            return Optional.empty();
        }
        return jdbc.sql("select " + COLUMNS + " from account where username = ?")
                .param(username)
                .query(Account.class)
                .optional();
    }

    /** The account as the one who asks. */
    Actor actorOf(Account account) {
        return new Actor(
                account.kind(),
                account.id(),
                account.displayName(),
                account.unitId(),
                account.role().permissions(),
                scopes.scopeOf(account.unitId(), account.role().wholeDistrict()));
    }

    /** A well-formed hash of no password. */
    private static final String NOBODY = "{bcrypt}$2a$10$7EqJtq98hPqEX7fNZaFWoOhi5A.l6m6nqkB5Y1DqF5iZlzVn3V6a6";
}
