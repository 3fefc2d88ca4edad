package org.forestall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** The HTTP contract, as another program meets it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiIT {

    private static final Pattern FULL_PHONE = Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)");
    private static final Pattern FULL_ID_NUMBER = Pattern.compile("(?<!\\d)\\d{17}[\\dX](?!\\d)");

    private final Server server = DemoServer.shared();
    private final Http nobody = Http.nobody(server);
    private Http lead = nobody;
    private Http dissuader = nobody;
    private Http admin = nobody;
    private String now = "";
    private Leads leads = Leads.of("before any test");

    @BeforeAll
    void signIn() {
        lead = Http.person(server, "lead");
        dissuader = Http.person(server, "dissuader");
        admin = Http.person(server, "admin");
        now = lead.get("/session").ok().json().path("now").asString();
    }

    @BeforeEach
    void number(TestInfo test) {
        leads = Leads.of(test);
    }

    @Test
    void nobody_signed_in_is_told_so() {
        nobody.get("/session").refusedWith(401, "session.none");
        nobody.get("/board").refusedWith(401, "session.none");
    }

    @Test
    void a_wrong_password_is_refused() {
        nobody.with("X-Forestall", "console")
                .post("/session", Map.of("username", "lead", "password", "wrong"))
                .refusedWith(401, "session.wrong");
    }

    @Test
    void a_session_that_was_ended_opens_nothing() {
        Http commander = Http.person(server, "commander");
        commander.get("/session").ok();
        commander.delete("/session").ok();
        commander.get("/session").refusedWith(401, "session.none");
    }

    @Test
    void a_body_that_is_no_json_is_refused() {
        lead.postText("/leads", "{\"sourceRef\": ").refusedWith(422, "lead.unreadable");
        lead.postText("/addresses/resolve", "{,").refusedWith(422, "request.unreadable");
    }

    @Test
    void a_case_that_is_not_there_is_not_found() {
        lead.get("/cases/99999999").refusedWith(404, "case.not-found");
        lead.post("/cases/99999999/claim", Map.of()).refusedWith(404, "case.not-found");
    }

    @Test
    void people_of_a_station_may_switch_its_robots_and_nobody_elses() {
        JsonNode me = lead.get("/session").ok().json();
        int own = me.path("unit").path("id").asInt();
        int other = own == 101 ? 102 : 101;
        boolean before = isPlayedByHand(own);
        lead.post("/demo/units/" + own + "/robots", Map.of("on", before)).ok();
        assertThat(isPlayedByHand(own)).isEqualTo(!before);
        lead.post("/demo/units/" + own + "/robots", Map.of("on", !before)).ok();
        lead.post("/demo/units/" + other + "/robots", Map.of("on", false)).refusedWith(403, "access.not-allowed");
    }

    private boolean isPlayedByHand(int unit) {
        return nobody.get("/demo")
                .ok()
                .json()
                .path("unitsByHand")
                .valueStream()
                .anyMatch(one -> one.asString().equals(String.valueOf(unit)));
    }

    @Test
    void an_address_that_is_not_there_is_not_found() {
        lead.get("/no-such-thing").refusedWith(404, "request.not-found");
    }

    @Test
    void a_change_by_cookie_without_the_consoles_header_is_forged() {
        long id = openCase(Leads.ADDRESS);
        lead.without("X-Forestall").post("/cases/" + id + "/claim", Map.of()).refusedWith(403, "session.forged");
        assertThat(lead.get("/cases/" + id).ok().json().has("assignee")).isFalse();
    }

    @Test
    void a_role_without_the_right_is_refused() {
        dissuader.get("/imports").refusedWith(403, "access.not-allowed");
        dissuader
                .post("/sources", Map.of("code", "forbidden", "name", "某单位", "trust", 3))
                .refusedWith(403, "access.not-allowed");
    }

    @Test
    void an_unknown_source_key_is_refused() {
        Http.source(server, "no-such-key")
                .post("/leads", lead(leads.newPhone()))
                .refusedWith(401, "source.wrong-key");
        nobody.with("Authorization", "Bearer no-such-token").get("/imports").refusedWith(401, "token.wrong");
    }

    @Test
    void a_source_sends_with_its_key_and_what_it_sent_is_remembered() {
        Http source = newSource();
        String phone = leads.newPhone();
        Map<String, Object> sent = lead(phone);
        assertThat(verdict(source.post("/leads", sent))).isEqualTo("ACCEPTED");
        assertThat(verdict(source.post("/leads", sent))).isEqualTo("DUPLICATE");
        sent.put("text", "对方要求下载会议软件并共享屏幕");
        assertThat(verdict(source.post("/leads", sent))).isEqualTo("REVISED");
        assertThat(verdict(source.post("/leads", sent))).isEqualTo("DUPLICATE");
        assertThat(verdict(source.post("/leads", lead(phone)))).isEqualTo("JOINED");
    }

    @Test
    void a_lead_that_cannot_be_used_is_quarantined_with_its_reasons() {
        Map<String, Object> sent = lead("12");
        sent.put("issuedAt", "yesterday");
        sent.put("person", Map.of("phone", "12"));
        JsonNode verdict =
                newSource().post("/leads", sent).ok().json().path("verdicts").path(0);
        assertThat(verdict.path("verdict").asString()).isEqualTo("QUARANTINED");
        assertThat(verdict.path("reasons").findValuesAsString("field")).contains("issuedAt", "person.phone");
    }

    @Test
    void the_same_idempotency_key_gives_the_same_answer() {
        Http source = newSource().with("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, Object> sent = lead(leads.newPhone());
        Answer first = source.post("/leads", sent).ok();
        Answer second = source.post("/leads", sent).ok();
        assertThat(verdict(first)).isEqualTo("ACCEPTED");
        assertThat(second.json()).isEqualTo(first.json());
        source.post("/leads", lead(leads.newPhone())).refusedWith(409, "lead.idempotency-key-reused");
    }

    @Test
    void every_row_of_a_batch_gets_its_verdict_in_order() {
        String phone = leads.newPhone();
        Map<String, Object> bad = lead("12");
        JsonNode receipt = newSource()
                .post("/leads", List.of(lead(phone), bad, lead(phone)))
                .ok()
                .json();
        assertThat(receipt.path("verdicts").findValuesAsString("verdict"))
                .containsExactly("ACCEPTED", "QUARANTINED", "JOINED");
        assertThat(receipt.path("received").asInt()).isEqualTo(3);
    }

    @Test
    void no_list_shows_a_whole_phone_or_identity_number() {
        openCase(Leads.ADDRESS);
        List<String> lists = List.of(
                "/board",
                "/cases",
                "/leads",
                "/persons",
                "/tasks",
                "/transfers",
                "/quarantine",
                "/unresolved",
                "/staff");
        Http squad = Http.person(server, "squad");
        for (String list : lists) {
            String body = squad.get(list).ok().body();
            assertThat(FULL_PHONE.matcher(body).results().map(m -> m.group()).toList())
                    .as(list)
                    .isEmpty();
            assertThat(FULL_ID_NUMBER
                            .matcher(body)
                            .results()
                            .map(m -> m.group())
                            .toList())
                    .as(list)
                    .isEmpty();
        }
    }

    @Test
    void the_whole_phone_is_shown_to_who_says_what_for() {
        String phone = leads.newPhone();
        long id = openCase(phone, Leads.ADDRESS);
        assertThat(dissuader.get("/cases/" + id).ok().body()).doesNotContain(phone);
        assertThat(dissuader
                        .post("/cases/" + id + "/reveal", Map.of("purpose", "CALL"))
                        .ok()
                        .body())
                .contains(phone);
    }

    @Test
    void a_case_of_another_station_is_not_there() {
        long elsewhere = openCase(Leads.ELSEWHERE);
        long here = openCase(Leads.ADDRESS);
        dissuader.get("/cases/" + here).ok();
        dissuader.get("/cases/" + elsewhere).refusedWith(404, "case.not-found");
        dissuader.get("/cases/" + elsewhere + "/events").refusedWith(404, "case.not-found");
        dissuader.post("/cases/" + elsewhere + "/claim", Map.of()).refusedWith(404, "case.not-found");
        assertThat(dissuader
                        .get("/cases?q=" + elsewhere)
                        .ok()
                        .json()
                        .path("items")
                        .findValuesAsString("id"))
                .doesNotContain(String.valueOf(elsewhere));
        Http.person(server, "dashilan.lead").get("/cases/" + elsewhere).ok();
    }

    @Test
    void who_is_late_for_a_case_learns_who_took_it_and_when() {
        long id = openCase(Leads.ADDRESS);
        lead.post("/cases/" + id + "/claim", Map.of()).ok();
        String holder = lead.get("/session").json().path("name").asString();
        JsonNode refusal = dissuader
                .post("/cases/" + id + "/claim", Map.of())
                .refusedWith(409, "case.already-claimed")
                .json();
        assertThat(refusal.path("params").path("by").asString()).isEqualTo(holder);
        assertThat(refusal.path("params").path("at").asString()).isNotBlank();
    }

    @Test
    void the_api_document_describes_every_path() {
        JsonNode document = nobody.get("/api/openapi.json").ok().json();
        assertThat(document.path("openapi").asString()).startsWith("3.");
        JsonNode paths = document.path("paths");
        assertThat(paths.size()).isGreaterThan(40);
        paths.propertyStream()
                .forEach(path -> path.getValue().propertyStream().forEach(method -> {
                    String name = method.getKey() + " " + path.getKey();
                    JsonNode operation = method.getValue();
                    assertThat(operation.path("summary").asString("")
                                    + operation.path("description").asString(""))
                            .as("description of " + name)
                            .isNotBlank();
                    assertThat(operation.path("responses").propertyNames())
                            .as("responses of " + name)
                            .anyMatch(status -> status.startsWith("2"));
                }));
    }

    private Http newSource() {
        return Http.source(server, admin.registerSource(leads.newRef()));
    }

    private long openCase(String address) {
        return openCase(leads.newPhone(), address);
    }

    private long openCase(String phone, String address) {
        Answer answer = newSource().post("/leads", Leads.lead(leads.newRef(), phone, address, now));
        assertThat(verdict(answer)).isEqualTo("ACCEPTED");
        return answer.json().path("verdicts").path(0).path("case").asLong();
    }

    private Map<String, Object> lead(String phone) {
        return Leads.lead(leads.newRef(), phone, Leads.ADDRESS, now);
    }

    private static String verdict(Answer answer) {
        return answer.ok().json().path("verdicts").path(0).path("verdict").asString();
    }
}
