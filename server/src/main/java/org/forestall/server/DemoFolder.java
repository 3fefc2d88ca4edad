package org.forestall.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The demo's own folder: every demo begins with an empty one, so that the same seed gives the same day. */
final class DemoFolder {

    private static final int GOING_DOWN_SECONDS = 20;

    private DemoFolder() {}

    /** Empties the folder, unless another server is using it: that one's start will say so. */
    static void empty(Path folder) throws IOException {
        Path postgres = folder.resolve("postgres");
        if (isInUse(postgres.resolve("lock"))) {
            return;
        }
        awaitGone(postgres.resolve("data").resolve("postmaster.pid"));
        if (Files.exists(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }

    private static boolean isInUse(Path lockFile) throws IOException {
        if (!Files.exists(lockFile)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        }
    }

    /** A PostgreSQL of a killed demo shuts down by itself; its files are left alone until it has. */
    private static void awaitGone(Path pidFile) throws IOException {
        List<String> lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d+")) {
            return;
        }
        try {
            var process = ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(p -> p.info().command().orElse("").endsWith("/postgres"));
            if (process.isPresent()) {
                process.get().onExit().get(GOING_DOWN_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("an earlier demo's PostgreSQL is still running below " + pidFile.getParent(), e);
        }
    }
}
