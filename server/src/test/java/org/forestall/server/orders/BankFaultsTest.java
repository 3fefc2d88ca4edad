package org.forestall.server.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.forestall.server.access.Role;
import org.forestall.server.clocks.FireDueClocks;
import org.forestall.server.platform.WebhookSignature;
import org.forestall.server.testkit.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The real example bank behaves badly, one way after the other: what the officer sees, that nothing is lost or done twice,
 * and that no bank learns of another's orders.
 */
class BankFaultsTest {

    private static final AtomicLong COUNT = new AtomicLong();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int STATION = 118;
    private static final String ACCOUNT = "6222020000009001";
    private static final String HOLDER = "赵收款";

    @SuppressWarnings("NullAway.Init")
    private static RunningServer server;

    @SuppressWarnings("NullAway.Init")
    private static String commander;

    @SuppressWarnings("NullAway.Init")
    private static String officer;

    @SuppressWarnings("NullAway.Init")
    private static String colleague;

    @SuppressWarnings("NullAway.Init")
    private Registered bank;

    private record Registered(String code, String key, Map<String, String> secrets, AnExampleBank system) {}

    @BeforeAll
    static void start() {
        System.setProperty("forestall.orders.answer", "2s");
        server = RunningServer.start();
        commander = server.signIn(Role.COMMANDER, 10);
        officer = sworn();
        colleague = sworn();
    }

    @AfterAll
    static void stop() {
        server.close();
        System.clearProperty("forestall.orders.answer");
    }

    @BeforeEach
    void openBank() {
        bank = register();
    }

    @AfterEach
    void closeBank() {
        bank.system().close();
    }

    private static String sworn() {
        String token = server.signIn(Role.STATION_LEAD, STATION);
        server.inAll(() -> server.bean(JdbcClient.class)
                .sql("update staff set sworn = true where id = (select max(id) from staff)")
                .update());
        return token;
    }

