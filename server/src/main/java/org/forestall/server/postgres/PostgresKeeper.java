package org.forestall.server.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * Starts PostgreSQL, and again when it died though nobody stopped it, for instance by a kill for want of memory.
 *
 * <p>The kernel's promise to end PostgreSQL with this process is bound to the thread that started it: a thread that ended
 * earlier would take PostgreSQL along. So it is started from a thread of its own that waits for its end.
 */
final class PostgresKeeper {

    private static final int STOP_SECONDS = 30;
    private static final int QUICK_DEATHS_ALLOWED = 5;
    private static final Duration QUICK = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final ProcessBuilder builder;
    private final PostgresFolder folder;
    private volatile Process process;
    private volatile boolean stopping;
    private volatile boolean givenUp;

    private PostgresKeeper(ProcessBuilder builder, PostgresFolder folder, Process first) {
        this.builder = builder;
        this.folder = folder;
        this.process = first;
    }

    static PostgresKeeper start(ProcessBuilder builder, PostgresFolder folder) throws IOException {
        CompletableFuture<PostgresKeeper> started = new CompletableFuture<>();
        Thread.ofPlatform().name("postgres-keeper").daemon().start(() -> {
            PostgresKeeper keeper;
            try {
                keeper = new PostgresKeeper(builder, folder, builder.start());
            } catch (IOException e) {
                started.completeExceptionally(e);
                return;
            }
            started.complete(keeper);
            keeper.keep();
        });
        try {
            return started.join();
        } catch (CompletionException e) {
            throw PostgresFault.notRunnable(e.getCause());
        }
    }

    long pid() {
        return process.pid();
    }

    /** Whether it died at once again and again, so that it is no longer started. */
    boolean hasGivenUp() {
        return givenUp;
    }

    /** What it died of, without the time and the process before it. */
    String lastWords() {
        try {
            List<String> lines = Files.exists(folder.log()) ? Files.readAllLines(folder.log()) : List.of();
            return lines.reversed().stream()
                    .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                    .filter(line -> !line.contains("the database system is starting up"))
                    .findFirst()
                    .map(line -> line.replaceFirst(".*(FATAL|PANIC): *", ""))
                    .orElse(lines.isEmpty() ? "it said nothing" : lines.getLast());
        } catch (IOException e) {
            return "its log cannot be read";
        }
    }

    /** INT ends open sessions and stops at once; TERM, which Java would send, waits for them for ever. */
    void stop() {
        Process last;
        synchronized (this) {
            stopping = true;
            last = process;
        }
        if (!last.isAlive()) {
            return;
        }
        try {
            new ProcessBuilder("kill", "-INT", String.valueOf(last.pid()))
                    .start()
                    .waitFor();
            if (!last.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                last.destroyForcibly();
            }
        } catch (IOException e) {
            last.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep() {
        int quickDeaths = 0;
        try {
            while (!stopping) {
                long began = System.nanoTime();
                process.waitFor();
                boolean quick = System.nanoTime() - began < QUICK.toNanos();
                quickDeaths = quick ? quickDeaths + 1 : 0;
                if (quickDeaths > QUICK_DEATHS_ALLOWED) {
                    break;
                }
                startAgain();
            }
        } catch (IOException | PostgresFault e) {
            System.err.println("PostgreSQL cannot be started again: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        givenUp = true;
    }

    /** Its sessions may still be ending; they hold the memory that the next one needs. */
    private void startAgain() throws IOException, InterruptedException {
        Thread.sleep(PAUSE);
        synchronized (this) {
            if (!stopping) {
                process = builder.start();
            }
        }
    }
}
