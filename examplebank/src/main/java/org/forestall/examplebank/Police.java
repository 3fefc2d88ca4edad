package org.forestall.examplebank;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The police's server as the bank reaches it; the bank is known there by its key. */
final class Police {

    private static final String KEY = "Forestall-Bank-Key";
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient client;
    private final URI server;
    private final String bankKey;
    private final JsonMapper json = JsonMapper.builder().build();

    Police(HttpClient client, URI server, String bankKey) {
        this.client = client;
        this.server = server;
        this.bankKey = bankKey;
    }

    /**
     * What the server said.
     *
     * @param body an empty object where it said nothing that can be read
     */
    record Answer(int status, JsonNode body) {

        boolean done() {
            return status / 100 == 2;
        }

        /**
         * Whether to try again helps nothing: the server has read it and will not have it. A key, a secret or a clock
         * (401, 403) is mended by somebody.
         */
        boolean isFinal() {
            return status / 100 == 4 && status != 401 && status != 403 && status != 408 && status != 429;
        }

        /** Why not, in the server's words. */
        String why() {
            String detail = body.path("detail").asString("");
            return detail.isEmpty() ? "HTTP " + status : detail;
        }
    }

    URI uri(String path) {
        return server.resolve("/api/v1" + path);
    }

    Answer get(String path) throws IOException {
        return send(HttpRequest.newBuilder(uri(path)).header(KEY, bankKey).GET());
    }

    /** What is open to everybody, asked for without the key. */
    Answer getAsAnybody(String path) throws IOException {
        return send(HttpRequest.newBuilder(uri(path)).GET());
    }

    Answer post(String path, Object body, Map<String, String> headers) throws IOException {
        return post(path, json.writeValueAsBytes(body), headers);
    }

    Answer post(String path, byte[] body, Map<String, String> headers) throws IOException {
        return post(path, "application/json", body, headers);
    }

    /** A message of ISO 20022. */
    Answer postXml(String path, byte[] body, Map<String, String> headers) throws IOException {
        return post(path, "application/xml", body, headers);
    }

    private Answer post(String path, String type, byte[] body, Map<String, String> headers) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", type)
                .header(KEY, bankKey)
                .POST(BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return send(request);
    }

    private Answer send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<byte[]> response = client.send(request.timeout(TIMEOUT).build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), read(response.body()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private JsonNode read(byte[] body) {
        try {
            return body.length == 0 ? json.createObjectNode() : json.readTree(new String(body, StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            return json.createObjectNode();
        }
    }
}
