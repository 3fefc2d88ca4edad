package org.forestall.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The real server in a process of its own, started as the launcher starts it. */
final class ServerProcess implements Server, AutoCloseable {

    private static final Duration START = Duration.ofSeconds(120);
    private static final Duration STOP = Duration.ofSeconds(30);
    private static final Pattern TELLER = Pattern.compile("Teller +(http://127\\.0\\.0\\.1:\\d+)");
    private static final Pattern READY = Pattern.compile("^ready (http://127\\.0\\.0\\.1:\\d+)");

    private final Process process;
    private final Path data;
    private final Queue<String> output = new ConcurrentLinkedQueue<>();
    private final Queue<String> addresses = new ConcurrentLinkedQueue<>();

    private ServerProcess(Process process, Path data) {
        this.process = process;
        this.data = data;
        Thread.ofVirtual().start(this::read);
    }

    /** Starts the server and waits until it says that it is ready. */
    static ServerProcess start(Path data, String... options) {
        ServerProcess server = launch(data, options);
        Poll.until("the server is ready", START, () -> !server.addresses.isEmpty() || !server.process.isAlive());
        if (server.addresses.isEmpty()) {
            throw new IllegalStateException("The server did not start: " + server.output());
        }
        return server;
    }

    /** Starts the server with no promise that it will stand. */
    static ServerProcess launch(Path data, String... options) {
        List<String> command = new ArrayList<>(ServerCommand.find());
        command.addAll(Arrays.asList(options));
        command.addAll(List.of("--data", data.toString()));
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().remove("FORESTALL_DATA");
            return new ServerProcess(builder.start(), data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        Path log = Path.of("target", "servers", process.pid() + ".log");
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
                PrintWriter copy = new PrintWriter(Files.newBufferedWriter(prepared(log)), true)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.add(line);
                copy.println(line);
                Matcher ready = READY.matcher(line);
                if (ready.find()) {
                    addresses.add(ready.group(1));
                }
            }
        } catch (IOException e) {
            output.add("(the output broke off)");
        }
    }

    private static Path prepared(Path log) throws IOException {
        Files.createDirectories(log.getParent());
        return log;
    }

    @Override
    public String address() {
        return addresses.element();
    }

    int port() {
        return Integer.parseInt(address().substring(address().lastIndexOf(':') + 1));
    }

    @Override
    public Path data() {
        return data;
    }

    /** Everything it said so far, on both streams. */
    String output() {
        return String.join("\n", output);
    }

    /** Where somebody plays the teller, once a demo has said it. */
    String teller() {
        Poll.until(
                "the example bank's counter is open",
                START,
                () -> TELLER.matcher(output()).find());
        Matcher teller = TELLER.matcher(output());
        if (!teller.find()) {
            throw new IllegalStateException("no counter: " + output());
        }
        return teller.group(1);
    }

    /** Without any warning, as a power cut. */
    void kill() {
        process.destroyForcibly();
        exitCode(STOP);
    }

    /** SIGTERM; gives the exit code. */
    int terminate(Duration within) {
        process.destroy();
        return exitCode(within);
    }

    int exitCode(Duration within) {
        try {
            if (!process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("The server did not end within " + within + ": " + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
