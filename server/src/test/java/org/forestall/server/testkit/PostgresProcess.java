package org.forestall.server.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * One throw-away PostgreSQL of the test JVM, without fsync. PostgreSQL refuses to run as root, so there it runs as
 * nobody. It ends with the JVM, however that ends.
 */
final class PostgresProcess {

    private static final String BINARIES = "postgres-linux-x86_64.txz";
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    private final Path folder;
    private final Path bin;
    private final int port;
    private final String password = UUID.randomUUID().toString();

    private PostgresProcess(Path folder, Path bin, int port) {
        this.folder = folder;
        this.bin = bin;
        this.port = port;
    }

    /** Started and ready for connections. */
    static PostgresProcess start() {
        try {
            Path bin = unpacked().resolve("bin");
            Path folder = Files.createTempDirectory("forestall-test-");
            PostgresProcess process = new PostgresProcess(folder, bin, freePort());
            process.initialise();
            process.run();
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    String password() {
        return password;
    }

    private void initialise() throws IOException {
        Files.writeString(folder.resolve("password"), password);
        if (ROOT) {
            await(new ProcessBuilder("chown", "-R", "nobody", folder.toString()));
        }
        await(new ProcessBuilder(asNobody(
                bin.resolve("initdb").toString(),
                "-D",
                data(),
                "-U",
                "postgres",
                "-A",
                "scram-sha-256",
                "--pwfile",
                folder.resolve("password").toString(),
                "-E",
                "UTF8",
                "--no-sync",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C")));
    }

    /** The death signal belongs to the thread that starts the process, so that thread waits as long as the JVM lives. */
    private void run() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(asNobody(
                        bin.resolve("postgres").toString(),
                        "-D",
                        data(),
                        "-p",
                        String.valueOf(port),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "fsync=off",
                        "-c",
                        "synchronous_commit=off",
                        "-c",
                        "full_page_writes=off",
                        "-c",
                        "jit=off",
                        "-c",
                        "shared_buffers=256MB",
                        "-c",
                        "max_wal_size=4GB"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        CompletableFuture<Process> started = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("test-postgres").start(() -> keep(builder, started));
        Process process = started.join();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
        awaitReady(process);
    }

    private static void keep(ProcessBuilder builder, CompletableFuture<Process> started) {
        try {
            Process process = builder.start();
            started.complete(process);
            process.waitFor();
        } catch (IOException e) {
            started.completeExceptionally(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** INT asks for a fast shutdown; TERM would wait for the pools to close. */
    private void end(Process process) {
        try {
            await(new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())));
            process.waitFor(10, TimeUnit.SECONDS);
            await(new ProcessBuilder("rm", "-rf", folder.toString()));
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady(Process process) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        Path log = folder.resolve("log");
        while (!Files.readString(log).contains("ready to accept connections")) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IOException("PostgreSQL did not start: " + Files.readString(log));
            }
            try {
                process.waitFor(50, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private static List<String> asNobody(String... command) {
        List<String> line = new ArrayList<>(List.of("setpriv", "--pdeathsig", "INT"));
        if (ROOT) {
            line.addAll(List.of("--reuid", "nobody", "--regid", "nogroup", "--clear-groups"));
        }
        line.add("--");
        line.addAll(List.of(command));
        return line;
    }

    private static void await(ProcessBuilder builder) throws IOException {
        Process process = builder.directory(Path.of("/tmp").toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", builder.command()) + ": " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** The binaries, unpacked once a machine: whoever comes first moves the whole folder into its place. */
    private static Path unpacked() throws IOException {
        Path place = Path.of(System.getProperty("java.io.tmpdir"), "forestall-test-postgres-" + checksum());
        if (!Files.exists(place)) {
            Path half = Files.createTempDirectory("forestall-unpack-");
            unpackInto(half);
            Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwxr-xr-x"));
            try {
                Files.move(half, place);
            } catch (IOException e) {
                if (!Files.exists(place)) {
                    throw e;
                }
            }
        }
        return place;
    }

    private static String checksum() throws IOException {
        try (InputStream binaries = open()) {
            java.util.zip.CRC32 crc = new java.util.zip.CRC32();
            crc.update(binaries.readAllBytes());
            return Long.toHexString(crc.getValue());
        }
    }

    private static InputStream open() throws IOException {
        InputStream binaries = PostgresProcess.class.getClassLoader().getResourceAsStream(BINARIES);
        if (binaries == null) {
            throw new IOException(BINARIES + " is not on the class path");
        }
        return binaries;
    }

    private static void unpackInto(Path folder) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(open()))) {
            TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                Path file = folder.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(file.getParent());
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(tar, file);
                    boolean runs = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            file, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }
}
