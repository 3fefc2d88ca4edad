package org.forestall.server.demo;

import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The first of the demo's banks as a process of its own, with a counter where somebody plays the teller. It is registered as
 * an administrator would, gets what it shares with the police in a file that is its owner's alone, and ends with the demo:
 * its standard input does.
 */
final class ExampleBankProcess implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 30;
    private static final int GOING_SECONDS = 5;
    private static final String READY = "ready ";

    private final Path folder;
    private final Path jar;
    private final Supplier<URI> server;
    private @Nullable Process process;
    private boolean closed;

    /**
     * @param folder of its book and its secrets; what an earlier demo left there is found again
     * @param jar of the bank, with its libraries beside it
     */
    ExampleBankProcess(Path folder, Path jar, Supplier<URI> server) {
        this.folder = folder;
        this.jar = jar;
        this.server = server;
    }

    /** It does not run, and the message says why in a sentence. */
    static final class NotRunning extends Exception {
        private static final long serialVersionUID = 1L;

        NotRunning(String why) {
            super(why);
        }
    }

    /** Starts it and gives the address of its counter. */
    String start(Staffer administrator, DemoBanks.Keys keys) throws NotRunning, InterruptedException {
        if (!Files.isRegularFile(jar)) {
            throw new NotRunning("examplebank.jar does not lie beside the server; ./forestall build puts it there");
        }
        try {
            int port = freePort(server.get().getPort() + 1);
            Answer delivery = administrator.put(
                    "/banks/" + keys.bank() + "/delivery",
                    Map.of("url", "http://127.0.0.1:" + port + "/orders", "format", "ISO20022"));
            if (!delivery.done()) {
                throw new NotRunning("its address could not be registered (" + delivery.code() + ")");
            }
            write(keys, delivery.body().path("secret").asString(""));
            return run(port);
        } catch (IOException e) {
            throw new NotRunning(String.valueOf(e.getMessage()));
        }
    }

    private synchronized Process launch(int port) throws IOException {
        if (closed) {
            throw new IOException("the demo is ending");
        }
        Process started = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=UTF-8",
                        "-jar",
                        jar.toString(),
                        "--port",
                        Integer.toString(port),
                        "--data",
                        folder.toString(),
                        "--server",
                        server.get().toString(),
                        "--refresh",
                        "2",
                        "--demo-clock",
                        "--end-with-input"))
                .redirectError(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
        process = started;
        return started;
    }

    private String run(int port) throws IOException, NotRunning, InterruptedException {
        Process started = launch(port);
        CompletableFuture<@Nullable String> first = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> first.complete(firstLine(started)));
        try {
            String line = first.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (line != null && line.startsWith(READY)) {
                return line.substring(READY.length()).strip();
            }
        } catch (ExecutionException | TimeoutException silent) {
            started.destroyForcibly();
        }
        throw new NotRunning("it did not come up; " + folder.resolve("log") + " says why");
    }

    private static @Nullable String firstLine(Process started) {
        try {
            return started.inputReader(StandardCharsets.UTF_8).readLine();
        } catch (IOException e) {
            return null;
        }
    }

    /** The address asked for where it is free, so that it stays the same from demo to demo; else any. */
    private static int freePort(int wanted) throws IOException {
        try (ServerSocket socket = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException | IllegalArgumentException taken) {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            }
        }
    }

    /** The key of the watch is shown once, at the registration: a bank that is registered already keeps the one it has. */
    private void write(DemoBanks.Keys keys, String deliverySecret) throws IOException, NotRunning {
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        Path file = folder.resolve("secrets");
        Properties before = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                before.load(reader);
            }
        }
        String watchKey = keys.watchKey().isEmpty() ? before.getProperty("watch-key", "") : keys.watchKey();
        if (watchKey.isEmpty()) {
            throw new NotRunning("the key of its watch was in " + file + ", which is gone");
        }
        Path half = folder.resolve("secrets.half");
        Files.deleteIfExists(half);
        Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                half, "bank-key=" + keys.key() + "\nwatch-key=" + watchKey + "\nsigning.demo=" + deliverySecret + "\n");
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() {
        Process running;
        synchronized (this) {
            closed = true;
            running = process;
        }
        if (running == null) {
            return;
        }
        running.destroy();
        try {
            if (!running.waitFor(GOING_SECONDS, TimeUnit.SECONDS)) {
                running.destroyForcibly();
            }
        } catch (InterruptedException e) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
