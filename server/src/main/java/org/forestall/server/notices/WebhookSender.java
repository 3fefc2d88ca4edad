package org.forestall.server.notices;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.forestall.server.platform.WebhookSignature;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts to the work groups' chats, signed as the Standard Webhooks have it. It goes to the addresses in the settings and to
 * no other: a redirect is an error. The request's id stays the same when it is sent again.
 */
@Component
class WebhookSender implements Sender {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final Map<String, Target> targets;
    private final NoticeTexts texts;
    private final Locale language;
    private final JsonMapper json;
    private final InstantSource clock;
    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();

    WebhookSender(NoticeSettings settings, NoticeTexts texts, JsonMapper json, InstantSource clock) {
        this.targets = settings.webhooks().stream()
                .collect(Collectors.toUnmodifiableMap(NoticeSettings.Webhook::name, Target::of));
        this.texts = texts;
        this.language = settings.language();
        this.json = json;
        this.clock = clock;
    }

    private record Target(URI address, WebhookSignature signature) {

        static Target of(NoticeSettings.Webhook hook) {
            URI address = URI.create(hook.url());
            if (!"https".equals(address.getScheme()) && !"http".equals(address.getScheme())) {
                throw new IllegalStateException("the webhook " + hook.name() + " needs an http or https address");
            }
            return new Target(address, WebhookSignature.of(hook.key()));
        }
    }

    private record Body(String type, Instant timestamp, Data data) {}

    private record Data(
            long notice,
            NoticeKind kind,
            Urgency urgency,
            NoticeSubject subject,
            int unit,
            String code,
            Map<String, String> values,
            String text) {}

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public boolean on() {
        return !targets.isEmpty();
    }

    @Override
    public Outcome send(Outgoing outgoing) {
        Target target = targets.get(Objects.requireNonNullElse(outgoing.target(), ""));
        if (target == null) {
            return new Outcome.Rejected("webhook.not-set");
        }
        try {
            HttpResponse<Void> response = http.send(request(target, outgoing), HttpResponse.BodyHandlers.discarding());
            return outcome(
                    response.statusCode(),
                    response.headers().firstValue("Retry-After").orElse(null));
        } catch (java.net.http.HttpTimeoutException late) {
            return new Outcome.TryAgain("webhook.timeout");
        } catch (IOException down) {
            return new Outcome.TryAgain("webhook.unreachable");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Outcome.TryAgain("timeout");
        }
    }

    private HttpRequest request(Target target, Outgoing outgoing) {
        String body = body(outgoing.said());
        String id = "notice_" + outgoing.deliveryId();
        long timestamp = clock.instant().getEpochSecond();
        return HttpRequest.newBuilder(target.address())
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(timestamp))
                .header("webhook-signature", target.signature().sign(id, timestamp, body))
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
    }

    private String body(Outgoing.Said said) {
        Data data = new Data(
                said.noticeId(),
                said.kind(),
                said.urgency(),
                said.subject(),
                said.unitId(),
                said.code(),
                said.values(),
                texts.of(said, language).line());
        return json.writeValueAsString(new Body("notice.told", said.createdAt(), data));
    }

    private static Outcome outcome(int status, @Nullable String retryAfter) {
        if (status >= 200 && status < 300) {
            return Outcome.Accepted.ARRIVED;
        }
        String code = "webhook." + status;
        return switch (status) {
            case 408, 425, 429 -> new Outcome.TryAgain(code, seconds(retryAfter));
            default -> status >= 500 ? new Outcome.TryAgain(code, seconds(retryAfter)) : new Outcome.Rejected(code);
        };
    }

    private static @Nullable Duration seconds(@Nullable String retryAfter) {
        return retryAfter != null && retryAfter.matches("[0-9]{1,6}")
                ? Duration.ofSeconds(Long.parseLong(retryAfter))
                : null;
    }
}
