package org.forestall.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An example bank of its own process beside a demo, registered by the administrator, that may be killed and may misbehave. */
final class BankProcess implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String code;
    private final Path folder;
    private final int port;
    private final Server server;
    private @Nullable Process process;

    /** Registers the bank with a branch on the ground of this unit, and starts it. */
    BankProcess(String code, Server server, String unit) {
        this.code = code;
        this.server = server;
        this.folder = DataFolders.create();
        this.port = freePort();
        Http admin = Http.person(server, "admin");
        JsonNode made = admin.post("/banks", Map.of("code", code, "name", "银行" + code))
                .ok()
                .json();
        admin.post(
                        "/banks/" + code + "/branches",
                        Map.of("code", code + "-1", "name", "支行", "unit", Integer.valueOf(unit), "opensAt", "00:00"))
                .ok();
        JsonNode delivery = admin.put("/banks/" + code + "/delivery", Map.of("url", address() + "/orders"))
                .ok()
                .json();
        writeSecrets(made, delivery);
        start();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeSecrets(JsonNode made, JsonNode delivery) {
        try {
            Path file = folder.resolve("secrets");
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(
                    file,
                    List.of(
                            "bank-key=" + made.path("key").asString(),
                            "watch-key=" + made.path("watchKey").asString(),
                            "signing.first=" + delivery.path("secret").asString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it, or starts it again on the same book. */
    void start() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                ServerCommand.besideServer("examplebank.jar").toString()));
        command.addAll(List.of("--port", Integer.toString(port), "--data", folder.toString()));
        command.addAll(List.of("--server", server.address(), "--refresh", "1", "--demo-clock", "--faults"));
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Poll.until("the bank's pages are there", START, () -> !get("/book").isEmpty());
    }

    String code() {
        return code;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    void misbehaves(String mode) {
        send(HttpRequest.newBuilder(URI.create(address() + "/faults?mode=" + mode))
                .POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** How often its book says that something was done about an order. */
    int acted(String order) {
        return count("data-testid=\"order\" data-order=\"" + order + "\"");
    }

    int holds(String account) {
        return count("data-testid=\"hold\" data-account=\"" + account + "\"");
    }

    /** At its counter a teller rings about a customer; where that visit's page is. */
    String rings(String customer) {
        String visit = post("/", "branch=" + code + "-1&amount=50000&customer=" + customer)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        post(visit, "act=ring");
        return visit;
    }

    /** What the visit's page says of the police's answer: {@code WAITING} while they have not got the alert. */
    String answer(String visit) {
        return Pattern.compile("data-answer=\"(\\w+)\"")
                .matcher(get(visit))
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> post(String path, String form) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private int count(String pattern) {
        return (int) Pattern.compile(Pattern.quote(pattern))
                .matcher(get("/book"))
                .results()
                .map(MatchResult::group)
                .count();
    }

    /** A page of its; empty where it cannot be reached. */
    private String get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address() + path)));
    }

    private static String send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Without any warning, as a power cut. */
    void kill() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly().onExit().join();
        }
    }

    @Override
    public void close() {
        kill();
        DataFolders.delete(folder);
    }
}
