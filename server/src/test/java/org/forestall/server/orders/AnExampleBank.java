package org.forestall.server.orders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.forestall.examplebank.ExampleBank;
import org.jspecify.annotations.Nullable;

/** The real example bank beside a server under test, over HTTP like everybody; its clock is the test's. */
final class AnExampleBank implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Path folder;
    private final URI server;
    private final Clock clock;
    private final int port;
    private @Nullable ExampleBank bank;

    AnExampleBank(URI server, InstantSource time) {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.folder = Files.createTempDirectory("forestall-bank-");
            this.port = free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.server = server;
        this.clock = clockOf(time);
    }

    private static Clock clockOf(InstantSource time) {
        return new Clock() {
            @Override
            public Instant instant() {
                return time.instant();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Starts it, or starts it anew on the same book, with these lines of secrets. */
    void start(Map<String, String> secrets) {
        stop();
        try {
            Path file = folder.resolve("secrets");
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            List<String> lines = new ArrayList<>();
            secrets.forEach((name, value) -> lines.add(name + "=" + value));
            Files.write(file, lines);
            bank = ExampleBank.start(
                    clock,
                    "--port",
                    Integer.toString(port),
                    "--data",
                    folder.toString(),
                    "--server",
                    server.toString(),
                    "--refresh",
                    "1",
                    "--faults");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void misbehaves(String mode) {
        post("/faults?mode=" + mode, Map.of());
    }

    void answersFor(String order) {
        post("/faults?mode=OTHER_ORDER&order=" + order, Map.of());
    }

    void hasItsClockWrongBy(int hours) {
        post("/faults?mode=NONE&hours=" + hours, Map.of());
    }

    /** Sends it a message as it is; the status that came back. */
    int post(String path, Map<String, String> headers, String... body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path))
                .POST(HttpRequest.BodyPublishers.ofString(String.join("", body), StandardCharsets.UTF_8));
        headers.forEach(request::header);
        return send(request).statusCode();
    }

    /** A customer at its counter wants money; what the core did. */
    String pays(String customer, String amount) {
        Map<String, String> form = Map.of("Content-Type", "application/x-www-form-urlencoded");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + "/"))
                .POST(HttpRequest.BodyPublishers.ofString("branch=01&customer=" + customer + "&amount=" + amount));
        form.forEach(request::header);
        String visit = send(request).headers().firstValue("Location").orElseThrow();
        post(visit + "&act=pay", form);
        return first(get(visit), "data-outcome=\"(\\w+)\"");
    }

    String bookPage() {
        return get("/book?lang=en");
    }

    /** How many holds its book has in force on an account. */
    long holds(String account) {
        return all(bookPage(), "data-testid=\"hold\" data-account=\"" + account + "\"")
                .size();
    }

    /** How often its book says that something was done about an order. */
    long acted(String order) {
        return all(bookPage(), "data-testid=\"order\" data-order=\"" + order + "\"")
                .size();
    }

    private static List<String> all(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static String first(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
    }

    private String get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address() + path))).body();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void stop() {
        ExampleBank running = bank;
        bank = null;
        if (running != null) {
            try {
                running.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        stop();
        org.springframework.util.FileSystemUtils.deleteRecursively(folder.toFile());
    }
}
