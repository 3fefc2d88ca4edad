package org.forestall.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The peer: rows of the same bytes into one plain table of the same PostgreSQL, which is the most that any intake on that
 * database could reach, as it validates, joins, grades and opens nothing.
 */
final class PlainInserts implements AutoCloseable {

    private static final String DATABASE = "bench_peer";
    private static final String INSERT = "insert into plain_lead (body, sealed) values (?::jsonb, ?)";

    private final ServerProcess server;
    private final List<Connection> open = new ArrayList<>();

    PlainInserts(ServerProcess server) throws IOException, SQLException {
        this.server = server;
        try (Connection postgres = server.database("postgres");
                Statement statement = postgres.createStatement()) {
            statement.execute("drop database if exists " + DATABASE + " with (force)");
            statement.execute("create database " + DATABASE);
        }
        try (Connection peer = server.database(DATABASE);
                Statement statement = peer.createStatement()) {
            statement.execute("create table plain_lead (id bigint generated always as identity primary key,"
                    + " body jsonb not null, sealed bytea not null)");
        }
    }

    /** Five hundred rows a commit, by one connection, as one statement batch. */
    Rate inBatches(List<byte[]> rows, int rowsPerCommit, Duration atMost) throws Exception {
        int batches = rows.size() / rowsPerCommit;
        return Together.run(1, batches, atMost, () -> {
            Connection connection = connect();
            connection.setAutoCommit(false);
            PreparedStatement insert = connection.prepareStatement(INSERT);
            return number -> {
                for (byte[] row : rows.subList(number * rowsPerCommit, (number + 1) * rowsPerCommit)) {
                    bind(insert, row);
                    insert.addBatch();
                }
                insert.executeBatch();
                connection.commit();
                return rowsPerCommit;
            };
        });
    }

    /** One row a commit. */
    Rate oneByOne(List<byte[]> rows, int connections, Duration atMost) throws Exception {
        return Together.run(connections, Integer.MAX_VALUE, atMost, () -> {
            PreparedStatement insert = connect().prepareStatement(INSERT);
            return number -> {
                bind(insert, rows.get(number % rows.size()));
                insert.executeUpdate();
                return 1;
            };
        });
    }

    private static void bind(PreparedStatement insert, byte[] row) throws SQLException {
        insert.setString(1, new String(row, java.nio.charset.StandardCharsets.UTF_8));
        insert.setBytes(2, row);
    }

    private Connection connect() throws IOException, SQLException {
        Connection connection = server.database(DATABASE);
        open.add(connection);
        return connection;
    }

    @Override
    public void close() throws IOException, SQLException {
        for (Connection connection : open) {
            connection.close();
        }
        try (Connection postgres = server.database("postgres");
                Statement statement = postgres.createStatement()) {
            statement.execute("drop database " + DATABASE + " with (force)");
        }
    }
}
