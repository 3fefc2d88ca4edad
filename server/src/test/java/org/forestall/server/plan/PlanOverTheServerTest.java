package org.forestall.server.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.forestall.server.access.Role;
import org.forestall.server.testkit.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The plan as people meet it: over HTTP, made and asking by itself. */
class PlanOverTheServerTest {

    private static final AtomicLong COUNT = new AtomicLong();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int STATION = 118;
    private static final int UNMANNED = 105;
    private static final Duration SOON = Duration.ofSeconds(20);

    @SuppressWarnings("NullAway.Init")
    private static RunningServer server;

    @SuppressWarnings("NullAway.Init")
    private static String commander;

    @SuppressWarnings("NullAway.Init")
    private static String dissuader;

    @SuppressWarnings("NullAway.Init")
    private static String bankKey;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
        commander = server.signIn(Role.COMMANDER, 10);
        dissuader = server.signIn(Role.DISSUADER, STATION);
        server.inAll(() -> server.bean(JdbcClient.class).sql("""
                        insert into staff_certificate (staff_id, kind, issued_on, expires_on, basis, entered_by, entered_at)
                        select max(id), 'DISSUADER', date '2020-01-01', date '2090-01-01', 'SHOWN', 0, now() from staff""").update());
        bankKey = call(commander, "POST", "/banks", Map.of("code", "P1", "name", "银行"))
                .path("key")
                .asString();
        call(commander, "POST", "/banks/P1/branches", Map.of("code", "01", "name", "支行", "unit", STATION));
        call(commander, "POST", "/banks/P1/branches", Map.of("code", "02", "name", "支行", "unit", UNMANNED));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static JsonNode call(String token, String method, String path, Object body) {
        RunningServer.Answer answer = answer(Map.of("Authorization", "Bearer " + token), method, path, body);
        assertThat(answer.status()).as(answer.body()).isIn(200, 201);
        return JSON.readTree(answer.body());
    }

    private static RunningServer.Answer answer(Map<String, String> headers, String method, String path, Object body) {
        String text = body instanceof String said ? said : JSON.writeValueAsString(body);
        return server.send(method, "/api/v1" + path, text, headers);
    }

    private static JsonNode get(String token, String path) {
        return call(token, "GET", path, "");
    }

    private static long aCase(String branch, String amount) {
        String ref = UUID.randomUUID().toString();
        Map<String, Object> customer = Map.of("name", "王某某", "phone", "1391%07d".formatted(COUNT.incrementAndGet()));
        answer(
                Map.of("Forestall-Bank-Key", bankKey),
                "POST",
                "/bank/alerts",
                Map.of("id", ref, "branch", branch, "customer", customer, "amount", amount));
        return server.inAll(() -> server.bean(JdbcClient.class)
                .sql("select case_id from bank_alert where ref = ?::uuid")
                .param(ref)
                .query(Long.class)
                .single());
    }

    /** The plan is made by itself; in real time. */
    private static JsonNode until(String path, Predicate<JsonNode> seen) throws InterruptedException {
        long end = System.nanoTime() + SOON.toNanos();
        JsonNode last = get(dissuader, path);
        while (!seen.test(last) && System.nanoTime() < end) {
            Thread.sleep(50);
            last = get(dissuader, path);
        }
        assertThat(seen.test(last)).as(last.toString()).isTrue();
        return last;
    }

