package org.forestall.server.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Runs PostgreSQL's small programs, and waits for a predecessor that is still going down. */
final class PostgresProcesses {

    private static final int SET_UP_SECONDS = 120;
    private static final int PREDECESSOR_SECONDS = 60;

    private PostgresProcesses() {}

    static void run(ProcessBuilder builder) throws IOException {
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw PostgresFault.notRunnable(e);
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(SET_UP_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("setting the database up failed: " + faultIn(said));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the database was set up", e);
        }
    }

    /** Of the many lines it says the one that names the fault. */
    private static String faultIn(String said) {
        List<String> lines = said.strip().lines().toList();
        return lines.stream()
                .filter(line -> line.contains("error:") || line.contains("FATAL:") || line.startsWith("setpriv:"))
                .findFirst()
                .orElse(lines.isEmpty() ? "it said nothing" : lines.getLast());
    }

    /**
     * After this process's predecessor was killed, its PostgreSQL shuts down by itself; starting beside it would fail.
     */
    static void awaitPredecessor(Path data) throws IOException {
        Optional<ProcessHandle> predecessor = pidIn(data.resolve("postmaster.pid"))
                .flatMap(ProcessHandle::of)
                .filter(process -> worksIn(process, data));
        if (predecessor.isEmpty()) {
            return;
        }
        long pid = predecessor.get().pid();
        System.err.println("Waiting for the PostgreSQL of an earlier run (process " + pid + ") to end.");
        try {
            predecessor.get().onExit().get(PREDECESSOR_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new PostgresFault(
                    "A PostgreSQL of an earlier run (process " + pid
                            + ") still holds the data folder. Stop it with: kill -INT " + pid,
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for the earlier PostgreSQL", e);
        } catch (ExecutionException e) {
            throw new IOException("could not wait for the earlier PostgreSQL", e);
        }
    }

    /** Numbers are used again: a process counts only when it works in this folder. */
    private static boolean worksIn(ProcessHandle process, Path data) {
        try {
            return Files.isSameFile(Path.of("/proc", String.valueOf(process.pid()), "cwd"), data);
        } catch (IOException goneOrAnotherUsers) {
            return false;
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
