package org.forestall.server.followups;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** Follow-ups, signals nearby, reviews and the answers to sources, over the whole server. */
class FollowUpsTest {

    private static final AtomicLong COUNT = new AtomicLong();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @SuppressWarnings("NullAway.Init")
    private static RunningServer server;

    @SuppressWarnings("NullAway.Init")
    private static String squad;

    @SuppressWarnings("NullAway.Init")
    private static String key;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
        squad = server.signIn(Role.SQUAD, 11);
        key = aSource();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String aSource() {
        String admin = server.signIn(Role.ADMINISTRATOR, 10);
        String code = "F-" + COUNT.incrementAndGet();
        return call(admin, "POST", "/sources", Map.of("code", code, "name", "source " + code, "trust", 5), 200, 201)
                .path("key")
                .asString();
    }

    private static JsonNode call(String token, String method, String path, Object body, int... statuses) {
        return send(Map.of("Authorization", "Bearer " + token), method, path, body, statuses);
    }

    private static JsonNode send(
            Map<String, String> headers, String method, String path, Object body, int... statuses) {
        RunningServer.Answer answer = server.send(
                method, "/api/v1" + path, body instanceof String text ? text : JSON.writeValueAsString(body), headers);
        assertThat(statuses.length == 0 ? new int[] {200} : statuses)
                .as(answer.body())
                .contains(answer.status());
        return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    }

    private static String aPhone() {
        return "1360%07d".formatted(COUNT.incrementAndGet());
    }

    /** A warning about somebody; gives the number of the case. */
    private static long warned(String phone, String home, List<String> accounts) {
        Map<String, Object> lead = Map.of(
                "sourceRef",
                "R-" + COUNT.incrementAndGet(),
                "issuedAt",
                server.database().clock().instant().toString(),
                "family",
                "CONTACT",
                "person",
                home.isEmpty() ? Map.of("phone", phone) : Map.of("phone", phone, "address", home),
                "signals",
                Map.of("suspectAccounts", accounts),
                "text",
                "a call");
        JsonNode receipt = send(Map.of("Forestall-Source-Key", key), "POST", "/leads", List.of(lead));
        return receipt.path("verdicts").get(0).path("case").asLong();
    }

    private static long warned() {
        return warned(aPhone(), "", List.of());
    }

    private static JsonNode command(long id, String what, Object body, int... statuses) {
        return call(squad, "POST", "/cases/" + id + "/" + what, body, statuses);
    }

    /** Met, won over, with the sweep answered: an urgent case, ready for what comes after. */
    private static long wonOver(long id) {
        command(id, "raise-grade", Map.of("grade", "URGENT", "reason", "busy"), 200, 409);
        command(id, "claim", Map.of());
        command(id, "tracks/VISIT", Map.of("outcome", "MET"));
        command(id, "state", Map.of("state", "ADMITS"));
        return id;
    }

    private static List<String> kinds(long id) {
        List<String> kinds = new ArrayList<>();
        call(squad, "GET", "/cases/" + id + "/events", "")
                .path("items")
                .forEach(event -> kinds.add(event.path("kind").asString()));
        return kinds;
    }

    private static List<JsonNode> planned(long id) {
        List<JsonNode> planned = new ArrayList<>();
        call(squad, "GET", "/cases/" + id + "/follow-ups", "").path("items").forEach(line -> {
            if (line.path("state").asString().equals("PLANNED")) {
                planned.add(line);
            }
        });
        return planned;
    }

    private static JsonNode done(JsonNode line, String result, int... statuses) {
        return call(
                squad,
                "POST",
                "/follow-ups/" + line.path("id").asLong() + "/done",
                Map.of("result", result, "channel", "VISIT", "note", "老人情绪平稳"),
                statuses);
    }

    private static JsonNode look(long id) {
        return call(squad, "GET", "/cases/" + id, "");
    }