    @Test
    void a_case_comes_in_is_offered_by_itself_and_taken_and_the_board_says_why() throws Exception {
        long caseId = aCase("01", "80000");
        JsonNode next =
                until("/plan/next", node -> node.path("offer").path("caseId").asLong() == caseId);
        assertThat(next.path("free").asBoolean()).isTrue();
        assertThat(next.path("next").path("caseId").asLong()).isEqualTo(caseId);
        JsonNode row = until("/board", board -> planOf(board, caseId).has("offeredTo"));
        assertThat(planOf(row, caseId).path("sentence").path("code").asString()).startsWith("plan.why.");
        JsonNode plan = get(dissuader, "/plan");
        assertThat(plan.path("starts").get(0).path("offerId").asLong())
                .isEqualTo(next.path("offer").path("id").asLong());
        JsonNode accepted = call(
                dissuader, "POST", "/offers/" + next.path("offer").path("id").asLong() + "/accept", "");
        assertThat(accepted.path("state").asString()).isEqualTo("ACCEPTED");
        assertThat(get(dissuader, "/cases/" + caseId)
                        .path("assignee")
                        .path("id")
                        .asLong())
                .isEqualTo(next.path("staff").path("id").asLong());
        JsonNode ofCase = get(dissuader, "/cases/" + caseId + "/plan");
        assertThat(ofCase.path("money").path("leaves").get(0).path("within").asString())
                .isEqualTo("PT30M");
        assertThat(ofCase.path("offers").get(0).path("state").asString()).isEqualTo("ACCEPTED");
        JsonNode decisions = get(commander, "/plan/decisions");
        assertThat(decisions.path("summary").get(0).path("state").asString()).isEqualTo("ACCEPTED");
    }

    private static JsonNode planOf(JsonNode board, long caseId) {
        for (JsonNode row : board.path("items")) {
            if (row.path("id").asLong() == caseId) {
                return row.path("plan");
            }
        }
        return tools.jackson.databind.node.MissingNode.getInstance();
    }

    @Test
    void what_is_estimated_and_how_it_is_weighed_is_shown_and_decisions_are_for_those_who_assign() {
        assertThat(get(dissuader, "/plan/estimates").path("lines").size()).isGreaterThan(10);
        assertThat(get(dissuader, "/plan/settings")
                        .path("maximumWait")
                        .path("URGENT")
                        .asInt())
                .isEqualTo(30);
        assertThat(answer(Map.of("Authorization", "Bearer " + dissuader), "GET", "/plan/decisions", "")
                        .status())
                .isEqualTo(403);
        assertThat(answer(Map.of("Authorization", "Bearer " + dissuader), "GET", "/plan?unit=105", "")
                        .status())
                .isEqualTo(403);
        assertThat(get(commander, "/plan?unit=10").path("load").has("people")).isTrue();
    }

    @Test
    void reinforcement_adds_levels_and_everybody_says_that_he_comes_and_that_he_has_heard_the_end() {
        long caseId = aCase("02", "5000");
        String squad = server.signIn(Role.SQUAD, 11);
        String path = "/cases/" + caseId + "/reinforcement";
        String there = server.signIn(Role.STATION_LEAD, UNMANNED);
        JsonNode called = call(there, "POST", path, Map.of("level", 3, "reason", "会面困难"));
        assertThat(called.path("level").asInt()).isEqualTo(3);
        assertThat(called.path("steps").size()).isEqualTo(2);
        refused(there, path, Map.of("level", 2), "plan.level-reached");
        refused(there, path + "/ack", Map.of(), "plan.not-asked");
        JsonNode coming = call(squad, "POST", path + "/ack", Map.of());
        assertThat(coming.path("steps").get(0).path("acknowledgedBy").size()).isEqualTo(1);
        JsonNode over = call(there, "POST", path + "/stand-down", Map.of());
        assertThat(over.path("level").asInt()).isEqualTo(1);
        refused(there, path + "/stand-down", Map.of(), "plan.no-reinforcement");
        assertThat(get(commander, "/plan/reinforcement")
                        .path("items")
                        .get(0)
                        .path("waitingFor")
                        .size())
                .isPositive();
        call(squad, "POST", path + "/ack", Map.of());
        call(commander, "POST", path + "/ack", Map.of());
        assertThat(get(commander, "/plan/reinforcement").path("items").size()).isZero();
    }

    private static void refused(String token, String path, Object body, String code) {
        RunningServer.Answer answer = answer(Map.of("Authorization", "Bearer " + token), "POST", path, body);
        assertThat(answer.status()).isIn(400, 403, 404, 409);
        assertThat(answer.body()).contains(code);
    }
}
