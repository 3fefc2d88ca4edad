package org.forestall.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who talks to the server over HTTP: a person signed in, a source with its key, the command line, or nobody. */
final class Http {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BOUNDARY = "forestall-acceptance";

    private final Supplier<String> address;
    private final Map<String, String> headers;

    private Http(Supplier<String> address, Map<String, String> headers) {
        this.address = address;
        this.headers = Map.copyOf(headers);
    }

    static Http nobody(Server server) {
        return new Http(server::address, Map.of());
    }

    /** One of the people of the demo, signed in. */
    static Http person(Server server, String username) {
        return signedIn(server, username, "forestall");
    }

    /** The administrator that a new server makes for itself. */
    static Http firstAdministrator(Server server) {
        return signedIn(server, "admin", read(server, "first-password"));
    }

    private static Http signedIn(Server server, String username, String password) {
        Answer signedIn = nobody(server)
                .with("X-Forestall", "console")
                .post("/session", Map.of("username", username, "password", password))
                .ok();
        String cookie = signedIn.setCookie().split(";", 2)[0];
        return nobody(server).with("Cookie", cookie).with("X-Forestall", "console");
    }

    static Http commandLine(Server server) {
        return nobody(server).with("Authorization", "Bearer " + read(server, "local-token"));
    }

    /** A new source of leads, registered by this administrator, who is shown its key once. */
    String registerSource(String code) {
        return post("/sources", Map.of("code", code, "name", "验收来源" + code, "trust", 4))
                .ok()
                .json()
                .path("key")
                .asString();
    }

    private static String read(Server server, String file) {
        try {
            return Files.readString(server.data().resolve(file)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Http source(Server server, String key) {
        return nobody(server).with("Forestall-Source-Key", key);
    }

    Http with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Http(address, more);
    }

    Http without(String header) {
        Map<String, String> fewer = new LinkedHashMap<>(headers);
        fewer.remove(header);
        return new Http(address, fewer);
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer delete(String path) {
        return send(request(path).DELETE());
    }

    Answer post(String path, Object body) {
        return postText(path, new JsonMapper().writeValueAsString(body));
    }

    Answer put(String path, Object body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(new JsonMapper().writeValueAsString(body), UTF_8)));
    }

    Answer postText(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json, UTF_8)));
    }

    Answer upload(String path, String fileName, Path file) {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: text/csv\r\n\r\n";
        try {
            return send(request(path)
                    .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                    .POST(HttpRequest.BodyPublishers.concat(
                            HttpRequest.BodyPublishers.ofString(head),
                            HttpRequest.BodyPublishers.ofFile(file),
                            HttpRequest.BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        String base = path.startsWith("/api/") ? "" : "/api/v1";
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address.get() + base + path)).timeout(PATIENCE);
        headers.forEach(request::header);
        return request;
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return Answer.of(CLIENT.send(request.build(), BodyHandlers.ofString(UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
