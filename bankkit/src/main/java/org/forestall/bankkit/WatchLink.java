package org.forestall.bankkit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where the police hand out the watch.
 *
 * @param client with the bank's TLS settings and proxy
 * @param uri of the watch, without a query: {@code .../api/v1/bank/watch-set/filter}
 * @param bankKey which the bank shows, as the police handed it over
 * @param timeout for one answer
 */
public record WatchLink(HttpClient client, URI uri, String bankKey, Duration timeout) {

    /** The header that a bank shows its key in. */
    static final String KEY = "Forestall-Bank-Key";

    HttpResponse<byte[]> get(@Nullable Long since, @Nullable String etag) throws IOException, InterruptedException {
        URI asked = since == null ? uri : URI.create(uri + "?since=" + since);
        HttpRequest.Builder request = HttpRequest.newBuilder(asked)
                .timeout(timeout)
                .header(KEY, bankKey)
                .GET();
        if (etag != null) {
            request.header("If-None-Match", etag);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    /** Says nothing of the key, which must not reach a log. */
    @Override
    public String toString() {
        return "WatchLink[" + uri + "]";
    }
}
