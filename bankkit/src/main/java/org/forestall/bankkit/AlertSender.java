package org.forestall.bankkit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Sends the alerts of a queue, each until the police's server has taken it. The server takes an alert once by its
 * id, however often it comes. Run by one thread.
 */
public final class AlertSender {

    private static final List<Integer> WAITS = List.of(2, 5, 15, 30);
    private static final int LAST_WAIT = 60;
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final AlertQueue queue;
    private final HttpClient client;
    private final URI uri;
    private final String bankKey;
    private final Clock clock;
    private final Map<UUID, Attempts> attempts = new HashMap<>();

    /**
     * @param uri that takes alerts: {@code .../api/v1/bank/alerts}
     * @param bankKey which the bank shows
     */
    public AlertSender(AlertQueue queue, HttpClient client, URI uri, String bankKey, Clock clock) {
        this.queue = queue;
        this.client = client;
        this.uri = uri;
        this.bankKey = bankKey;
        this.clock = clock;
    }

    private record Attempts(int failed, Instant next) {}

    /** Sends what is due, over and over, until interrupted. */
    public void run(Sleeper sleeper) throws InterruptedException {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                sendDue();
            } catch (IOException e) {
                System.getLogger(AlertSender.class.getName())
                        .log(System.Logger.Level.ERROR, "the queue of alerts cannot be read or written: " + e);
            }
            sleeper.sleep(IDLE);
        }
    }

    /** Sends every alert whose time has come, once. */
    public void sendDue() throws IOException, InterruptedException {
        List<UUID> waiting = queue.waiting();
        attempts.keySet().retainAll(waiting);
        for (UUID id : waiting) {
            Attempts so = attempts.get(id);
            if (so == null || !clock.instant().isBefore(so.next())) {
                send(id);
            }
        }
    }

    private void send(UUID id) throws IOException, InterruptedException {
        byte[] body = queue.body(id);
        HttpResponse<String> answer;
        try {
            answer = post(body);
        } catch (IOException e) {
            later(id);
            return;
        }
        int code = answer.statusCode();
        if (code / 100 == 2 || code == 409) {
            queue.done(id);
        } else if (isFinal(code)) {
            queue.park(id, code + " " + answer.body());
        } else {
            later(id);
        }
    }

    /** 408 and 429 ask for another try in so many words; a key that is not known any more is changed by somebody. */
    private static boolean isFinal(int code) {
        return code / 100 == 4 && code != 401 && code != 408 && code != 429;
    }

    private HttpResponse<String> post(byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .header(WatchLink.KEY, bankKey)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private void later(UUID id) {
        Attempts so = attempts.get(id);
        int failed = so == null ? 0 : so.failed();
        int wait = failed < WAITS.size() ? WAITS.get(failed) : LAST_WAIT;
        attempts.put(id, new Attempts(failed + 1, clock.instant().plusSeconds(wait)));
    }
}
