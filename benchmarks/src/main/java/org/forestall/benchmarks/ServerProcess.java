package org.forestall.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The real server as a process of its own, with its embedded PostgreSQL, on a data folder. */
final class ServerProcess implements AutoCloseable {

    private static final String LOG = "bench-server.log";
    private static final int LAST_LINES = 30;
    private static final int STOP_SECONDS = 60;

    private final Process process;
    private final Path data;
    private final String address;
    private final long millisToReady;

    private ServerProcess(Process process, Path data, String address, long millisToReady) {
        this.process = process;
        this.data = data;
        this.address = address;
        this.millisToReady = millisToReady;
    }

    /** Starts {@code serve} and waits until it says that it is ready. */
    static ServerProcess start(Path data) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(ServerCommand.find());
        command.addAll(List.of("serve", "--port", "0", "--data", data.toString()));
        Path log = data.resolve(LOG);
        long began = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        String ready = awaitReady(process, log);
        long millis = (System.nanoTime() - began) / 1_000_000;
        return new ServerProcess(process, data, ready.split(" ")[1], millis);
    }

    /** A new folder that PostgreSQL's own user may enter. */
    static Path newFolder() throws IOException {
        return Files.createTempDirectory(
                "forestall-bench", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    }

    String address() {
        return address;
    }

    Path data() {
        return data;
    }

    /** From starting the process to its ready line, as whoever waits for it sees it. */
    long millisToReady() {
        return millisToReady;
    }

    /** What the data folder says about itself, such as {@code first-password}. */
    String secret(String file) throws IOException {
        return Files.readString(data.resolve(file)).strip();
    }

    /** Another connection to the server's own PostgreSQL, as its superuser. */
    Connection database(String name) throws IOException, SQLException {
        return DriverManager.getConnection(databaseUrl(name), "postgres", secret("postgres/superuser-password"));
    }

    int databasePort() throws IOException {
        return Integer.parseInt(Files.readAllLines(data.resolve("postgres/data/postmaster.pid"))
                .get(3)
                .strip());
    }

    private String databaseUrl(String name) throws IOException {
        return "jdbc:postgresql://127.0.0.1:" + databasePort() + "/" + name;
    }

    /** Begins the peak of memory anew, where the system lets us. */
    void forgetPeakMemory() {
        try {
            Files.writeString(Path.of("/proc/" + process.pid() + "/clear_refs"), "5");
        } catch (IOException e) {
            // then the peak is of the whole life of the process, which is no less
        }
    }

    /** The most memory that the server's process held, in MB, without PostgreSQL. */
    long peakMegabytes() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
            if (line.startsWith("VmHWM:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
            }
        }
        throw new IOException("the system does not tell the peak of memory");
    }

    /** How long cores have worked for the server's process so far, without PostgreSQL. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Deletes a folder that {@link #newFolder} made. */
    static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, java.io.IOException fault) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** What the server says after it is ready stands beside what it complains of. */
    private static void keep(BufferedReader lines, Path log) {
        try (lines) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Files.writeString(log, line + System.lineSeparator(), StandardOpenOption.APPEND);
            }
        } catch (IOException gone) {
            // the server has ended, or its folder is deleted
        }
    }

    /** The last that the server said, for whoever asks why a run stopped. */
    String lastWords() throws IOException {
        List<String> lines = Files.readAllLines(data.resolve(LOG));
        return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }

    private static String awaitReady(Process process, Path log) throws IOException, InterruptedException {
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("ready http")) {
                Thread.ofPlatform().daemon().start(() -> keep(lines, log));
                return line;
            }
        }
        throw new IOException("the server ended with " + process.waitFor() + " before it was ready: "
                + Files.readString(log).strip());
    }
}
