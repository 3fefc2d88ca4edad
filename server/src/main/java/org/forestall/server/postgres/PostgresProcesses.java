package org.forestall.server.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs PostgreSQL's small programs, and waits for a predecessor that is still going down. */
final class PostgresProcesses {

    private static final int SET_UP_SECONDS = 120;
    private static final int PREDECESSOR_SECONDS = 60;

    private PostgresProcesses() {}

    static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(SET_UP_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(
                        "setting the database up failed: " + said.strip().replace('\n', ' '));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the database was set up", e);
        }
    }

    /**
     * After this process's predecessor was killed, its PostgreSQL shuts down by itself; starting beside it would fail.
     */
    static void awaitPredecessor(Path data) throws IOException {
        Optional<ProcessHandle> predecessor = pidIn(data.resolve("postmaster.pid"))
                .flatMap(ProcessHandle::of)
                .filter(process -> process.info().command().orElse("").endsWith("/postgres"));
        if (predecessor.isEmpty()) {
            return;
        }
        try {
            predecessor.get().onExit().get(PREDECESSOR_SECONDS, TimeUnit.SECONDS);
        } catch (java.util.concurrent.TimeoutException e) {
            throw new PostgresFault(
                    "A PostgreSQL of an earlier run (process "
                            + predecessor.get().pid()
                            + ") still holds the data folder. Stop it with: kill -INT "
                            + predecessor.get().pid(),
                    e);
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IOException("could not wait for the earlier PostgreSQL", e);
        }
    }

    private static Optional<Long> pidIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        return lines.isEmpty() || !lines.getFirst().strip().matches("\\d+")
                ? Optional.empty()
                : Optional.of(Long.valueOf(lines.getFirst().strip()));
    }

    static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
