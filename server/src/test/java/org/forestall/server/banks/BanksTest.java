package org.forestall.server.banks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.forestall.bankkit.IdentifierKind;
import org.forestall.bankkit.Refresh;
import org.forestall.bankkit.WatchKeeper;
import org.forestall.bankkit.WatchKey;
import org.forestall.bankkit.WatchLink;
import org.forestall.server.access.Role;
import org.forestall.server.clocks.FireDueClocks;
import org.forestall.server.testkit.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Banks, their counters' alerts and the watch, over the whole server. */
class BanksTest {

    private static final AtomicLong COUNT = new AtomicLong();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int STATION = 118;
    private static final int OTHER_STATION = 119;

    @SuppressWarnings("NullAway.Init")
    private static RunningServer server;

    @SuppressWarnings("NullAway.Init")
    private static String commander;

    @SuppressWarnings("NullAway.Init")
    private static String lead;

    @SuppressWarnings("NullAway.Init")
    private static String elsewhere;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
        commander = server.signIn(Role.COMMANDER, 10);
        lead = server.signIn(Role.STATION_LEAD, STATION);
        elsewhere = server.signIn(Role.STATION_LEAD, OTHER_STATION);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** A bank with one branch on the ground of the station. */
    private record ABank(String code, String key, byte[] watchKey) {}

    private static ABank aBank() {
        String code = "B" + COUNT.incrementAndGet();
        JsonNode made = call(commander, "POST", "/banks", Map.of("code", code, "name", "银行" + code));
        call(commander, "POST", "/banks/" + code + "/branches", Map.of("code", "01", "name", "支行", "unit", STATION));
        return new ABank(
                code,
                made.path("key").asString(),
                Base64.getDecoder().decode(made.path("watchKey").asString()));
    }

    private static JsonNode call(String token, String method, String path, Object body, int... statuses) {
        return send(Map.of("Authorization", "Bearer " + token), method, path, body, statuses);
    }