    @Test
    void who_was_won_over_in_danger_is_seen_again_and_the_door_stays_shut_until_then() {
        long id = wonOver(warned());
        assertThat(planned(id)).hasSize(3);
        assertThat(look(id).path("closeRequirements").path("DISSUADED").toString())
                .contains("follow-up:1", "follow-up:2", "follow-up:3");
        assertThat(look(id).path("closeRequirements").path("FALSE_ALARM").toString())
                .doesNotContain("follow-up");
        assertThat(call(squad, "GET", "/cases/" + id + "/follow-ups", "")
                        .path("offer")
                        .asString())
                .isEqualTo("watch");
    }

    @Test
    void a_relapse_opens_the_case_again_in_the_same_step_and_begins_a_new_series() {
        long id = wonOver(warned());
        command(id, "watch", Map.of());
        done(planned(id).getFirst(), "RELAPSED");
        assertThat(look(id).path("stage").asString()).isEqualTo("OPEN");
        assertThat(look(id).path("victimState").asString()).isEqualTo("RELAPSED");
        assertThat(planned(id)).hasSizeGreaterThanOrEqualTo(3);
        List<String> kinds = kinds(id);
        assertThat(kinds).contains("FOLLOW_UP_DONE", "WATCH_ENDED", "STATE_NOTED");
    }

    @Test
    void one_that_was_made_is_not_made_twice_and_what_was_written_is_sealed() {
        long id = wonOver(warned());
        JsonNode first = planned(id).getFirst();
        done(first, "STEADY");
        assertThat(done(first, "STEADY", 409).path("code").asString()).isEqualTo("follow-up.not-planned");
        assertThat(server.inAll(() -> server.bean(JdbcClient.class)
                        .sql("select string_agg(f::text, ' ') from follow_up f where case_id = ?")
                        .param(id)
                        .query(String.class)
                        .single()))
                .doesNotContain("情绪");
    }

    @Test
    void what_is_still_owed_ends_with_a_case_that_was_no_danger() {
        long id = wonOver(warned());
        command(id, "close", Map.of("outcome", "FALSE_ALARM", "evidence", List.of(Map.of("kind", "MET_IN_PERSON"))));
        assertThat(planned(id)).isEmpty();
        assertThat(kinds(id)).filteredOn("FOLLOW_UPS_ENDED"::equals).hasSize(1);
    }

    @Test
    void one_that_is_due_is_told_and_one_that_is_not_made_climbs() {
        long id = wonOver(warned());
        server.database().clock().pass(Duration.ofHours(25));
        server.bean(FireDueClocks.class).run();
        assertThat(told(id)).contains("followup.due");
        server.database().clock().pass(Duration.ofDays(2));
        server.bean(FireDueClocks.class).run();
        assertThat(told(id)).contains("followup.overdue");
    }

    private static List<String> told(long id) {
        return server.inAll(() -> server.bean(JdbcClient.class)
                .sql("select distinct code from notice where data ->> 'case' = ?")
                .param(String.valueOf(id))
                .query(String.class)
                .list());
    }

    @Test
    void a_warning_that_names_the_same_account_wakes_whoever_is_under_watch_and_says_so_once() {
        String account = "62220000" + COUNT.incrementAndGet();
        long watched = wonOver(warned(aPhone(), "", List.of(account)));
        command(watched, "watch", Map.of());
        long other = warned(aPhone(), "", List.of(account));
        assertThat(kinds(watched)).filteredOn("ACCOUNT_SIGNAL"::equals).hasSize(1);
        assertThat(planned(watched))
                .anyMatch(line -> line.path("overdue").asBoolean()
                        || !java.time.Instant.parse(line.path("dueAt").asString())
                                .isAfter(server.database().clock().instant()));
        assertThat(call(squad, "GET", "/cases/" + other + "/similar", "")
                        .path("items")
                        .toString())
                .contains("\"case\":" + watched);
    }

