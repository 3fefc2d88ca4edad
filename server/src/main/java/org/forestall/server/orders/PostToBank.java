package org.forestall.server.orders;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.stream.Collectors;
import org.forestall.server.banks.DeliveryFormat;
import org.forestall.server.banks.DeliveryTarget;
import org.forestall.server.platform.WebhookSignature;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One try to hand a word to a bank's system: signed as the Standard Webhooks have it, by every secret that is valid. It goes
 * to the registered address and no other; a redirect is a fault.
 */
@Component
public class PostToBank {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int LONGEST_ANSWER = 4_096;
    private static final String RECEIPT = "[A-Za-z0-9._:/-]{1,100}";

    private final OrderSettings settings;
    private final JsonMapper json;
    private final InstantSource clock;
    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();

    PostToBank(OrderSettings settings, JsonMapper json, InstantSource clock) {
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Result {

        /**
         * The bank's system has it.
         *
         * @param receipt the bank's own number, where it gave a usable one
         */
        record Arrived(@Nullable String receipt) implements Result {}

        /**
         * It has not, or nobody can tell.
         *
         * @param fault a short code: {@code timeout}, {@code unreachable}, {@code http.503}
         */
        record Failed(String fault) implements Result {}
    }

    /**
     * What is sent.
     *
     * @param id the same at every try: by it the bank tells a repetition
     */
    public record Letter(UUID id, DeliveryFormat format, String body) {}

    public Result send(DeliveryTarget target, Letter message) {
        try {
            HttpResponse<InputStream> response =
                    http.send(request(target, message), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                int status = response.statusCode();
                // 409: it has it already
                return status / 100 == 2 || status == 409
                        ? new Result.Arrived(receipt(body.readNBytes(LONGEST_ANSWER)))
                        : new Result.Failed("http." + status);
            }
        } catch (HttpTimeoutException late) {
            return new Result.Failed("timeout");
        } catch (IOException down) {
            return new Result.Failed("unreachable");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Result.Failed("stopped");
        }
    }

    private HttpRequest request(DeliveryTarget target, Letter message) {
        long timestamp = clock.instant().getEpochSecond();
        String id = message.id().toString();
        String signatures = target.secrets().stream()
                .map(secret -> WebhookSignature.of(secret).sign(id, timestamp, message.body()))
                .collect(Collectors.joining(" "));
        return HttpRequest.newBuilder(target.url())
                .timeout(settings.answer())
                .header("Content-Type", mediaType(message.format()))
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(timestamp))
                .header("webhook-signature", signatures)
                .POST(HttpRequest.BodyPublishers.ofString(message.body(), StandardCharsets.UTF_8))
                .build();
    }

    private static String mediaType(DeliveryFormat format) {
        return switch (format) {
            case CLOUDEVENTS -> "application/cloudevents+json";
            case ISO20022 -> "application/xml";
        };
    }

    /** A receipt that cannot be read is none; the bank's system has the word all the same. */
    private @Nullable String receipt(byte[] answer) {
        try {
            JsonNode receipt = json.readTree(answer).path("receipt");
            String text = receipt.isString() ? receipt.asString() : "";
            return text.matches(RECEIPT) ? text : null;
        } catch (JacksonException e) {
            return null;
        }
    }
}
