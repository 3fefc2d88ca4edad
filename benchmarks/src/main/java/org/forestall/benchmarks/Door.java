package org.forestall.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server's HTTP door, for one caller: a signed-in person, a source with its key, or the command line. */
final class Door {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final HttpClient client;
    private final String base;
    private final Map<String, String> identity;

    private Door(HttpClient client, String base, Map<String, String> identity) {
        this.client = client;
        this.base = base;
        this.identity = identity;
    }

    /** Nobody yet. */
    static Door to(String address) {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return new Door(client, address + "/api/v1", Map.of("X-Forestall", "console"));
    }

    /** Signs a person in. */
    Door signedIn(String username, String password) throws IOException, InterruptedException {
        byte[] body = JSON.writeValueAsBytes(Map.of("username", username, "password", password));
        HttpResponse<byte[]> answer = send(request("/session")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        return new Door(client, base, Map.of("X-Forestall", "console", "Cookie", cookie));
    }

    Door withSourceKey(String key) {
        return new Door(client, base, Map.of("Forestall-Source-Key", key));
    }

    Door withBankKey(String key) {
        return new Door(client, base, Map.of("Forestall-Bank-Key", key));
    }

    Door withToken(String token) {
        return new Door(client, base, Map.of("Authorization", "Bearer " + token));
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(read(path));
    }

    /** The answer's bytes, not looked into. */
    byte[] read(String path) throws IOException, InterruptedException {
        return send(request(path).GET()).body();
    }

    JsonNode post(String path, Object body) throws IOException, InterruptedException {
        return post(path, JSON.writeValueAsBytes(body));
    }

    JsonNode post(String path, byte[] json) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(json));
        return JSON.readTree(send(request).body());
    }

    /** Sends a file as the form field {@code file}. */
    JsonNode upload(String path, java.nio.file.Path file) throws IOException, InterruptedException {
        String boundary = "forestall-bench-boundary";
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + file.getFileName() + "\"\r\nContent-Type: text/csv\r\n\r\n";
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(head),
                        HttpRequest.BodyPublishers.ofFile(file),
                        HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")));
        return JSON.readTree(send(request).body());
    }

    /** The lines of an answer that does not end, as they come; close the stream to hang up. */
    Stream<String> follow(String path) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        identity.forEach(request::header);
        return client.send(request.build(), BodyHandlers.ofLines()).body();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
        identity.forEach(request::header);
        return request;
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpRequest built = request.build();
        HttpResponse<byte[]> answer = client.send(built, BodyHandlers.ofByteArray());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(built.method() + " " + built.uri() + " answered " + answer.statusCode() + ": "
                    + new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
        }
        return answer;
    }
}