    private static Registered register() {
        String code = "F" + COUNT.incrementAndGet();
        AnExampleBank system =
                new AnExampleBank(server.uri("/"), server.database().clock());
        JsonNode made = call(commander, "POST", "/banks", Map.of("code", code, "name", "银行" + code));
        call(commander, "POST", "/banks/" + code + "/branches", Map.of("code", "01", "name", "支行", "unit", STATION));
        call(
                commander,
                "PUT",
                "/banks/" + code + "/contacts",
                Map.of("contacts", List.of(Map.of("name", "值班", "phone", "01000000000"))));
        String secret = call(
                        commander, "PUT", "/banks/" + code + "/delivery", Map.of("url", system.address() + "/orders"))
                .path("secret")
                .asString();
        String key = made.path("key").asString();
        Map<String, String> secrets = new HashMap<>(
                Map.of("bank-key", key, "watch-key", made.path("watchKey").asString(), "signing.first", secret));
        system.start(secrets);
        return new Registered(code, key, secrets, system);
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

    private static JsonNode asBank(String key, String method, String path, Object body, int... statuses) {
        return send(Map.of("Forestall-Bank-Key", key), method, "/bank" + path, body, statuses);
    }

    private static long aCase(Registered at) {
        String ref = UUID.randomUUID().toString();
        Map<String, String> customer = Map.of("name", "王某某", "phone", "1390%07d".formatted(COUNT.incrementAndGet()));
        asBank(at.key(), "POST", "/alerts", Map.of("id", ref, "branch", "01", "customer", customer));
        return server.inAll(() -> server.bean(JdbcClient.class)
                .sql("select case_id from bank_alert where ref = ?::uuid")
                .param(ref)
                .query(Long.class)
                .single());
    }

    /** Signed by two officers; whether the bank has it is another matter. */
    private static JsonNode signedStop(Registered at) {
        Map<String, Object> form = Map.of(
                "kind", "STOP_PAYMENT",
                "bank", at.code(),
                "account", ACCOUNT,
                "holder", HOLDER,
                "amount", "40000.00",
                "transferredAt", "2026-03-01T02:00:00Z",
                "reason", "he was told to pay a deposit");
        long id = call(officer, "POST", "/cases/" + aCase(at) + "/orders", form)
                .path("id")
                .asLong();
        JsonNode signed = call(colleague, "POST", "/orders/" + id + "/signature", "");
        deliver();
        return signed;
    }

    private static JsonNode seen(JsonNode order) {
        return call(officer, "GET", "/orders/" + order.path("id").asLong(), "");
    }

    private static String status(JsonNode order) {
        return seen(order).path("status").asString();
    }

    private static List<String> steps(JsonNode order) {
        List<String> steps = new ArrayList<>();
        seen(order).path("steps").forEach(step -> steps.add(step.path("kind").asString()));
        return steps;
    }

    private static void deliver() {
        server.bean(DeliverToBanks.class).deliverDueNow();
    }

    private static void pass(Duration time) {
        server.database().clock().pass(time);
        server.bean(FireDueClocks.class).run();
        deliver();
    }

    private static void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited in vain until " + what).isLessThan(end);
            LockSupport.parkNanos(50_000_000);
        }
    }

    private static void untilEffective(JsonNode order) {
        until("the bank says that it holds", () -> status(order).equals("EFFECTIVE"));
    }

    /** It is carried out exactly once and nothing is left over. */
    private void heldOnce(JsonNode order) {
        untilEffective(order);
        assertThat(steps(order)).filteredOn("EFFECTIVE"::equals).hasSize(1);
        assertThat(bank.system().acted(order.path("ref").asString())).isEqualTo(1);
        assertThat(bank.system().holds(ACCOUNT)).isEqualTo(1);
        assertThat(seen(order).path("undelivered").asInt()).isZero();
    }

    @Test
    void a_slow_bank_has_the_order_and_the_officer_reads_that_it_gave_no_receipt_in_time() {
        bank.system().misbehaves("SLOW");
        JsonNode stop = signedStop(bank);
        assertThat(seen(stop).path("lastFault").asString()).isEqualTo("timeout");
        bank.system().misbehaves("NONE");
        pass(Duration.ofSeconds(2));
        heldOnce(stop);
        assertThat(bank.system().pays("1005", "1")).isEqualTo("HELD");
    }

    @Test
    void a_bank_that_is_down_is_rung_and_gets_the_order_once_when_it_is_up_again() {
        bank.system().misbehaves("DOWN");
        JsonNode stop = signedStop(bank);
        for (int seconds : List.of(2, 5, 15, 30)) {
            pass(Duration.ofSeconds(seconds));
        }
        JsonNode ringing = seen(stop);
        assertThat(ringing.path("lastFault").asString()).isEqualTo("http.503");
        assertThat(ringing.has("ringSince")).isTrue();
        assertThat(ringing.path("ring").get(0).path("phone").asString()).isEqualTo("01000000000");
        assertThat(bank.system().acted(stop.path("ref").asString())).isZero();
        bank.system().misbehaves("NONE");
        pass(Duration.ofSeconds(60));
        heldOnce(stop);
    }

    @Test
    void a_bank_whose_process_is_gone_is_unreachable_and_goes_on_from_its_book() {
        bank.system().stop();
        JsonNode stop = signedStop(bank);
        assertThat(seen(stop).path("lastFault").asString()).isEqualTo("unreachable");
        bank.system().start(bank.secrets());
        pass(Duration.ofSeconds(2));
        heldOnce(stop);
        bank.system().stop();
        bank.system().start(bank.secrets());
        assertThat(bank.system().holds(ACCOUNT)).isEqualTo(1);
        assertThat(bank.system().pays("1005", "1")).isEqualTo("HELD");
    }

    @Test
    void a_bank_that_answers_twice_is_heard_once() {
        bank.system().misbehaves("TWICE");
        heldOnce(signedStop(bank));
    }

    @Test
    void nonsense_changes_nothing_and_the_officer_goes_on_seeing_an_order_without_an_answer() {
        bank.system().misbehaves("NONSENSE");
        JsonNode stop = signedStop(bank);
        assertThat(status(stop)).isEqualTo("RECEIVED");
        until("nonsense was said", () -> bank.system().bookPage().contains("1 answers have not reached"));
        assertThat(status(stop)).isEqualTo("RECEIVED");
        assertThat(seen(stop).has("held")).isFalse();
        bank.system().misbehaves("NONE");
        heldOnce(stop);
    }

    @Test
    void an_answer_for_another_banks_order_finds_none_and_that_order_stays_as_it_is() {
        Registered other = register();
        try (AnExampleBank others = other.system()) {
            others.misbehaves("NONSENSE");
            JsonNode theirs = signedStop(other);
            bank.system().answersFor(theirs.path("ref").asString());
            JsonNode ours = signedStop(bank);
            until("the answer went astray", () -> bank.system().bookPage().contains("1 answers have not reached"));
            assertThat(status(theirs)).isEqualTo("RECEIVED");
            assertThat(status(ours)).isEqualTo("RECEIVED");
            assertThat(others.acted(ours.path("ref").asString())).isZero();
            assertThat(bank.system().acted(theirs.path("ref").asString())).isZero();
            assertThat(asBank(bank.key(), "GET", "/orders", "").toString())
                    .doesNotContain(theirs.path("ref").asString());
            bank.system().misbehaves("NONE");
            heldOnce(ours);
        }
    }

    @Test
    void an_old_answer_played_again_does_not_bring_a_lifted_order_back() {
        JsonNode stop = signedStop(bank);
        untilEffective(stop);
        call(officer, "POST", "/orders/" + stop.path("id").asLong() + "/lift", Map.of("note", "a mistake"));
        deliver();
        until("the bank has lifted it", () -> bank.system().holds(ACCOUNT) == 0);
        bank.system().misbehaves("REPLAY");
        until("the lift is answered", () -> bank.system().bookPage().contains("0 answers have not reached"));
        assertThat(status(stop)).isEqualTo("LIFTED");
        assertThat(steps(stop)).filteredOn("EFFECTIVE"::equals).hasSize(1);
        assertThat(steps(stop)).doesNotContain("LATE_EFFECTIVE");
        assertThat(bank.system().pays("1005", "1")).isEqualTo("PAID");
    }

    @Test
    void an_old_message_played_to_the_bank_again_is_not_carried_out_again() {
        JsonNode stop = signedStop(bank);
        untilEffective(stop);
        Map<String, String> old = signedAnew(stop, String.valueOf(bank.secrets().get("signing.first")));
        String body = body(stop);
        assertThat(bank.system().post("/orders", old, body)).isEqualTo(202);
        call(officer, "POST", "/orders/" + stop.path("id").asLong() + "/lift", Map.of("note", "a mistake"));
        deliver();
        until("the bank has lifted it", () -> bank.system().holds(ACCOUNT) == 0);
        assertThat(bank.system().post("/orders", old, body)).isEqualTo(202);
        assertThat(bank.system().holds(ACCOUNT)).isZero();
        pass(Duration.ofMinutes(10));
        assertThat(bank.system().post("/orders", old, body)).isEqualTo(401);
        assertThat(bank.system().holds(ACCOUNT)).isZero();
    }

    @Test
    void a_bank_whose_clock_is_hours_off_refuses_what_it_cannot_date_and_is_rung() {
        bank.system().hasItsClockWrongBy(5);
        JsonNode stop = signedStop(bank);
        assertThat(seen(stop).path("lastFault").asString()).isEqualTo("http.401");
        for (int seconds : List.of(2, 5, 15, 30)) {
            pass(Duration.ofSeconds(seconds));
        }
        assertThat(seen(stop).has("ringSince")).isTrue();
        assertThat(bank.system().holds(ACCOUNT)).isZero();
        bank.system().hasItsClockWrongBy(0);
        pass(Duration.ofSeconds(60));
        heldOnce(stop);
    }

    @Test
    void a_stolen_key_that_is_revoked_opens_nothing_and_the_banks_answer_waits_for_the_new_one() {
        bank.system().misbehaves("DOWN");
        JsonNode stop = signedStop(bank);
        String next = call(commander, "POST", "/banks/" + bank.code() + "/keys", Map.of())
                .path("key")
                .asString();
        JsonNode keys = call(commander, "GET", "/banks/" + bank.code(), "").path("keys");
        int stolen = keys.get(1).path("id").asInt();
        call(commander, "DELETE", "/banks/" + bank.code() + "/keys/" + stolen, "", 200, 204);
        asBank(bank.key(), "GET", "/orders", "", 401);
        Map<String, Object> forged = Map.of("id", UUID.randomUUID().toString(), "answer", "NOT_FOUND");
        asBank(bank.key(), "POST", "/orders/" + stop.path("ref").asString() + "/answers", forged, 401);
        bank.system().misbehaves("NONE");
        pass(Duration.ofSeconds(2));
        until("the answer waits", () -> bank.system().bookPage().contains("1 answers have not reached"));
        assertThat(status(stop)).isEqualTo("RECEIVED");
        Map<String, String> secrets = new HashMap<>(bank.secrets());
        secrets.put("bank-key", next);
        bank.system().start(secrets);
        heldOnce(stop);
    }

    @Test
    void an_order_signed_with_a_stolen_secret_is_not_believed_once_it_is_revoked() {
        JsonNode stop = signedStop(bank);
        untilEffective(stop);
        String stolen = String.valueOf(String.valueOf(bank.secrets().get("signing.first")));
        String next = call(
                        commander,
                        "PUT",
                        "/banks/" + bank.code() + "/delivery",
                        Map.of("url", bank.system().address() + "/orders"))
                .path("secret")
                .asString();
        call(commander, "DELETE", "/banks/" + bank.code() + "/delivery/secret-before", "");
        Map<String, String> secrets = new HashMap<>(bank.secrets());
        secrets.remove("signing.first");
        secrets.put("revoked.first", stolen);
        secrets.put("signing.next", next);
        bank.system().start(secrets);
        String forged = body(stop).replace("order.placed", "order.lifted");
        Map<String, String> headers = headers(UUID.randomUUID().toString(), stolen, forged);
        assertThat(bank.system().post("/orders", headers, forged)).isEqualTo(401);
        assertThat(bank.system().holds(ACCOUNT)).isEqualTo(1);
        call(officer, "POST", "/orders/" + stop.path("id").asLong() + "/lift", Map.of("note", "a mistake"));
        deliver();
        until("the bank has lifted it", () -> bank.system().holds(ACCOUNT) == 0);
    }

    /** The order's first message, as the server sent it. */
    private static String body(JsonNode order) {
        return message(order).body();
    }

    private static BankMessage message(JsonNode order) {
        return server.inAll(() -> server.bean(BankMessageStore.class)
                .ofOrders(List.of(order.path("id").asLong()))
                .getFirst());
    }

    private static Map<String, String> signedAnew(JsonNode order, String secret) {
        return headers(message(order).id().toString(), secret, body(order));
    }

    private static Map<String, String> headers(String id, String secret, String body) {
        long now = server.database().clock().instant().getEpochSecond();
        return Map.of(
                "webhook-id", id,
                "webhook-timestamp", Long.toString(now),
                "webhook-signature", WebhookSignature.of(secret).sign(id, now, body));
    }
}
