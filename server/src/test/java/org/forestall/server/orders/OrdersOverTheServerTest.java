package org.forestall.server.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.forestall.server.access.Role;
import org.forestall.server.clocks.FireDueClocks;
import org.forestall.server.platform.WebhookSignature;
import org.forestall.server.testkit.RunningServer;
import org.forestall.server.testkit.Talk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds, stop-payments and freezes, from the first signature to the last word, over the whole server. */
class OrdersOverTheServerTest {

    private static final AtomicLong COUNT = new AtomicLong();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int STATION = 118;
    private static final int OTHER_STATION = 119;

    @SuppressWarnings("NullAway.Init")
    private static RunningServer server;

    @SuppressWarnings("NullAway.Init")
    private static String commander;

    @SuppressWarnings("NullAway.Init")
    private static String officer;

    @SuppressWarnings("NullAway.Init")
    private static String colleague;

    @SuppressWarnings("NullAway.Init")
    private static String dissuader;

    @SuppressWarnings("NullAway.Init")
    private static String elsewhere;

    @SuppressWarnings("NullAway.Init")
    private ABankSystem system;

    @SuppressWarnings("NullAway.Init")
    private ABank bank;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
        commander = server.signIn(Role.COMMANDER, 10);
        officer = sworn(Role.STATION_LEAD, STATION);
        colleague = sworn(Role.STATION_LEAD, STATION);
        elsewhere = sworn(Role.STATION_LEAD, OTHER_STATION);
        dissuader = server.signIn(Role.DISSUADER, STATION);
    }

    private static String sworn(Role role, int unit) {
        String token = server.signIn(role, unit);
        server.inAll(() -> server.bean(JdbcClient.class)
                .sql("update staff set sworn = true where id = (select max(id) from staff)")
                .update());
        return token;
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void registerBank() {
        system = new ABankSystem();
        bank = aBank(system);
    }

    @AfterEach
    void stopSystem() {
        system.close();
    }

    private record ABank(String code, String key, String secret) {}

    private static ABank aBank(ABankSystem system) {
        String code = "O" + COUNT.incrementAndGet();
        JsonNode made = call(commander, "POST", "/banks", Map.of("code", code, "name", "银行" + code));
        call(commander, "POST", "/banks/" + code + "/branches", Map.of("code", "01", "name", "支行", "unit", STATION));
        call(
                commander,
                "PUT",
                "/banks/" + code + "/contacts",
                Map.of("contacts", List.of(Map.of("name", "值班", "phone", "01000000000"))));
        JsonNode delivery = call(commander, "PUT", "/banks/" + code + "/delivery", Map.of("url", system.address()));
        return new ABank(
                code, made.path("key").asString(), delivery.path("secret").asString());
    }

    private static JsonNode call(String token, String method, String path, Object body, int... statuses) {
        return send(Map.of("Authorization", "Bearer " + token), method, path, body, statuses);
    }

    private static JsonNode asBank(ABank bank, String method, String path, Object body, int... statuses) {
        return send(Map.of("Forestall-Bank-Key", bank.key()), method, "/bank" + path, body, statuses);
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

    /** A case of the station: a counter has rung about somebody. */
    private long aCase() {
        String ref = UUID.randomUUID().toString();
        asBank(
                bank,
                "POST",
                "/alerts",
                Map.of(
                        "id",
                        ref,
                        "branch",
                        "01",
                        "customer",
                        Map.of("name", "王某某", "phone", "1380%07d".formatted(COUNT.incrementAndGet())),
                        "amount",
                        "50000"));
        return server.inAll(() -> server.bean(JdbcClient.class)
                .sql("select case_id from bank_alert where ref = ?::uuid")
                .param(ref)
                .query(Long.class)
                .single());
    }

    private Map<String, Object> aStop() {
        Map<String, Object> form = new HashMap<>();
        form.put("kind", "STOP_PAYMENT");
        form.put("bank", bank.code());
        form.put("account", "6222 0000 " + (1_000_000 + COUNT.incrementAndGet()));
        form.put("holder", "赵某");
        form.put("amount", "40000.00");
        form.put("transferredAt", "2026-03-01T02:00:00Z");
        form.put("reason", "he was told to pay a deposit");
        return form;
    }

    private JsonNode signedStop(long caseId) {
        long id = call(officer, "POST", "/cases/" + caseId + "/orders", aStop())
                .path("id")
                .asLong();
        JsonNode signed = call(colleague, "POST", "/orders/" + id + "/signature", "");
        deliver();
        return signed;
    }

    private JsonNode effectiveStop(long caseId) {
        JsonNode stop = signedStop(caseId);
        answer(stop, Map.of("answer", "EFFECTIVE", "held", "40000.00"));
        return order(stop.path("id").asLong());
    }

    private void answer(JsonNode order, Map<String, ?> said, int... statuses) {
        Map<String, Object> body = new HashMap<>(said);
        body.putIfAbsent("id", UUID.randomUUID().toString());
        answerSigned(bank, bank.secret(), now(), order, body, statuses);
    }

    private static JsonNode answerSigned(
            ABank by, String secret, Instant at, JsonNode order, Map<String, ?> said, int... statuses) {
        String body = JSON.writeValueAsString(said);
        return send(Talk.signed(by.key(), secret, at, body), "POST", answersOf(order), body, statuses);
    }

    private static String answersOf(JsonNode order) {
        return "/bank/orders/" + order.path("ref").asString() + "/answers";
    }

    private static Instant now() {
        return server.database().clock().instant();
    }

    private static JsonNode order(long id) {
        return call(officer, "GET", "/orders/" + id, "");
    }

    private static void deliver() {
        server.bean(DeliverToBanks.class).deliverDueNow();
    }

    private static void pass(Duration time) {
        server.database().clock().pass(time);
        server.bean(FireDueClocks.class).run();
        deliver();
    }

    private static List<String> kinds(long caseId) {
        List<String> kinds = new ArrayList<>();
        call(commander, "GET", "/cases/" + caseId + "/events", "")
                .path("items")
                .forEach(event -> kinds.add(event.path("kind").asString()));
        return kinds;
    }

    private static List<String> steps(long orderId) {
        List<String> steps = new ArrayList<>();
        order(orderId).path("steps").forEach(step -> steps.add(step.path("kind").asString()));
        return steps;
    }

    private JsonNode wordsTo(ABankSystem heard, int number) {
        return JSON.readTree(heard.heard.get(number).body());
    }

    @Test
    void a_stop_goes_to_the_bank_only_when_two_officers_have_signed() {
        long caseId = aCase();
        long id = call(dissuader, "POST", "/cases/" + caseId + "/orders", aStop())
                .path("id")
                .asLong();
        deliver();
        assertThat(system.heard).isEmpty();
        call(dissuader, "POST", "/orders/" + id + "/signature", "", 403);
        call(commander, "POST", "/orders/" + id + "/signature", "", 403);
        call(officer, "POST", "/orders/" + id + "/signature", "");
        call(officer, "POST", "/orders/" + id + "/signature", "", 409);
        deliver();
        assertThat(system.heard).isEmpty();
        call(colleague, "POST", "/orders/" + id + "/signature", "");
        deliver();
        JsonNode word = wordsTo(system, 0);
        assertThat(word.path("type").asString()).isEqualTo("org.forestall.order.placed");
        assertThat(word.path("data").path("holder").asString()).isEqualTo("赵某");
        assertThat(word.path("data").path("signatures").asInt()).isEqualTo(2);
        assertThat(order(id).path("status").asString()).isEqualTo("RECEIVED");
        assertThat(kinds(caseId)).contains("BANK_ORDER_ASKED", "BANK_ORDER_SIGNED");
    }

    @Test
    void what_is_sent_is_signed_by_the_convention_and_in_a_change_over_by_both_secrets() {
        signedStop(aCase());
        ABankSystem.Heard heard = system.heard.getFirst();
        assertThat(heard.signature())
                .isEqualTo(WebhookSignature.of(bank.secret()).sign(heard.id(), heard.timestamp(), heard.body()));
        String next = call(commander, "PUT", "/banks/" + bank.code() + "/delivery", Map.of("url", system.address()))
                .path("secret")
                .asString();
        signedStop(aCase());
        ABankSystem.Heard second = system.heard.get(1);
        assertThat(second.signature().split(" "))
                .containsExactly(
                        WebhookSignature.of(next).sign(second.id(), second.timestamp(), second.body()),
                        WebhookSignature.of(bank.secret()).sign(second.id(), second.timestamp(), second.body()));
        call(commander, "DELETE", "/banks/" + bank.code() + "/delivery/secret-before", "");
        signedStop(aCase());
        assertThat(system.heard.get(2).signature().split(" ")).hasSize(1);
    }

    @Test
    void a_bank_that_holds_the_money_is_shown_with_its_end_and_each_post_is_told_before_it() {
        long caseId = aCase();
        JsonNode stop = effectiveStop(caseId);
        long id = stop.path("id").asLong();
        assertThat(stop.path("status").asString()).isEqualTo("EFFECTIVE");
        assertThat(stop.path("held").asDouble()).isEqualTo(40000);
        assertThat(kinds(caseId)).contains("BANK_ORDER_ANSWERED");
        pass(Duration.ofHours(36).plusMinutes(1));
        assertThat(steps(id)).filteredOn("ENDS_SOON"::equals).hasSize(1);
        pass(Duration.ofHours(8));
        assertThat(steps(id)).filteredOn("ENDS_SOON"::equals).hasSize(2);
        pass(Duration.ofHours(3));
        assertThat(steps(id)).filteredOn("ENDS_SOON"::equals).hasSize(3);
        pass(Duration.ofHours(1));
        assertThat(order(id).path("status").asString()).isEqualTo("LAPSED");
        assertThat(kinds(caseId)).contains("BANK_ORDER_ENDED");
    }

    @Test
    void a_stop_is_renewed_once_by_two_officers_and_the_banks_word_and_never_a_third_time() {
        long caseId = aCase();
        JsonNode stop = effectiveStop(caseId);
        long id = stop.path("id").asLong();
        pass(Duration.ofHours(40));
        call(officer, "POST", "/orders/" + id + "/renewal", "");
        call(officer, "POST", "/orders/" + id + "/renewal", "", 409);
        call(colleague, "POST", "/orders/" + id + "/renewal", "");
        deliver();
        assertThat(wordsTo(system, 1).path("type").asString()).isEqualTo("org.forestall.order.renewed");
        answer(stop, Map.of("answer", "RENEWED"));
        assertThat(order(id).path("renewals").asInt()).isEqualTo(1);
        pass(Duration.ofHours(50));
        assertThat(order(id).path("status").asString()).isEqualTo("EFFECTIVE");
        call(officer, "POST", "/orders/" + id + "/renewal", "", 409);
        pass(Duration.ofHours(7));
        assertThat(order(id).path("status").asString()).isEqualTo("LAPSED");
        Map<String, Object> again = aStop();
        again.put("account", stop.path("account").asString());
        assertThat(call(officer, "POST", "/cases/" + caseId + "/orders", again, 409)
                        .path("code")
                        .asString())
                .isEqualTo("order.at-most");
    }

    @Test
    void one_action_turns_a_stop_into_a_freeze_and_the_stop_holds_until_the_freeze_does() {
        long caseId = aCase();
        JsonNode stop = effectiveStop(caseId);
        long stopId = stop.path("id").asLong();
        JsonNode freeze = call(officer, "POST", "/orders/" + stopId + "/freeze", Map.of());
        long freezeId = freeze.path("id").asLong();
        assertThat(freeze.path("account").asString())
                .isEqualTo(stop.path("account").asString());
        assertThat(order(stopId).path("status").asString()).isEqualTo("EFFECTIVE");
        call(colleague, "POST", "/orders/" + freezeId + "/signature", "");
        deliver();
        assertThat(order(stopId).path("status").asString()).isEqualTo("EFFECTIVE");
        answer(freeze, Map.of("answer", "EFFECTIVE", "held", "40000"));
        assertThat(order(stopId).path("status").asString()).isEqualTo("FROZEN");
        assertThat(order(freezeId).path("status").asString()).isEqualTo("EFFECTIVE");
    }

    @Test
    void a_bank_that_is_down_is_tried_in_seconds_and_then_somebody_telephones_and_nothing_is_done_twice() {
        system.answers(503, "");
        JsonNode stop = signedStop(aCase());
        long id = stop.path("id").asLong();
        assertThat(order(id).has("ringSince")).isFalse();
        for (int seconds : List.of(2, 5, 15, 30)) {
            pass(Duration.ofSeconds(seconds));
        }
        assertThat(system.heard).hasSize(5);
        assertThat(system.heard.stream().map(ABankSystem.Heard::id).distinct()).hasSize(1);
        JsonNode ringing = order(id);
        assertThat(ringing.has("ringSince")).isTrue();
        assertThat(ringing.path("lastFault").asString()).isEqualTo("http.503");
        assertThat(ringing.path("ring").get(0).path("phone").asString()).isEqualTo("01000000000");
        call(officer, "POST", "/orders/" + id + "/phoned", Map.of("note", "told the duty desk"));
        call(officer, "POST", "/orders/" + id + "/phoned", Map.of(), 409);
        call(officer, "POST", "/orders/" + id + "/answer", Map.of("answer", "EFFECTIVE", "held", "39000"));
        assertThat(order(id).path("held").asDouble()).isEqualTo(39000);
        system.answers(200, "nonsense");
        pass(Duration.ofSeconds(60));
        assertThat(order(id).path("undelivered").asInt()).isZero();
        assertThat(order(id).path("status").asString()).isEqualTo("EFFECTIVE");
        pass(Duration.ofMinutes(10));
        assertThat(system.heard).hasSize(6);
    }

    @Test
    void a_bank_without_an_address_is_rung_at_once() {
        String code = "T" + COUNT.incrementAndGet();
        call(commander, "POST", "/banks", Map.of("code", code, "name", "电话银行"));
        Map<String, Object> form = aStop();
        form.put("bank", code);
        long id = call(officer, "POST", "/cases/" + aCase() + "/orders", form)
                .path("id")
                .asLong();
        call(colleague, "POST", "/orders/" + id + "/signature", "");
        deliver();
        assertThat(order(id).has("ringSince")).isTrue();
    }

    @Test
    void what_was_committed_and_not_delivered_when_the_process_died_is_delivered_by_the_next() {
        long id = call(officer, "POST", "/cases/" + aCase() + "/orders", aStop())
                .path("id")
                .asLong();
        call(colleague, "POST", "/orders/" + id + "/signature", "");
        deliver();
        // taken by a process that died before it sent: the lease runs out
        server.inAll(() -> server.bean(JdbcClient.class)
                .sql("update bank_message set delivered_at = null, next_at = ? where order_id = ?")
                .params(
                        java.sql.Timestamp.from(
                                server.database().clock().instant().plusSeconds(20)),
                        id)
                .update());
        int before = system.heard.size();
        pass(Duration.ofSeconds(21));
        assertThat(system.heard).hasSize(before + 1);
        assertThat(system.heard.getLast().id())
                .isEqualTo(system.heard.getFirst().id());
    }

    @Test
    void an_answer_that_comes_twice_is_one_and_one_that_comes_too_late_is_kept_and_changes_nothing() {
        JsonNode stop = signedStop(aCase());
        long id = stop.path("id").asLong();
        String answerId = UUID.randomUUID().toString();
        Map<String, Object> partly =
                Map.of("id", answerId, "answer", "PARTLY", "held", "10000", "note", "the rest is gone");
        answer(stop, partly);
        answer(stop, partly);
        assertThat(steps(id)).filteredOn("PARTLY"::equals).hasSize(1);
        answer(stop, Map.of("answer", "EFFECTIVE", "held", "40000"));
        assertThat(order(id).path("held").asDouble()).isEqualTo(40000);
        call(officer, "POST", "/orders/" + id + "/lift", Map.of("note", "a mistake"));
        deliver();
        assertThat(wordsTo(system, 1).path("type").asString()).isEqualTo("org.forestall.order.lifted");
        answer(stop, Map.of("answer", "EFFECTIVE", "held", "40000"));
        assertThat(order(id).path("status").asString()).isEqualTo("LIFTED");
        assertThat(steps(id)).contains("LATE_EFFECTIVE");
    }

    @Test
    void a_mismatch_ends_the_order_with_what_does_not_fit_and_nonsense_is_refused() {
        JsonNode stop = signedStop(aCase());
        answer(stop, Map.of("answer", "PERHAPS"), 400, 422);
        answer(stop, Map.of("answer", "EFFECTIVE"), 422);
        answer(stop, Map.of("answer", "EFFECTIVE", "held", "-1"), 422);
        answer(stop, Map.of("id", "not a number", "answer", "EFFECTIVE", "held", "1"), 422);
        answer(stop, Map.of("answer", "MISMATCH", "misfits", List.of("HOLDER", "AMOUNT")));
        JsonNode after = order(stop.path("id").asLong());
        assertThat(after.path("status").asString()).isEqualTo("MISMATCHED");
        assertThat(after.path("steps").toString()).contains("HOLDER AMOUNT");
    }

    @Test
    void another_bank_sees_nothing_of_it_and_can_answer_nothing() {
        JsonNode stop = signedStop(aCase());
        try (ABankSystem other = new ABankSystem()) {
            ABank stranger = aBank(other);
            assertThat(asBank(stranger, "GET", "/orders", "").path("items")).isEmpty();
            String path = "/orders/" + stop.path("ref").asString();
            asBank(stranger, "GET", path, "", 404);
            Map<String, Object> said = Map.of("id", UUID.randomUUID().toString(), "answer", "EFFECTIVE", "held", "1");
            answerSigned(stranger, stranger.secret(), now(), stop, said, 404);
            assertThat(other.heard).isEmpty();
        }
        JsonNode own = asBank(bank, "GET", "/orders", "");
        assertThat(own.toString()).doesNotContain("case");
        assertThat(own.path("items")
                        .get(0)
                        .path("words")
                        .get(0)
                        .path("data")
                        .path("holder")
                        .asString())
                .isEqualTo("赵某");
    }

    @Test
    void another_station_sees_nothing_of_it() {
        JsonNode stop = signedStop(aCase());
        call(elsewhere, "GET", "/orders/" + stop.path("id").asLong(), "", 404);
        call(elsewhere, "POST", "/orders/" + stop.path("id").asLong() + "/lift", Map.of(), 404);
    }

    @Test
    void a_bank_whose_clock_is_hours_off_is_understood_and_shown_as_such() {
        JsonNode stop = signedStop(aCase());
        String hoursAhead =
                server.database().clock().instant().plus(Duration.ofHours(5)).toString();
        answer(stop, Map.of("answer", "EFFECTIVE", "held", "40000", "at", hoursAhead));
        JsonNode after = order(stop.path("id").asLong());
        assertThat(Duration.between(
                        java.time.Instant.parse(after.path("effectiveFrom").asString()),
                        java.time.Instant.parse(after.path("expiresAt").asString())))
                .isEqualTo(Duration.ofHours(48));
        assertThat(call(commander, "GET", "/banks/" + bank.code(), "")
                        .path("bank")
                        .path("clockSkewSeconds")
                        .asInt())
                .isCloseTo(5 * 3600, org.assertj.core.data.Offset.offset(60));
    }

    @Test
    void a_hold_on_the_persons_own_account_has_its_allowance_its_notice_and_its_release() {
        long caseId = aCase();
        Map<String, Object> form = aStop();
        form.put("kind", "PROTECTIVE_HOLD");
        form.put("essentialExpenses", "3000");
        long id = call(officer, "POST", "/cases/" + caseId + "/orders", form)
                .path("id")
                .asLong();
        call(colleague, "POST", "/orders/" + id + "/signature", "");
        deliver();
        assertThat(wordsTo(system, 0).path("data").path("essentialExpenses").asDouble())
                .isEqualTo(3000);
        JsonNode hold = order(id);
        answer(hold, Map.of("answer", "EFFECTIVE", "held", "0"));
        call(officer, "POST", "/orders/" + id + "/expenses", Map.of("amount", "5000"));
        deliver();
        assertThat(wordsTo(system, 1).path("type").asString()).isEqualTo("org.forestall.order.varied");
        call(dissuader, "POST", "/orders/" + id + "/notice", Map.of("note", "told him at his door"));
        call(dissuader, "POST", "/orders/" + id + "/release-request", Map.of("note", "school fees"));
        assertThat(order(id).has("pleaSince")).isTrue();
        call(
                officer,
                "POST",
                "/orders/" + id + "/decision",
                Map.of("granted", false, "note", "the scammer still rings"));
        call(officer, "POST", "/orders/" + id + "/appeal", Map.of());
        call(officer, "POST", "/orders/" + id + "/decision", Map.of("granted", true));
        deliver();
        assertThat(order(id).path("status").asString()).isEqualTo("LIFTED");
        assertThat(wordsTo(system, 2).path("type").asString()).isEqualTo("org.forestall.order.lifted");
    }

    @Test
    void money_that_went_on_is_stopped_in_the_next_layer_as_a_tree() {
        long caseId = aCase();
        JsonNode first = signedStop(caseId);
        answer(
                first,
                Map.of(
                        "answer", "PARTLY",
                        "held", "1000",
                        "movedTo", List.of(Map.of("bank", "HT", "account", "6222999900001111", "amount", "39000"))));
        assertThat(order(first.path("id").asLong()).path("steps").toString()).contains("6222999900001111");
        Map<String, Object> next = aStop();
        next.put("parent", first.path("id").asLong());
        JsonNode second = call(officer, "POST", "/cases/" + caseId + "/orders", next);
        assertThat(second.path("parent").asLong()).isEqualTo(first.path("id").asLong());
        assertThat(call(officer, "GET", "/cases/" + caseId + "/orders", "").path("items"))
                .hasSize(2);
        Map<String, Object> stranger = aStop();
        stranger.put("parent", first.path("id").asLong());
        call(officer, "POST", "/cases/" + aCase() + "/orders", stranger, 422);
    }

    @Test
    void a_power_that_the_law_does_not_give_and_a_form_that_cannot_be_read_are_refused() {
        long caseId = aCase();
        Map<String, Object> delay = aStop();
        delay.put("kind", "BANK_DELAY");
        call(officer, "POST", "/cases/" + caseId + "/orders", delay, 409);
        for (String field : List.of("bank", "account", "holder", "reason", "kind")) {
            Map<String, Object> form = aStop();
            form.remove(field);
            call(officer, "POST", "/cases/" + caseId + "/orders", form, 422);
        }
        Map<String, Object> tooFine = aStop();
        tooFine.put("amount", "1.234");
        call(officer, "POST", "/cases/" + caseId + "/orders", tooFine, 422);
        JsonNode powers = call(officer, "GET", "/powers", "");
        assertThat(powers.path("powers")).hasSize(3);
        call(commander, "PUT", "/banks/" + bank.code() + "/delivery", Map.of("url", "ftp://x"), 422);
        call(commander, "PUT", "/banks/" + bank.code() + "/delivery", Map.of("url", "http://me:secret@bank/"), 422);
    }
}
