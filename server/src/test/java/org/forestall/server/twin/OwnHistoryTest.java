package org.forestall.server.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.forestall.server.access.Role;
import org.forestall.server.testkit.RunningServer;
import org.forestall.server.testkit.Talk;
import org.forestall.twin.Calibrated.Figure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Five weeks of a district's life brought in as they come in: leads from a source, calls by people, rosters by a lead. All of it
 * invented. The study then plays the district's own figures, and says of each how much is on record and how sure it is.
 */
class OwnHistoryTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int STATION = 118;
    private static final int LEADS = 720;
    private static final int CALLS = 330;
    private static final int DAYS = 36;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @SuppressWarnings("NullAway.Init")
    private static RunningServer server;

    @SuppressWarnings("NullAway.Init")
    private static Talk talk;

    @SuppressWarnings("NullAway.Init")
    private static String commander;

    @BeforeAll
    static void live() {
        server = RunningServer.start();
        talk = new Talk(server);
        commander = server.signIn(Role.COMMANDER, 10);
        call(leads());
        rosters();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Instant now() {
        return server.database().clock().instant();
    }

    /** Twenty a day, four in five of them between ten and noon, half of them of one type. */
    private static List<Long> leads() {
        String admin = server.signIn(Role.ADMINISTRATOR, 10);
        String key = talk.person(admin, "POST", "/sources", Map.of("code", "H", "name", "历史", "trust", 5))
                .path("key")
                .asString();
        LocalDate today = LocalDate.ofInstant(now(), ZONE);
        List<Long> cases = new ArrayList<>();
        for (int from = 0; from < LEADS; from += 120) {
            List<Map<String, Object>> some = new ArrayList<>();
            for (int n = from; n < from + 120; n++) {
                some.add(lead(n, today.minusDays(1 + n % DAYS)));
            }
            RunningServer.Answer answer = server.send(
                    "POST", "/api/v1/leads", JSON.writeValueAsString(some), Map.of("Forestall-Source-Key", key));
            assertThat(answer.status()).as(answer.body()).isBetween(200, 202);
            JSON.readTree(answer.body())
                    .path("verdicts")
                    .forEach(verdict -> cases.add(verdict.path("case").asLong()));
        }
        return cases;
    }

    private static Map<String, Object> lead(int n, LocalDate day) {
        int hour = n % 5 == 0 ? 20 : 10 + n % 2;
        return Map.of(
                "sourceRef",
                "H-" + n,
                "issuedAt",
                day.atTime(hour, n % 60).atZone(ZONE).toOffsetDateTime().toString(),
                "family",
                "CONTACT",
                "grade",
                n % 4 == 0 ? "HIGH" : "LOW",
                "fraudType",
                n % 2 == 0 ? "GOV" : "TASK",
                "person",
                Map.of("phone", "1370%07d".formatted(n)),
                "text",
                "一通电话");
    }

    /** One in three is reached, and nobody of those is being cheated; the published figures say that two are. */
    private static void call(List<Long> cases) {
        String squad = server.signIn(Role.SQUAD, 11);
        for (int n = 0; n < CALLS; n++) {
            String path = "/cases/" + cases.get(n);
            boolean answered = n % 3 == 0;
            talk.person(squad, "POST", path + "/calls", Map.of("outcome", answered ? "ANSWERED" : "NO_ANSWER"));
            if (answered) {
                Object why = List.of(Map.of("kind", "TALKED_ON_PHONE"));
                talk.person(squad, "POST", path + "/close", Map.of("outcome", "FALSE_ALARM", "evidence", why));
            }
        }
    }

    /** Four weeks of days and nights at one station. */
    private static void rosters() {
        String lead = server.signIn(Role.STATION_LEAD, STATION);
        for (int i = 0; i < 6; i++) {
            server.signIn(Role.DISSUADER, STATION);
        }
        List<Long> members = server.inAll(() -> server.bean(JdbcClient.class)
                .sql("select id from staff where unit_id = ?")
                .param(STATION)
                .query(Long.class)
                .list());
        talk.person(
                lead,
                "POST",
                "/rosters",
                Map.of(
                        "unit",
                        STATION,
                        "pattern",
                        "DAY_NIGHT",
                        "firstDay",
                        LocalDate.ofInstant(now(), ZONE).minusDays(28).toString(),
                        "weeks",
                        4,
                        "startHour",
                        8,
                        "minimum",
                        2,
                        "members",
                        members,
                        "acceptShort",
                        true));
    }

    private static JsonNode figure(JsonNode run, Figure figure) {
        for (JsonNode one : run.path("basis")) {
            if (one.path("figure").asString().equals(figure.name())) {
                return one;
            }
        }
        throw new AssertionError(figure + " is not said");
    }

    private static JsonNode value(JsonNode run, Figure figure, String name) {
        for (JsonNode one : figure(run, figure).path("values")) {
            if (one.path("name").asString().equals(name)) {
                return one;
            }
        }
        throw new AssertionError(figure + " has no " + name);
    }

    private static void assertPlayed(JsonNode value, double least, double most) {
        assertThat(value.path("played").asDouble()).as(value.toString()).isBetween(least, most);
        assertThat(value.path("low").asDouble()).isLessThan(value.path("high").asDouble());
        assertThat(value.path("high").asDouble()).isGreaterThan(0);
    }

    @Test
    void the_study_plays_the_districts_own_figures_and_says_how_many_there_are_and_how_sure_they_make_it()
            throws InterruptedException {
        JsonNode run = ended(talk.person(
                        commander,
                        "POST",
                        "/twin-runs",
                        Map.of(
                                "policies",
                                List.of("forestall"),
                                "loads",
                                List.of(1.3),
                                "days",
                                1,
                                "runs",
                                2,
                                "staff",
                                false),
                        200,
                        201,
                        202)
                .path("id")
                .asLong());
        assertThat(run.path("run").path("state").asString()).isEqualTo("DONE");
        JsonNode seen = run.path("run");
        for (Figure figure : Figure.values()) {
            assertThat(figure(seen, figure).path("own").asBoolean())
                    .as("%s", figure)
                    .isTrue();
        }
        assertThat(figure(seen, Figure.GRADES).path("seen").asInt()).isEqualTo(LEADS);
        assertThat(figure(seen, Figure.OUTCOMES).path("seen").asInt()).isGreaterThanOrEqualTo(300);
        assertPlayed(value(seen, Figure.LEADS_PER_DAY, ""), 17, 21);
        assertPlayed(value(seen, Figure.HOURS, "06-12"), 0.7, 0.85);
        assertPlayed(value(seen, Figure.TYPES, "GOV"), 0.3, 0.6);
        JsonNode reach = value(seen, Figure.OUTCOMES, "CALL.REACH");
        assertPlayed(reach, 0.33, reach.path("shipped").asDouble() - 0.2);
        assertThat(figure(seen, Figure.SHIFTS).path("values")).hasSize(2);
        assertThat(run.path("result").path("loads").get(0).toString())
                .as("one number of people for each of the district's own two shifts")
                .containsPattern("\"peopleByShift\":\"?\\[\\d+, ?\\d+]");
    }

    private static JsonNode ended(long id) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            JsonNode seen = talk.person(commander, "GET", "/twin-runs/" + id, "");
            if (!seen.path("run").path("state").asString().equals("RUNNING")) {
                return seen;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the study does not end");
    }
}
