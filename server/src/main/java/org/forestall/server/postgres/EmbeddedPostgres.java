package org.forestall.server.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A durable PostgreSQL of this process's own, in one folder: set up at the first start, reached on the loopback only, by a
 * password that stands in a file its owner alone can read. The application's role is no superuser, so that row-level
 * security holds it.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String DATABASE = "forestall";
    private static final int STOP_SECONDS = 30;
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "jit=off",
            "max_connections=100",
            "shared_buffers=256MB",
            "max_wal_size=4GB",
            "wal_compression=lz4",
            "random_page_cost=1.1",
            "max_locks_per_transaction=256",
            "checkpoint_completion_target=0.9",
            "log_timezone=UTC",
            "timezone=UTC",
            "log_min_messages=warning",
            "log_min_error_statement=panic",
            "logging_collector=off");

    private final Path folder;
    private final PostgresUser user = PostgresUser.current();
    private final FileLock lock;
    private final String password;
    private final int port;
    private final Process process;

    private EmbeddedPostgres(Path folder, List<String> extraSettings) throws IOException {
        this.folder = folder.toAbsolutePath();
        Files.createDirectories(this.folder);
        this.lock = lock(this.folder);
        Path binaries = PostgresBinaries.unpackedIn(cache());
        this.password = readOrMakePassword(this.folder.resolve("password"));
        Path data = this.folder.resolve("data");
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise(binaries, data);
        }
        this.port = freePort();
        this.process = start(binaries, data, extraSettings);
        PostgresReadiness.await(superuser("postgres"), process, this.folder.resolve("log"));
        PostgresReadiness.ensureDatabase(superuser("postgres"), DATABASE, password);
    }

    /** Starts the database of this folder; the first start sets it up. */
    public static EmbeddedPostgres start(Path folder) {
        return start(folder, List.of());
    }

    /**
     * Starts it with further settings, such as {@code fsync=off} for a database that only a test will ever see.
     *
     * @throws PostgresFault with a sentence that says what to do
     */
    public static EmbeddedPostgres start(Path folder, List<String> extraSettings) {
        try {
            return new EmbeddedPostgres(folder, extraSettings);
        } catch (IOException e) {
            throw new PostgresFault(
                    "The database folder " + folder + " cannot be used: " + e.getMessage()
                            + ". Check its rights and the free space, or choose another with --data.",
                    e);
        }
    }

    /** The application's database, as its plain role. */
    public DatabaseAddress address() {
        return new DatabaseAddress(url(DATABASE), DATABASE, password);
    }

    /** Another database of the same server, as the superuser: for set-up only. */
    public DatabaseAddress superuser(String database) {
        return new DatabaseAddress(url(database), "postgres", password);
    }

    /** The process's number, for tests that kill it. */
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        stop();
        try {
            lock.release();
            lock.channel().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** INT ends open sessions and stops at once; TERM, which Java would send, waits for them for ever. */
    private void stop() {
        try {
            new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                    .start()
                    .waitFor();
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private void initialise(Path binaries, Path data) throws IOException {
        PostgresProcesses.deleteTree(data);
        Files.createDirectory(data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path passwordFile = Files.createTempFile(folder, "initial", "");
        Files.writeString(passwordFile, password);
        try {
            user.own(data);
            user.own(passwordFile);
            PostgresProcesses.run(user.as(List.of(
                    binaries.resolve("bin/initdb").toString(),
                    "-D",
                    data.toString(),
                    "-U",
                    "postgres",
                    "-A",
                    "scram-sha-256",
                    "--pwfile",
                    passwordFile.toString(),
                    "-k",
                    "-E",
                    "UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--no-sync",
                    "--no-instructions")));
        } finally {
            Files.delete(passwordFile);
        }
    }

    private Process start(Path binaries, Path data, List<String> extraSettings) throws IOException {
        PostgresProcesses.awaitPredecessor(data);
        List<String> command = new ArrayList<>(List.of(
                binaries.resolve("bin/postgres").toString(), "-D", data.toString(), "-p", String.valueOf(port)));
        for (String setting : SETTINGS) {
            command.addAll(List.of("-c", setting));
        }
        extraSettings.forEach(setting -> command.addAll(List.of("-c", setting)));
        ProcessBuilder builder = new ProcessBuilder(user.boundTo(command))
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
        builder.environment().put("LC_ALL", "C");
        return startFromLastingThread(builder);
    }

    /** The kernel's promise is bound to the thread that starts the process, so that thread must outlive it. */
    private static Process startFromLastingThread(ProcessBuilder builder) throws IOException {
        CompletableFuture<Process> started = new CompletableFuture<>();
        Thread.ofPlatform().name("postgres-keeper").daemon().start(() -> {
            try {
                Process process = builder.start();
                started.complete(process);
                process.waitFor();
            } catch (IOException e) {
                started.completeExceptionally(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try {
            return started.join();
        } catch (java.util.concurrent.CompletionException e) {
            throw new IOException("PostgreSQL could not be started (is setpriv there? apt install util-linux)", e);
        }
    }

    private static FileLock lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            // told below, like a lock of another process
        }
        if (lock == null) {
            channel.close();
            throw new PostgresFault(
                    "Another server is using the data folder " + folder.getParent()
                            + ". Stop it first, or choose another folder with --data.",
                    null);
        }
        return lock;
    }

    private static Path cache() {
        String given = System.getProperty("forestall.cache", System.getenv().getOrDefault("FORESTALL_CACHE", ""));
        return given.isEmpty() ? Path.of(System.getProperty("java.io.tmpdir"), "forestall-cache") : Path.of(given);
    }

    private static String readOrMakePassword(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(bytes));
        }
        return Files.readString(file).strip();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
