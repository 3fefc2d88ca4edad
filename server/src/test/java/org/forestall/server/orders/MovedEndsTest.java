package org.forestall.server.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.forestall.server.access.Role;
import org.forestall.server.testkit.RunningServer;
import org.forestall.server.testkit.Talk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where a complaint begins a stop's time anew, the bank that counts it hears so. */
class MovedEndsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int STATION = 118;

    @SuppressWarnings("NullAway.Init")
    private static RunningServer server;

    @SuppressWarnings("NullAway.Init")
    private static String commander;

    @SuppressWarnings("NullAway.Init")
    private static String officer;

    @BeforeAll
    static void startInThailand() {
        System.setProperty("forestall.profile", "TH");
        try {
            server = RunningServer.start();
        } finally {
            System.clearProperty("forestall.profile");
        }
        commander = server.signIn(Role.COMMANDER, 10);
        officer = server.signIn(Role.STATION_LEAD, STATION);
        server.inAll(() -> server.bean(JdbcClient.class)
                .sql("update staff set sworn = true where id = (select max(id) from staff)")
                .update());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_complaint_that_moves_the_end_is_told_to_the_bank_with_the_new_end() {
        try (ABankSystem system = new ABankSystem()) {
            String key = call(commander, "POST", "/banks", Map.of("code", "T1", "name", "ธนาคาร"))
                    .path("key")
                    .asString();
            call(commander, "POST", "/banks/T1/branches", Map.of("code", "01", "name", "สาขา", "unit", STATION));
            String secret = call(commander, "PUT", "/banks/T1/delivery", Map.of("url", system.address()))
                    .path("secret")
                    .asString();
            JsonNode stop = call(officer, "POST", "/cases/" + aCase(key) + "/orders", aStop());
            long id = stop.path("id").asLong();
            server.bean(DeliverToBanks.class).deliverDueNow();
            Map<String, Object> holds =
                    Map.of("id", UUID.randomUUID().toString(), "answer", "EFFECTIVE", "held", "40000.00");
            String body = JSON.writeValueAsString(holds);
            send(
                    Talk.signed(key, secret, server.database().clock().instant(), body),
                    "POST",
                    "/bank/orders/" + stop.path("ref").asString() + "/answers",
                    body);
            String before =
                    call(officer, "GET", "/orders/" + id, "").path("expiresAt").asString();
            call(officer, "POST", "/orders/" + id + "/complaint", Map.of());
            server.bean(DeliverToBanks.class).deliverDueNow();
            String after =
                    call(officer, "GET", "/orders/" + id, "").path("expiresAt").asString();
            assertThat(after).isNotEqualTo(before);
            JsonNode word = JSON.readTree(system.heard.getLast().body());
            assertThat(word.path("type").asString()).isEqualTo("org.forestall.order.varied");
            assertThat(word.path("data").path("until").asString()).isEqualTo(after);
            // a plea that moves nothing is no message
            call(officer, "POST", "/orders/" + id + "/release-request", Map.of());
            call(officer, "POST", "/orders/" + id + "/decision", Map.of("granted", false));
            server.bean(DeliverToBanks.class).deliverDueNow();
            assertThat(system.heard).hasSize(2);
        }
    }

    private static long aCase(String key) {
        String ref = UUID.randomUUID().toString();
        Map<String, String> customer = Map.of("name", "Somchai", "phone", "0812345678");
        asBank(key, "/alerts", Map.of("id", ref, "branch", "01", "customer", customer));
        return server.inAll(() -> server.bean(JdbcClient.class)
                .sql("select case_id from bank_alert where ref = ?::uuid")
                .param(ref)
                .query(Long.class)
                .single());
    }

    private static Map<String, Object> aStop() {
        Map<String, Object> form = new HashMap<>();
        form.put("kind", "STOP_PAYMENT");
        form.put("bank", "T1");
        form.put("account", "6222000010000001");
        form.put("holder", "Anan");
        form.put("amount", "40000.00");
        form.put("reason", "he was told to pay a deposit");
        return form;
    }

    private static void asBank(String key, String path, Object body) {
        send(Map.of("Forestall-Bank-Key", key), "POST", "/bank" + path, body);
    }

    private static JsonNode call(String token, String method, String path, Object body) {
        return send(Map.of("Authorization", "Bearer " + token), method, path, body);
    }

    private static JsonNode send(Map<String, String> headers, String method, String path, Object body) {
        RunningServer.Answer answer = server.send(
                method, "/api/v1" + path, body instanceof String text ? text : JSON.writeValueAsString(body), headers);
        assertThat(List.of(200, 201)).as(answer.body()).contains(answer.status());
        return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    }
}
