package org.forestall.server.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** One statement on one connection. */
final class Sql {

    private Sql() {}

    static void run(DatabaseAddress address, String statement) throws SQLException {
        try (Connection connection = connect(address);
                Statement prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    static String text(DatabaseAddress address, String query) throws SQLException {
        try (Connection connection = connect(address);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    static String setting(EmbeddedPostgres postgres, String name) throws SQLException {
        return text(postgres.superuser("postgres"), "select current_setting('" + name + "')");
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
    }
}
