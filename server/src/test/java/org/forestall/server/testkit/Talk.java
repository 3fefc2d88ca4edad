package org.forestall.server.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.forestall.server.access.Role;
import org.forestall.server.clocks.FireDueClocks;
import org.forestall.server.platform.WebhookSignature;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How people and banks talk with a running server in the tests: over HTTP, each with what shows who they are. */
public final class Talk {

    private static final AtomicLong COUNT = new AtomicLong();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RunningServer server;

    public Talk(RunningServer server) {
        this.server = server;
    }

    /** A bank with the branch 01. */
    public record ABank(String code, String key, byte[] watchKey) {}

    /** Registers a bank with one branch on the ground of the station. */
    public ABank aBank(String manager, int station) {
        String code = "T" + COUNT.incrementAndGet();
        JsonNode made = person(manager, "POST", "/banks", Map.of("code", code, "name", "银行" + code, "nameEn", code));
        person(manager, "POST", "/banks/" + code + "/branches", Map.of("code", "01", "name", "支行", "unit", station));
        return new ABank(
                code,
                made.path("key").asString(),
                Base64.getDecoder().decode(made.path("watchKey").asString()));
    }

    /** Somebody who may exercise a power of the police. */
    public String sworn(Role role, int unit) {
        String token = server.signIn(role, unit);
        server.inAll(() -> server.bean(JdbcClient.class)
                .sql("update staff set sworn = true where id = (select max(id) from staff)")
                .update());
        return token;
    }

    public JsonNode person(String token, String method, String path, Object body, int... statuses) {
        return send(Map.of("Authorization", "Bearer " + token), method, path, body, statuses);
    }

    public JsonNode bank(ABank bank, String method, String path, Object body, int... statuses) {
        return send(Map.of("Forestall-Bank-Key", bank.key()), method, "/bank" + path, body, statuses);
    }

    private JsonNode send(Map<String, String> headers, String method, String path, Object body, int... statuses) {
        RunningServer.Answer answer = server.send(
                method, "/api/v1" + path, body instanceof String text ? text : JSON.writeValueAsString(body), headers);
        assertThat(statuses.length == 0 ? new int[] {200, 201} : statuses)
                .as(answer.body())
                .contains(answer.status());
        return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    }

    /** What a bank sends along with a body: its key, and its signature of this moment. */
    public static Map<String, String> signed(String bankKey, String secret, Instant at, String body) {
        String id = UUID.randomUUID().toString();
        long seconds = at.getEpochSecond();
        return Map.of(
                "Forestall-Bank-Key",
                bankKey,
                "webhook-id",
                id,
                "webhook-timestamp",
                Long.toString(seconds),
                "webhook-signature",
                WebhookSignature.of(secret).sign(id, seconds, body));
    }

    public static String aPhone() {
        return "1390%07d".formatted(COUNT.incrementAndGet());
    }

    /** A counter rings about somebody; the alert's number at the bank. */
    public String ring(ABank bank, String phone) {
        String ref = UUID.randomUUID().toString();
        Map<String, Object> ring = new HashMap<>();
        ring.put("id", ref);
        ring.put("branch", "01");
        ring.put("customer", Map.of("name", "王某某", "phone", phone));
        ring.put("amount", "50000");
        bank(bank, "POST", "/alerts", ring);
        return ref;
    }

    /** The case that the alert came to. */
    public long caseOf(String ref) {
        return server.inAll(() -> server.bean(JdbcClient.class)
                .sql("select case_id from bank_alert where ref = ?::uuid")
                .param(ref)
                .query(Long.class)
                .single());
    }

    public long alertId(String ref) {
        return server.inAll(() -> server.bean(JdbcClient.class)
                .sql("select id from bank_alert where ref = ?::uuid")
                .param(ref)
                .query(Long.class)
                .single());
    }

    public List<String> kinds(String reader, long caseId) {
        List<String> kinds = new ArrayList<>();
        person(reader, "GET", "/cases/" + caseId + "/events", "")
                .path("items")
                .forEach(event -> kinds.add(event.path("kind").asString()));
        return kinds;
    }

    /** How many notices with this sentence there are. */
    public long notices(String code) {
        return server.inAll(() -> server.bean(JdbcClient.class)
                .sql("select count(*) from notice where code = ?")
                .param(code)
                .query(Long.class)
                .single());
    }

    public void pass(Duration time) {
        server.database().clock().pass(time);
        server.bean(FireDueClocks.class).run();
    }
}
