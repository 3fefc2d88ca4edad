package org.forestall.bankkit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the police hand out the watch. Each question is signed over its path and query.
 *
 * @param client with the bank's TLS settings and proxy
 * @param uri of the watch, without a query
 * @param signatures the bank signs with
 * @param timeout for one answer
 */
public record WatchLink(HttpClient client, URI uri, Signatures signatures, Duration timeout) {

    HttpResponse<byte[]> get(@Nullable Long since, @Nullable String etag) throws IOException, InterruptedException {
        URI asked = since == null ? uri : URI.create(uri + "?since=" + since);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(asked).timeout(timeout).GET();
        Map<String, String> headers = signatures.sign(UUID.randomUUID().toString(), signed(asked));
        headers.forEach(request::header);
        if (etag != null) {
            request.header("If-None-Match", etag);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static byte[] signed(URI asked) {
        String query = asked.getRawQuery();
        String text = asked.getRawPath() + (query == null ? "" : "?" + query);
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
