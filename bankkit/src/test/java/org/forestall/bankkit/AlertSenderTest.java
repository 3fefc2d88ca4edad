package org.forestall.bankkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
    private final PoliceStandIn police = new PoliceStandIn();
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();

    AlertSenderTest() throws Exception {
        police.play = (asked, body) -> {
            boolean known = "the key".equals(asked.getRequestHeaders().getFirst("Forestall-Bank-Key"));
            String id = new String(body, java.nio.charset.StandardCharsets.UTF_8).substring(7, 43);
            police.status = known ? (accepted.add(id) ? 201 : 409) : 401;
            return new byte[0];
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
    void an_alert_that_cannot_be_read_is_parked_with_the_reason_and_goes_once_mended() throws Exception {
        police.play = (asked, body) -> "unreadable".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        police.status = 422;
        AlertQueue queue = new AlertQueue(folder);
        CounterAlert alert = anAlert();
        queue.put(alert);
        aSender(queue).sendDue();
        assertThat(queue.parked()).containsExactly(alert.id());
        assertThat(queue.reason(alert.id())).isEqualTo("422 unreadable");
        police.status = 201;
        queue.unpark(alert.id());
        aSender(queue).sendDue();
        assertThat(queue.waiting()).isEmpty();
    }

    @Test
    void an_alert_under_a_revoked_key_waits_until_the_key_is_changed() throws Exception {
        AlertQueue queue = new AlertQueue(folder);
        queue.put(anAlert());
        new AlertSender(queue, HttpClient.newHttpClient(), police.uri(), "revoked", clock).sendDue();
        assertThat(queue.waiting()).hasSize(1);
        aSender(queue).sendDue();
        assertThat(accepted).hasSize(1);
    }

    @Test
    void what_the_customer_says_is_written_so_that_it_can_be_read() {
        assertThat(anAlert().json())
                .contains(
                        "\"answer\":\"he said \\\"hurry\\\"\\u000a\"",
                        "\"watchValues\":[-5, 7]",
                        "\"amount\":\"50000.00\"")
                .doesNotContain("idNumber");
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
        return new AlertSender(queue, HttpClient.newHttpClient(), police.uri(), "the key", clock);
    }

    private CounterAlert anAlert() {
        return new CounterAlert(
                UUID.randomUUID(),
                "0102",
                new CounterAlert.Customer("王某某", "+8613800138000", null),
                List.of(-5L, 7L),
                new BigDecimal("50000.00"),
                "CASH",
                Map.of("PURPOSE", "he said \"hurry\"\n"),
                "",
                clock.instant());
    }
}