    private static JsonNode bank(ABank bank, String method, String path, Object body, int... statuses) {
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

    private static String aPhone() {
        return "1370%07d".formatted(COUNT.incrementAndGet());
    }

    private static Map<String, Object> aRing(String phone) {
        return new HashMap<>(Map.of(
                "id",
                UUID.randomUUID().toString(),
                "branch",
                "01",
                "customer",
                Map.of("name", "王某某", "phone", phone),
                "amount",
                "50000",
                "channel",
                "CASH",
                "answers",
                List.of(Map.of("question", "PURPOSE", "answer", "买药")),
                "note",
                "says the money is his own"));
    }

    private static JsonNode alertOf(String ref) {
        List<JsonNode> found = new ArrayList<>();
        for (String which : List.of("open", "over")) {
            call(commander, "GET", "/bank-alerts?which=" + which, "")
                    .path("items")
                    .forEach(one -> found.add(one));
        }
        long id = server.inAll(() -> server.bean(JdbcClient.class)
                .sql("select id from bank_alert where ref = ?::uuid")
                .param(ref)
                .query(Long.class)
                .single());
        return found.stream()
                .filter(one -> one.path("id").asLong() == id)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> kinds(long caseId) {
        List<String> kinds = new ArrayList<>();
        call(commander, "GET", "/cases/" + caseId + "/events", "")
                .path("items")
                .forEach(event -> kinds.add(event.path("kind").asString()));
        return kinds;
    }

    private static void pass(Duration time) {
        server.database().clock().pass(time);
        server.bean(FireDueClocks.class).run();
    }

    @Test
    void a_counter_rings_and_a_case_is_opened_at_the_station_nearest_to_it() {
        ABank bank = aBank();
        Map<String, Object> ring = aRing(aPhone());
        JsonNode answer = bank(bank, "POST", "/alerts", ring);
        assertThat(answer.path("station").path("id").asInt()).isEqualTo(STATION);
        assertThat(answer.has("case")).isFalse();
        JsonNode alert = alertOf(String.valueOf(ring.get("id")));
        long id = alert.path("case").asLong();
        assertThat(kinds(id)).contains("OPENED", "BANK_ALERT_RAISED");
        JsonNode file = call(lead, "GET", "/cases/" + id, "");
        assertThat(file.path("unit").path("id").asInt()).isEqualTo(STATION);
    }

    @Test
    void the_same_alert_twice_is_one_and_a_second_one_joins_the_case() {
        ABank bank = aBank();
        String phone = aPhone();
        Map<String, Object> ring = aRing(phone);
        bank(bank, "POST", "/alerts", ring);
        bank(bank, "POST", "/alerts", ring);
        Map<String, Object> second = aRing(phone);
        bank(bank, "POST", "/alerts", second);
        long id = alertOf(String.valueOf(ring.get("id"))).path("case").asLong();
        assertThat(alertOf(String.valueOf(second.get("id"))).path("case").asLong())
                .isEqualTo(id);
        assertThat(kinds(id)).filteredOn("BANK_ALERT_RAISED"::equals).hasSize(2);
    }

    @Test
    void an_alert_about_somebody_who_cannot_be_told_from_others_is_rung_all_the_same() {
        ABank bank = aBank();
        Map<String, Object> ring = aRing("not a number");
        bank(bank, "POST", "/alerts", ring);
        JsonNode alert = alertOf(String.valueOf(ring.get("id")));
        assertThat(alert.has("case")).isFalse();
        assertThat(alert.path("open").asBoolean()).isTrue();
    }

    @Test
    void an_alert_that_nobody_answers_climbs_from_post_to_post_and_rings_on_at_the_last() {
        ABank bank = aBank();
        Map<String, Object> ring = aRing(aPhone());
        String ref = String.valueOf(ring.get("id"));
        call(lead, "PUT", "/presence", Map.of("presence", "AVAILABLE"));
        assertThat(bank(bank, "POST", "/alerts", ring).path("toldPosts").asInt())
                .isEqualTo(1);
        assertThat(noticesOf(alertOf(ref).path("id").asLong())).isPositive();
        pass(Duration.ofSeconds(61));
        pass(Duration.ofSeconds(61));
        assertThat(bank(bank, "GET", "/alerts/" + ref, "").path("toldPosts").asInt())
                .isEqualTo(3);
        int before = climbs(ref);
        pass(Duration.ofMinutes(2).plusSeconds(1));
        assertThat(climbs(ref)).isEqualTo(before + 1);
        answer(lead, ref, Map.of("answer", "COMING", "minutes", 5));
        pass(Duration.ofMinutes(10));
        assertThat(climbs(ref)).isEqualTo(before + 1);
        JsonNode seen = bank(bank, "GET", "/alerts/" + ref, "");
        assertThat(seen.path("answer").asString()).isEqualTo("COMING");
        assertThat(seen.has("expectedAt")).isTrue();
    }

    private static long noticesOf(long alertId) {
        return server.inAll(() -> server.bean(JdbcClient.class)
                .sql("select count(*) from notice where subject_kind = 'BANK_ALERT' and subject_id = ?")
                .param(alertId)
                .query(Long.class)
                .single());
    }

    private static int climbs(String ref) {
        int climbs = 0;
        for (JsonNode step : alertOf(ref).path("steps")) {
            climbs += step.path("kind").asString().equals("CLIMBED") ? 1 : 0;
        }
        return climbs;
    }

    private static void answer(String token, String ref, Map<String, ?> body, int... statuses) {
        call(token, "POST", "/bank-alerts/" + alertOf(ref).path("id").asLong() + "/answer", body, statuses);
    }

    @Test
    void an_all_clear_needs_a_reason_and_ends_it_at_once() {
        ABank bank = aBank();
        Map<String, Object> ring = aRing(aPhone());
        String ref = String.valueOf(ring.get("id"));
        bank(bank, "POST", "/alerts", ring);
        answer(lead, ref, Map.of("answer", "ALL_CLEAR"), 422);
        answer(lead, ref, Map.of("answer", "ALL_CLEAR", "note", "his daughter stands beside him"));
        JsonNode seen = bank(bank, "GET", "/alerts/" + ref, "");
        assertThat(seen.path("result").asString()).isEqualTo("ALL_CLEAR");
        answer(lead, ref, Map.of("answer", "COMING"), 409);
        bank(bank, "POST", "/alerts/" + ref + "/notes", Map.of("seen", "LEFT"), 409);
    }

    @Test
    void a_customer_who_was_persuaded_is_a_withdrawal_stopped_and_one_who_left_still_waits_for_an_answer() {
        ABank bank = aBank();
        Map<String, Object> ring = aRing(aPhone());
        String ref = String.valueOf(ring.get("id"));
        bank(bank, "POST", "/alerts", ring);
        bank(bank, "POST", "/alerts/" + ref + "/notes", Map.of("seen", "PERSUADED", "text", "goes home"));
        bank(bank, "POST", "/alerts/" + ref + "/notes", Map.of("seen", "PERSUADED", "text", "goes home"));
        long id = alertOf(ref).path("case").asLong();
        JsonNode file = call(lead, "GET", "/cases/" + id, "");
        assertThat(file.path("tracks").path("BANK").asString()).isEqualTo("SUCCEEDED");
        assertThat(kinds(id)).filteredOn("BANK_ALERT_NOTED"::equals).hasSize(1);

        Map<String, Object> another = aRing(aPhone());
        String left = String.valueOf(another.get("id"));
        bank(bank, "POST", "/alerts", another);
        bank(bank, "POST", "/alerts/" + left + "/notes", Map.of("seen", "LEFT"));
        assertThat(alertOf(left).path("open").asBoolean()).isTrue();
        pass(Duration.ofSeconds(61));
        assertThat(climbs(left)).isPositive();
    }

    @Test
    void a_watch_gives_each_bank_values_of_its_own_that_name_nobody_and_only_what_changed() {
        ABank one = aBank();
        ABank two = aBank();
        String phone = aPhone();
        Map<String, Object> ring = aRing(phone);
        bank(one, "POST", "/alerts", ring);
        long id = alertOf(String.valueOf(ring.get("id"))).path("case").asLong();
        long before = bank(one, "GET", "/watch-set", "").path("version").asLong();
        call(lead, "POST", "/cases/" + id + "/bank-watch", Map.of("basis", "ANTI_FRAUD_LAW", "days", 7));
        call(lead, "POST", "/cases/" + id + "/bank-watch", Map.of("basis", "ANTI_FRAUD_LAW", "days", 7), 409);

        long value = WatchValues.keyed(one.watchKey(), "PHONE", "+86" + phone);
        JsonNode changes = bank(one, "GET", "/watch-set?since=" + before, "");
        assertThat(changes.path("added")).hasSize(1);
        assertThat(changes.path("added").get(0).asLong()).isEqualTo(value);
        assertThat(bank(two, "GET", "/watch-set", "").toString()).doesNotContain(String.valueOf(value));
        assertThat(watched(one, value)).isTrue();
        assertThat(watched(two, value)).isFalse();
        assertThat(kinds(id)).contains("BANK_WATCH_PLACED");

        call(lead, "DELETE", "/cases/" + id + "/bank-watch", Map.of("note", "over"));
        JsonNode gone =
                bank(one, "GET", "/watch-set?since=" + changes.path("version").asLong(), "");
        assertThat(gone.path("removed").get(0).asLong()).isEqualTo(value);
        assertThat(watched(one, value)).isFalse();
    }

    @Test
    void a_banks_own_kit_reads_the_watch_keeps_it_fresh_and_misses_nobody() throws Exception {
        ABank bank = aBank();
        java.nio.file.Path kept = java.nio.file.Files.createTempDirectory("kit").resolve("watch");
        WatchKeeper keeper = new WatchKeeper(
                new WatchLink(
                        java.net.http.HttpClient.newHttpClient(),
                        server.uri("/api/v1/bank/watch-set/filter"),
                        bank.key(),
                        Duration.ofSeconds(10)),
                new WatchKey("1", bank.watchKey()),
                kept,
                Duration.ofMinutes(10),
                java.time.Clock.systemUTC());
        assertThat(keeper.refresh()).isInstanceOf(Refresh.Updated.class);
        String phone = aPhone();
        Map<String, Object> ring = aRing(phone);
        bank(bank, "POST", "/alerts", ring);
        long id = alertOf(String.valueOf(ring.get("id"))).path("case").asLong();
        call(lead, "POST", "/cases/" + id + "/bank-watch", Map.of("basis", "ANTI_FRAUD_LAW", "days", 7));
        assertThat(keeper.refresh()).isInstanceOf(Refresh.Updated.class);
        assertThat(keeper.mightBeWatched(IdentifierKind.PHONE, "+86" + phone)).isTrue();
        assertThat(keeper.refresh()).isInstanceOf(Refresh.Unchanged.class);
        call(lead, "DELETE", "/cases/" + id + "/bank-watch", Map.of("note", "over"));
        keeper.refresh();
        assertThat(keeper.mightBeWatched(IdentifierKind.PHONE, "+86" + phone)).isFalse();
    }

    @Test
    void a_stopped_withdrawal_raises_the_grade_at_once_and_asking_the_banks_again_changes_no_track() {
        ABank bank = aBank();
        Map<String, Object> ring = aRing(aPhone());
        String ref = String.valueOf(ring.get("id"));
        bank(bank, "POST", "/alerts", ring);
        bank(bank, "POST", "/alerts/" + ref + "/notes", Map.of("seen", "PERSUADED"));
        long id = alertOf(ref).path("case").asLong();
        JsonNode before = call(lead, "GET", "/cases/" + id, "");
        assertThat(before.path("grade").asString()).isEqualTo("URGENT");
        call(lead, "POST", "/cases/" + id + "/bank-watch", Map.of("basis", "ANTI_FRAUD_LAW", "days", 7));
        assertThat(call(lead, "GET", "/cases/" + id, "").path("tracks").toString())
                .isEqualTo(before.path("tracks").toString());
    }

    private static boolean watched(ABank bank, long value) {
        return bank(bank, "POST", "/watch-checks", Map.of("values", List.of(value)))
                .path("watched")
                .asBoolean();
    }

    @Test
    void a_watched_customer_at_a_counter_makes_the_case_urgent() {
        ABank bank = aBank();
        String phone = aPhone();
        Map<String, Object> first = aRing(phone);
        bank(bank, "POST", "/alerts", first);
        long id = alertOf(String.valueOf(first.get("id"))).path("case").asLong();
        call(lead, "POST", "/cases/" + id + "/bank-watch", Map.of("basis", "ANTI_FRAUD_LAW", "days", 7));
        Map<String, Object> ring = aRing(phone);
        ring.put("watchValues", List.of(WatchValues.keyed(bank.watchKey(), "PHONE", "+86" + phone)));
        assertThat(bank(bank, "POST", "/alerts", ring).path("watched").asBoolean())
                .isTrue();
        assertThat(call(lead, "GET", "/cases/" + id, "").path("grade").asString())
                .isEqualTo("URGENT");
    }

    @Test
    void a_watch_ends_when_its_time_is_up_and_a_new_bank_gets_those_that_run() {
        ABank bank = aBank();
        String phone = aPhone();
        Map<String, Object> ring = aRing(phone);
        bank(bank, "POST", "/alerts", ring);
        long id = alertOf(String.valueOf(ring.get("id"))).path("case").asLong();
        call(lead, "POST", "/cases/" + id + "/bank-watch", Map.of("basis", "CONSENT_OF_PERSON", "days", 1));
        ABank late = aBank();
        long value = WatchValues.keyed(late.watchKey(), "PHONE", "+86" + phone);
        assertThat(watched(late, value)).isTrue();
        call(lead, "POST", "/cases/" + id + "/bank-watch/renewal", Map.of("days", 2));
        pass(Duration.ofHours(25));
        assertThat(watched(late, value)).isTrue();
        pass(Duration.ofHours(24));
        assertThat(watched(late, value)).isFalse();
        assertThat(kinds(id)).contains("BANK_WATCH_ENDED");
    }

    @Test
    void a_new_key_leaves_the_old_one_a_week_and_a_stolen_one_ends_at_once() {
        ABank old = aBank();
        String fresh = call(commander, "POST", "/banks/" + old.code() + "/keys", "")
                .path("key")
                .asString();
        ABank renewed = new ABank(old.code(), fresh, old.watchKey());
        bank(old, "GET", "/self", "");
        bank(renewed, "GET", "/self", "");
        int oldest = call(commander, "GET", "/banks/" + old.code(), "")
                .path("keys")
                .get(1)
                .path("id")
                .asInt();
        call(commander, "DELETE", "/banks/" + old.code() + "/keys/" + oldest, "");
        bank(old, "GET", "/self", "", 401);
        bank(renewed, "GET", "/self", "");
    }

    @Test
    void a_bank_sees_its_own_alerts_only_and_another_station_sees_nothing() {
        ABank one = aBank();
        ABank two = aBank();
        Map<String, Object> ring = aRing(aPhone());
        String ref = String.valueOf(ring.get("id"));
        bank(one, "POST", "/alerts", ring);
        bank(two, "GET", "/alerts/" + ref, "", 404);
        bank(two, "POST", "/alerts/" + ref + "/notes", Map.of("seen", "LEFT"), 404);
        long id = alertOf(ref).path("id").asLong();
        call(elsewhere, "GET", "/bank-alerts/" + id, "", 404);
        call(elsewhere, "POST", "/bank-alerts/" + id + "/answer", Map.of("answer", "COMING"), 404);
        send(Map.of("Forestall-Bank-Key", one.key()), "GET", "/board", "", 403);
        call(lead, "POST", "/bank/alerts", aRing(aPhone()), 403);
    }

    @Test
    void an_alert_goes_with_its_case_and_the_counters_station_goes_on_seeing_it() {
        ABank bank = aBank();
        Map<String, Object> ring = aRing(aPhone());
        String ref = String.valueOf(ring.get("id"));
        bank(bank, "POST", "/alerts", ring);
        JsonNode alert = alertOf(ref);
        long caseId = alert.path("case").asLong();
        JsonNode offer = call(
                lead, "POST", "/cases/" + caseId + "/transfers", Map.of("to", OTHER_STATION, "reason", "lives there"));
        call(elsewhere, "POST", "/transfers/" + offer.path("id").asLong() + "/accept", Map.of());
        String path = "/bank-alerts/" + alert.path("id").asLong();
        assertThat(call(elsewhere, "GET", path, "").path("case").asLong()).isEqualTo(caseId);
        assertThat(call(lead, "GET", path, "").has("case")).isFalse();
        call(lead, "POST", path + "/answer", Map.of("answer", "COMING", "minutes", 3));
        assertThat(kinds(caseId)).contains("BANK_ALERT_ANSWERED");
    }

    @Test
    void nonsense_from_a_bank_is_refused_with_what_to_do_and_rings_nobody() {
        ABank bank = aBank();
        Map<String, Object> ring = aRing(aPhone());
        ring.put("branch", "99");
        bank(bank, "POST", "/alerts", ring, 404);
        ring.put("branch", "01");
        ring.put("amount", "-1");
        bank(bank, "POST", "/alerts", ring, 422);
        ring.put("amount", "1");
        ring.put("id", "no uuid");
        bank(bank, "POST", "/alerts", ring, 422);
        bank(bank, "POST", "/alerts", "{", 422);
        bank(bank, "POST", "/watch-checks", Map.of("values", List.of()), 422);
    }

    @Test
    void a_banks_clock_that_is_hours_off_is_seen_and_moves_no_clock_of_ours() {
        ABank bank = aBank();
        Map<String, Object> ring = aRing(aPhone());
        ring.put(
                "at",
                server.database().clock().instant().plus(Duration.ofHours(5)).toString());
        JsonNode alert = bank(bank, "POST", "/alerts", ring);
        assertThat(alert.path("receivedAt").asString())
                .startsWith(server.database().clock().instant().toString().substring(0, 16));
        assertThat(call(commander, "GET", "/banks/" + bank.code(), "")
                        .path("bank")
                        .path("clockSkewSeconds")
                        .asInt())
                .isEqualTo(18_000);
    }

    @Test
    void that_a_key_was_used_is_noted_at_once_and_then_at_most_once_a_minute() {
        ABank bank = aBank();
        bank(bank, "GET", "/self", "");
        String first = lastUsed(bank);
        assertThat(first).isNotEmpty();
        server.database().clock().pass(Duration.ofSeconds(30));
        bank(bank, "GET", "/self", "");
        assertThat(lastUsed(bank)).isEqualTo(first);
        server.database().clock().pass(Duration.ofSeconds(31));
        bank(bank, "GET", "/self", "");
        assertThat(lastUsed(bank)).isGreaterThan(first);
    }

    private static String lastUsed(ABank bank) {
        return call(commander, "GET", "/banks/" + bank.code(), "")
                .path("keys")
                .get(0)
                .path("lastUsedAt")
                .asString();
    }

    @Test
    void checks_of_many_counters_at_one_moment_each_get_their_own_answer() throws Exception {
        ABank bank = aBank();
        ABank other = aBank();
        Map<String, Object> ring = aRing(aPhone());
        bank(bank, "POST", "/alerts", ring);
        long caseId = alertOf(String.valueOf(ring.get("id"))).path("case").asLong();
        call(commander, "POST", "/cases/" + caseId + "/bank-watch", Map.of("basis", "ANTI_FRAUD_LAW", "days", 7));
        long value = bank(bank, "GET", "/watch-set?since=0", "")
                .path("added")
                .valueStream()
                .mapToLong(JsonNode::asLong)
                .filter(each -> watched(bank, each))
                .findFirst()
                .orElseThrow();
        try (java.util.concurrent.ExecutorService threads =
                java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            List<java.util.concurrent.Future<Boolean>> asked = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                int number = i;
                asked.add(threads.submit(() -> watched(number % 3 == 0 ? other : bank, value + number % 2)));
            }
            for (int i = 0; i < asked.size(); i++) {
                assertThat(asked.get(i).get()).isEqualTo(i % 2 == 0 && i % 3 != 0);
            }
        }
    }
}
