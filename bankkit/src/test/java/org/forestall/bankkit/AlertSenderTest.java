package org.forestall.bankkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertSenderTest {

    @TempDir
    Path folder;

    private final HandClock clock = new HandClock();
    private final HandClock theirs = new HandClock();
    private final PoliceStandIn police = new PoliceStandIn();
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();

    AlertSenderTest() throws Exception {
        Signatures signatures = new Signatures(List.of(theirs.key("bank")), theirs);
        police.play = (asked, body) -> {
            try {
                String id = signatures.verify(asked.getRequestHeaders()::getFirst, body);
                police.status = accepted.add(id) ? 202 : 409;
                return new byte[0];
            } catch (SignatureRefused e) {
                police.status = 401;
                return e.reason().name().getBytes(java.nio.charset.StandardCharsets.UTF_8);
            }
        };
    }

    @AfterEach
    void close() {
        police.close();
    }

    @Test
    void an_alert_written_before_a_kill_is_sent_after_the_restart_and_accepted_once() throws Exception {
        CounterAlert alert = anAlert();
        new AlertQueue(folder).put(alert);
        AlertQueue again = new AlertQueue(folder);
        aSender(again).sendDue();
        assertThat(again.waiting()).isEmpty();
        again.put(alert);
        aSender(again).sendDue();
        assertThat(again.waiting()).isEmpty();
        assertThat(accepted).containsExactly(alert.id().toString());
    }

    @Test
    void a_server_that_is_ill_is_tried_at_once_then_after_2_5_15_30_and_every_60_seconds() throws Exception {
        police.play = (asked, body) -> body;
        police.status = 503;
        AlertQueue queue = new AlertQueue(folder);
        queue.put(anAlert());
        AlertSender sender = aSender(queue);
        sender.sendDue();
        for (int wait : List.of(2, 5, 15, 30, 60, 60)) {
            int before = police.queries.size();
            clock.pass(Duration.ofSeconds(wait - 1));
            sender.sendDue();
            assertThat(police.queries).hasSize(before);
            clock.pass(Duration.ofSeconds(1));
            sender.sendDue();
            assertThat(police.queries).hasSize(before + 1);
        }
        police.status = 200;
        clock.pass(Duration.ofSeconds(60));
        sender.sendDue();
        assertThat(queue.waiting()).isEmpty();
    }

    @Test
    void a_clock_hours_off_parks_the_alert_with_the_reason_and_it_goes_once_mended() throws Exception {
        clock.pass(Duration.ofHours(3));
        AlertQueue queue = new AlertQueue(folder);
        CounterAlert alert = anAlert();
        queue.put(alert);
        aSender(queue).sendDue();
        assertThat(queue.parked()).containsExactly(alert.id());
        assertThat(queue.reason(alert.id())).isEqualTo("401 FROM_THE_FUTURE");
        clock.pass(Duration.ofHours(-3));
        queue.unpark(alert.id());
        aSender(queue).sendDue();
        assertThat(accepted).hasSize(1);
    }

    @Test
    void a_server_that_is_down_leaves_the_alert_waiting() throws Exception {
        police.close();
        AlertQueue queue = new AlertQueue(folder);
        queue.put(anAlert());
        aSender(queue).sendDue();
        assertThat(queue.waiting()).hasSize(1);
    }

    private AlertSender aSender(AlertQueue queue) {
        Signatures signatures = new Signatures(List.of(clock.key("bank")), clock);
        return new AlertSender(queue, HttpClient.newHttpClient(), police.uri(), signatures, clock);
    }

    private CounterAlert anAlert() {
        List<String> answers = List.of("he said \"hurry\"\n");
        return new CounterAlert(
                UUID.randomUUID(),
                "0102",
                "+8613800138000",
                null,
                null,
                null,
                5_000_000,
                "CNY",
                answers,
                "",
                clock.instant());
    }
}
