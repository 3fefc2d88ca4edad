package org.forestall.server.access;

import java.time.InstantSource;
import org.forestall.server.platform.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Makes the package-private for the kits of other packages. */
public final class AccountsForTests {

    private AccountsForTests() {}

    public static Accounts accounts(JdbcClient jdbc, PasswordEncoder encoder, UnitScopes scopes, InstantSource clock) {
        return new Accounts(jdbc, encoder, scopes, clock);
    }

    public static Sessions sessions(JdbcClient jdbc, Accounts accounts, Transactions transactions) {
        return new Sessions(jdbc, accounts, transactions, new WrongTries());
    }
}