    @Test
    void a_warning_about_the_household_opens_a_file_that_was_closed_in_danger_not_long_ago() {
        String home = "北京市西城区广安门内街道校场社区5号楼2单元" + COUNT.incrementAndGet() + "室";
        long first = wonOver(warned(aPhone(), home, List.of()));
        command(first, "watch", Map.of());
        long second = warned(aPhone(), home, List.of());
        assertThat(look(second).path("household").toString())
                .as("they live together")
                .isNotEqualTo("[]");
        assertThat(kinds(first)).contains("HOUSEHOLD_SIGNAL");
        long elsewhere = wonOver(warned());
        command(elsewhere, "watch", Map.of());
        warned(aPhone(), home, List.of());
        assertThat(kinds(elsewhere)).doesNotContain("HOUSEHOLD_SIGNAL");
    }

    @Test
    void a_second_person_reviews_what_was_urgent_and_nobody_reviews_their_own_work() {
        long id = wonOver(warned());
        command(id, "close", Map.of("outcome", "FALSE_ALARM", "evidence", List.of(Map.of("kind", "MET_IN_PERSON"))));
        JsonNode review = review(id);
        assertThat(call(squad, "POST", "/reviews/" + review.path("id").asLong(), Map.of("result", "SOUND"), 403)
                        .path("code")
                        .asString())
                .isEqualTo("review.worked-on-it");
        String second = server.signIn(Role.SQUAD, 11);
        assertThat(call(second, "POST", "/reviews/" + review.path("id").asLong(), Map.of("result", "FLAWED"), 422, 400)
                        .path("code")
                        .asString())
                .isEqualTo("review.finding-missing");
        call(
                second,
                "POST",
                "/reviews/" + review.path("id").asLong(),
                Map.of(
                        "result",
                        "REOPEN",
                        "note",
                        "the sweep was superficial",
                        "findings",
                        List.of("SWEEP_SUPERFICIAL")));
        assertThat(look(id).path("stage").asString()).isEqualTo("OPEN");
        assertThat(kinds(id)).contains("REVIEWED", "REOPENED");
    }

    private static JsonNode review(long id) {
        for (JsonNode one : call(squad, "GET", "/reviews", "").path("items")) {
            if (one.path("case").asLong() == id) {
                return one;
            }
        }
        throw new AssertionError("no review of case " + id);
    }

    @Test
    void a_source_hears_of_its_own_leads_first_that_they_are_watched_then_how_they_ended() {
        String mine = aSource();
        String phone = aPhone();
        Map<String, Object> lead = Map.of(
                "sourceRef", "OWN-1",
                "issuedAt", server.database().clock().instant().toString(),
                "family", "CONTACT",
                "person", Map.of("phone", phone, "name", "商安"),
                "text", "a call");
        long id = send(Map.of("Forestall-Source-Key", mine), "POST", "/leads", List.of(lead))
                .path("verdicts")
                .get(0)
                .path("case")
                .asLong();
        wonOver(id);
        command(id, "watch", Map.of());
        JsonNode interim = heard(mine, 0);
        assertThat(interim.path("items").get(0).path("kind").asString()).isEqualTo("INTERIM");
        assertThat(interim.toString()).doesNotContain(phone, "商安");
        command(id, "close", Map.of("outcome", "FALSE_ALARM", "evidence", List.of(Map.of("kind", "MET_IN_PERSON"))));
        JsonNode last = heard(mine, interim.path("next").asLong());
        assertThat(last.path("items").get(0).path("kind").asString()).isEqualTo("FINAL");
        assertThat(last.path("items").get(0).path("sourceRef").asString()).isEqualTo("OWN-1");
        assertThat(heard(mine, last.path("next").asLong()).path("items")).isEmpty();
        assertThat(kinds(id)).contains("FEEDBACK_SENT");
        assertThat(heard(aSource(), 0).path("items")).as("another source's").isEmpty();
        send(Map.of(), "GET", "/sources/me/feedback", "", 401);
        call(squad, "GET", "/sources/me/feedback", "", 403, 409);
    }

    private static JsonNode heard(String source, long after) {
        return send(Map.of("Forestall-Source-Key", source), "GET", "/sources/me/feedback?after=" + after, "");
    }
}
