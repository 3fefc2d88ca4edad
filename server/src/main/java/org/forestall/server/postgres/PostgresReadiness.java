package org.forestall.server.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Waits until a starting PostgreSQL answers, and sees to the application's role and database. */
final class PostgresReadiness {

    private static final int TRIES = 2_400;
    private static final int PAUSE_MILLIS = 25;
    private static final String WRONG_PASSWORD = "28P01";

    private PostgresReadiness() {}

    static void await(DatabaseAddress address, PostgresKeeper keeper) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            if (keeper.hasGivenUp()) {
                throw new IOException("PostgreSQL ended at once: " + keeper.lastWords());
            }
            try (Connection connection = connect(address)) {
                if (connection.isValid(1)) {
                    return;
                }
            } catch (SQLException e) {
                if (WRONG_PASSWORD.equals(e.getSQLState())) {
                    throw new IOException("the password file does not belong to the database beside it", e);
                }
                pause();
            }
        }
        throw new IOException("PostgreSQL did not answer within a minute: " + keeper.lastWords());
    }

    /** The role is plain on purpose: a superuser would not be held by row-level security. */
    static void ensureDatabase(DatabaseAddress superuser, String name, String password) throws IOException {
        try (Connection connection = connect(superuser);
                Statement statement = connection.createStatement()) {
            if (exists(statement, "select 1 from pg_database where datname = '" + name + "'")) {
                return;
            }
            if (!exists(statement, "select 1 from pg_roles where rolname = '" + name + "'")) {
                statement.execute("create role " + name + " login nosuperuser nobypassrls password '" + password + "'");
            }
            statement.execute("create database " + name + " owner " + name);
        } catch (SQLException e) {
            throw new IOException("the database could not be made: " + e.getMessage(), e);
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL was starting", e);
        }
    }
}
