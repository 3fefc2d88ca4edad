package org.forestall.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's own load generator, where it is installed: its standard transaction on a scratch database. */
final class Pgbench {

    private static final Path INSTALLATIONS = Path.of("/usr/lib/postgresql");
    private static final String DATABASE = "bench_pgbench";

    private final Path program;
    private final ServerProcess server;

    private Pgbench(Path program, ServerProcess server) {
        this.program = program;
        this.server = server;
    }

    /** Null when it is not installed. */
    static @Nullable Pgbench find(ServerProcess server) throws IOException {
        if (!Files.isDirectory(INSTALLATIONS)) {
            return null;
        }
        try (Stream<Path> versions = Files.list(INSTALLATIONS)) {
            return versions.map(version -> version.resolve("bin/pgbench"))
                    .filter(Files::isExecutable)
                    .max(Path::compareTo)
                    .map(program -> new Pgbench(program, server))
                    .orElse(null);
        }
    }

    /** Its last lines for one and for sixteen clients; scale 10, a million rows. */
    List<String> run(int seconds) throws IOException, InterruptedException {
        try (var postgres = databaseMade()) {
            call("-q", "-i", "-s", "10");
            return Stream.concat(
                            figures(1, call("-T", String.valueOf(seconds), "-c", "1", "-j", "1")),
                            figures(16, call("-T", String.valueOf(seconds), "-c", "16", "-j", "2")))
                    .toList();
        }
    }

    private static Stream<String> figures(int clients, String output) {
        return output.lines()
                .filter(line -> line.startsWith("tps") || line.startsWith("latency average"))
                .map(line -> clients + " clients: " + line);
    }

    private AutoClosing databaseMade() throws IOException {
        execute("drop database if exists " + DATABASE + " with (force)");
        execute("create database " + DATABASE);
        return () -> execute("drop database " + DATABASE + " with (force)");
    }

    private interface AutoClosing extends AutoCloseable {
        @Override
        void close() throws IOException;
    }

    private void execute(String sql) throws IOException {
        try (var postgres = server.database("postgres");
                var statement = postgres.createStatement()) {
            statement.execute(sql);
        } catch (java.sql.SQLException e) {
            throw new IOException(e);
        }
    }

    private String call(String... arguments) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of(
                program.toString(), "-h", "127.0.0.1", "-p", String.valueOf(server.databasePort()), "-U", "postgres"));
        command.addAll(List.of(arguments));
        command.add(DATABASE);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", server.secret("postgres/superuser-password"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("pgbench failed: " + output);
        }
        return output;
    }
}
