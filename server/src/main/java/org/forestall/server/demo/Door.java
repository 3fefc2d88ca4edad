package org.forestall.server.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.forestall.server.demo.Answer.Broken;
import org.forestall.server.demo.Answer.Done;
import org.forestall.server.demo.Answer.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The server's HTTP interface as robots see it. Few requests are under way at once, so that a hundred robots cannot crowd
 * out the people who watch.
 */
final class Door implements AutoCloseable {

    private static final int AT_ONCE = 6;

    /** Who is asking: one header of the request. */
    record Caller(String header, String value) {

        static Caller source(String key) {
            return new Caller("Forestall-Source-Key", key);
        }

        static Caller session(String cookie) {
            return new Caller("Cookie", cookie);
        }
    }

    private static final Caller NOBODY = new Caller("X-Forestall", "console");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = JsonMapper.builder().build();
    private final Semaphore permits = new Semaphore(AT_ONCE);
    private final Supplier<URI> server;
    private final Duration patience;

    /**
     * A door to this server.
     *
     * @param server scheme, host and port, asked for at each request
     * @param patience how long an answer may take
     */
    Door(Supplier<URI> server, Duration patience) {
        this.server = server;
        this.patience = patience;
    }

    Answer get(Caller caller, String path) {
        return send(request(caller, path).GET());
    }

    Answer post(Caller caller, String path, Object body) {
        return send(request(caller, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(body))));
    }

    Answer put(Caller caller, String path, Object body) {
        return send(request(caller, path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json.writeValueAsString(body))));
    }

    /** Posts under a key by which the server knows the same message again, so it may be sent twice. */
    Answer postOnce(Caller caller, String path, Object body, String idempotencyKey) {
        return send(request(caller, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofString(json.writeValueAsString(body))));
    }

    Answer delete(Caller caller, String path) {
        return send(request(caller, path).DELETE());
    }

    /** The same, without anyone signed in. */
    Answer post(String path, Object body) {
        return post(NOBODY, path, body);
    }

    static String escaped(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder request(Caller caller, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.get().resolve("/api/v1" + path))
                .timeout(patience)
                .header("Accept", "application/json, application/problem+json")
                .header(caller.header(), caller.value());
        return caller.equals(NOBODY) ? request : request.header("X-Forestall", "console");
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            permits.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Broken("interrupted");
        }
        try {
            return read(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            return new Broken(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Broken("interrupted");
        } finally {
            permits.release();
        }
    }

    private Answer read(HttpResponse<String> response) {
        int status = response.statusCode();
        if (status >= 500) {
            return new Broken("status " + status);
        }
        try {
            JsonNode body = json.readTree(response.body().isBlank() ? "{}" : response.body());
            return status < 400
                    ? new Done(withCookie(response, body))
                    : new Refused(status, body.path("code").asString(""), body);
        } catch (JacksonException e) {
            return new Broken("status " + status + " with a body that is no JSON");
        }
    }

    /** A new session's cookie travels in the body from here on, as {@code cookie}. */
    private JsonNode withCookie(HttpResponse<String> response, JsonNode body) {
        return response.headers()
                .firstValue("Set-Cookie")
                .filter(cookie -> body.isObject())
                .<JsonNode>map(cookie -> body.asObject().deepCopy().put("cookie", cookie.split(";", 2)[0]))
                .orElse(body);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
