package org.forestall.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.forestall.server.access.Role;
import org.forestall.server.clocks.FireDueClocks;
import org.forestall.server.testkit.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the district's money comes to, from leads, orders and closings, over the whole server. */
class LedgerOverTheServerTest {

    private static final AtomicLong COUNT = new AtomicLong();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int STATION = 118;

    @SuppressWarnings("NullAway.Init")
    private static RunningServer server;

    @SuppressWarnings("NullAway.Init")
    private static String commander;

    @SuppressWarnings("NullAway.Init")
    private static String officer;

    @SuppressWarnings("NullAway.Init")
    private static String colleague;

    @SuppressWarnings("NullAway.Init")
    private static String bankKey;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
        commander = server.signIn(Role.COMMANDER, 10);
        officer = sworn();
        colleague = sworn();
        bankKey = call(commander, "POST", "/banks", Map.of("code", "L1", "name", "银行"))
                .path("key")
                .asString();
        call(commander, "POST", "/banks/L1/branches", Map.of("code", "01", "name", "支行", "unit", STATION));
    }

    private static String sworn() {
        String token = server.signIn(Role.STATION_LEAD, STATION);
        server.inAll(() -> server.bean(JdbcClient.class)
                .sql("update staff set sworn = true where id = (select max(id) from staff)")
                .update());
        return token;
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static JsonNode call(String token, String method, String path, Object body, int... statuses) {
        return send(Map.of("Authorization", "Bearer " + token), method, path, body, statuses);
    }

    private static JsonNode send(
            Map<String, String> headers, String method, String path, Object body, int... statuses) {
        RunningServer.Answer answer = server.send(
                method, "/api/v1" + path, body instanceof String text ? text : JSON.writeValueAsString(body), headers);
        assertThat(statuses.length == 0 ? new int[] {200, 201} : statuses)
                .as(answer.body())
                .contains(answer.status());
        return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    }

    private static long aCase(String amount) {
        String ref = UUID.randomUUID().toString();
        send(
                Map.of("Forestall-Bank-Key", bankKey),
                "POST",
                "/bank/alerts",
                Map.of(
                        "id",
                        ref,
                        "branch",
                        "01",
                        "customer",
                        Map.of("name", "王某某", "phone", "1390%07d".formatted(COUNT.incrementAndGet())),
                        "amount",
                        amount));
        return server.inAll(() -> server.bean(JdbcClient.class)
                .sql("select case_id from bank_alert where ref = ?::uuid")
                .param(ref)
                .query(Long.class)
                .single());
    }

    private static JsonNode stopped(long caseId, String account, String held) {
        Map<String, Object> form = new HashMap<>(
                Map.of("kind", "STOP_PAYMENT", "bank", "L1", "account", account, "holder", "赵某", "reason", "deposit"));
        long id = call(officer, "POST", "/cases/" + caseId + "/orders", form)
                .path("id")
                .asLong();
        JsonNode order = call(colleague, "POST", "/orders/" + id + "/signature", "");
        said(order, "EFFECTIVE", held);
        return order;
    }

    private static void said(JsonNode order, String answer, String held) {
        send(
                Map.of("Forestall-Bank-Key", bankKey),
                "POST",
                "/bank/orders/" + order.path("ref").asString() + "/answers",
                Map.of("id", UUID.randomUUID().toString(), "answer", answer, "held", held));
    }

    private static BigDecimal money(long caseId, String kind) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode line :
                call(commander, "GET", "/cases/" + caseId + "/money", "").path("items")) {
            if (line.path("kind").asString().equals(kind)) {
                sum = sum.add(line.path("amount").decimalValue());
            }
        }
        return sum;
    }

    private static String account() {
        return "62220000" + (10_000_000 + COUNT.incrementAndGet());
    }

    @Test
    void what_a_lead_says_is_at_risk_is_an_estimate_and_what_a_bank_holds_is_confirmed() {
        long caseId = aCase("50000");
        JsonNode line = call(commander, "GET", "/cases/" + caseId + "/money", "")
                .path("items")
                .get(0);
        assertThat(line.path("kind").asString()).isEqualTo("AT_RISK");
        assertThat(line.path("evidence").asString()).isEqualTo("ESTIMATE");
        stopped(caseId, account(), "40000");
        assertThat(money(caseId, "STOPPED")).isEqualByComparingTo("40000");
        assertThat(money(caseId, "AT_RISK")).isEqualByComparingTo("50000");
    }

    @Test
    void two_stations_that_stop_the_same_account_have_stopped_the_money_once() {
        String account = account();
        long one = aCase("10000");
        long two = aCase("20000");
        stopped(one, account, "30000");
        stopped(two, account, "30000");
        assertThat(money(one, "STOPPED").add(money(two, "STOPPED"))).isEqualByComparingTo("30000");
    }

    @Test
    void what_a_bank_lets_go_is_no_longer_stopped_and_what_is_frozen_is_stopped_no_more() {
        long caseId = aCase("10000");
        JsonNode stop = stopped(caseId, account(), "10000");
        said(stop, "PARTLY", "4000");
        assertThat(money(caseId, "STOPPED")).isEqualByComparingTo("4000");
        JsonNode freeze = call(officer, "POST", "/orders/" + stop.path("id").asLong() + "/freeze", Map.of());
        call(colleague, "POST", "/orders/" + freeze.path("id").asLong() + "/signature", "");
        said(freeze, "EFFECTIVE", "4000");
        assertThat(money(caseId, "FROZEN")).isEqualByComparingTo("4000");
        assertThat(money(caseId, "STOPPED")).isEqualByComparingTo("0");

        long other = aCase("10000");
        stopped(other, account(), "10000");
        server.database().clock().pass(Duration.ofHours(49));
        server.bean(FireDueClocks.class).run();
        assertThat(money(other, "STOPPED")).isEqualByComparingTo("0");
    }

    @Test
    void money_that_came_back_is_written_down_as_the_whole_so_far_and_a_mistake_is_taken_back() {
        long caseId = aCase("10000");
        String path = "/cases/" + caseId + "/money";
        call(officer, "POST", path, Map.of("kind", "RETURNED", "amount", "1000", "evidence", "STATEMENT_SHOWN"));
        call(officer, "POST", path, Map.of("kind", "RETURNED", "amount", "2500", "evidence", "BANK_CONFIRMED"));
        assertThat(money(caseId, "RETURNED")).isEqualByComparingTo("2500");
        String entry = "";
        for (JsonNode line : call(officer, "GET", path, "").path("items")) {
            entry = line.path("kind").asString().equals("RETURNED")
                    ? line.path("entry").asString()
                    : entry;
        }
        call(officer, "POST", path + "/nothing/reversal", Map.of("reason", "MISTAKE"), 404);
        call(officer, "POST", path + "/" + entry + "/reversal", Map.of("reason", "MISTAKE"));
        assertThat(money(caseId, "RETURNED")).isEqualByComparingTo("0");
        call(officer, "POST", path, Map.of("kind", "SAVED", "amount", "1", "evidence", "ESTIMATE"), 422);
        call(officer, "POST", path, Map.of("kind", "MOVED", "amount", "-1", "evidence", "ESTIMATE"), 422);
    }

    @Test
    void totals_by_unit_and_by_day_come_to_the_total_and_another_stations_money_is_not_shown() {
        long caseId = aCase("7777");
        stopped(caseId, account(), "5555");
        JsonNode seen = call(commander, "GET", "/ledger", "");
        assertThat(sum(seen.path("units"))).isEqualTo(sum(seen.path("days")));
        assertThat(sum(seen.path("units"))).isEqualTo(each(seen.path("totals")));
        String elsewhere = server.signIn(Role.STATION_LEAD, 119);
        assertThat(call(elsewhere, "GET", "/ledger", "").path("totals")).isEmpty();
        call(commander, "GET", "/ledger?from=2026-13-01", "", 422);
        call(commander, "GET", "/ledger?from=2020-01-01&to=2026-01-01", "", 422);
    }

    private static Map<String, BigDecimal> sum(JsonNode parts) {
        Map<String, BigDecimal> all = new HashMap<>();
        parts.forEach(part -> each(part.path("sums")).forEach((slot, sum) -> all.merge(slot, sum, BigDecimal::add)));
        return all;
    }

    private static Map<String, BigDecimal> each(JsonNode sums) {
        Map<String, BigDecimal> all = new HashMap<>();
        sums.forEach(sum -> all.merge(
                sum.path("kind").asString() + sum.path("evidence").asString(),
                sum.path("amount").decimalValue(),
                BigDecimal::add));
        return all;
    }
}
