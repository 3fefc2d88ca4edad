package org.forestall.server.iso20022;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.forestall.server.access.Role;
import org.forestall.server.orders.ABankSystem;
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

/** What banks are asked about accounts and what they answer, over the whole server. */
class EnquiriesOverTheServerTest {

    private static final AtomicLong COUNT = new AtomicLong();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int STATION = 118;
    private static final String URN = "urn:iso:std:iso:20022:tech:xsd:";

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
    private ABankSystem system;

    @SuppressWarnings("NullAway.Init")
    private ABank bank;

    private record ABank(String code, String key, String secret) {}

    @BeforeAll
    static void start() {
        server = RunningServer.start();
        commander = server.signIn(Role.COMMANDER, 10);
        officer = sworn(STATION);
        colleague = sworn(STATION);
        dissuader = server.signIn(Role.DISSUADER, STATION);
        for (String token : List.of(officer, colleague, dissuader)) {
            call(token, "PUT", "/presence", Map.of("presence", "AVAILABLE"));
        }
    }

    private static String sworn(int unit) {
        String token = server.signIn(Role.STATION_LEAD, unit);
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
        bank = aBank(system, "ISO20022");
    }

    @AfterEach
    void stopSystem() {
        system.close();
    }

    private static ABank aBank(ABankSystem system, String format) {
        String code = "Q" + COUNT.incrementAndGet();
        JsonNode made = call(commander, "POST", "/banks", Map.of("code", code, "name", "银行" + code));
        call(commander, "POST", "/banks/" + code + "/branches", Map.of("code", "01", "name", "支行", "unit", STATION));
        JsonNode delivery = call(
                commander, "PUT", "/banks/" + code + "/delivery", Map.of("url", system.address(), "format", format));
        return new ABank(
                code, made.path("key").asString(), delivery.path("secret").asString());
    }

    private static JsonNode call(String token, String method, String path, Object body, int... statuses) {
        return send(Map.of("Authorization", "Bearer " + token), method, path, body, statuses);
    }

    private static JsonNode send(
            Map<String, String> headers, String method, String path, Object body, int... statuses) {
        String text = body instanceof String given ? given : JSON.writeValueAsString(body);
        String type = path.endsWith("/iso20022") ? "application/xml" : "application/json";
        RunningServer.Answer answer =
                server.send(method, "/api/v1" + path, type, text.getBytes(StandardCharsets.UTF_8), headers);
        assertThat(statuses.length == 0 ? new int[] {200, 201} : statuses)
                .as(answer.body())
                .contains(answer.status());
        return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    }

    private long aCase() {
        String ref = UUID.randomUUID().toString();
        send(
                Map.of("Forestall-Bank-Key", bank.key()),
                "POST",
                "/bank/alerts",
                Map.of(
                        "id",
                        ref,
                        "branch",
                        "01",
                        "customer",
                        Map.of("name", "王某某", "phone", "1360%07d".formatted(COUNT.incrementAndGet())),
                        "amount",
                        "50000"));
        return server.inAll(() -> server.bean(JdbcClient.class)
                .sql("select case_id from bank_alert where ref = ?::uuid")
                .param(ref)
                .query(Long.class)
                .single());
    }

    private Map<String, Object> aQuestion() {
        return new HashMap<>(Map.of(
                "bank",
                bank.code(),
                "account",
                "6222 0000 " + (2_000_000 + COUNT.incrementAndGet()),
                "questions",
                List.of("HOLDER", "BALANCE", "NEXT_LAYER"),
                "basis",
                "ANTI_FRAUD_LAW",
                "reason",
                "where did it go"));
    }

    private JsonNode asked(long caseId) {
        long id = call(officer, "POST", "/cases/" + caseId + "/enquiries", aQuestion())
                .path("id")
                .asLong();
        JsonNode signed = call(colleague, "POST", "/enquiries/" + id + "/signature", "");
        deliver();
        return signed;
    }

    @Test
    void an_enquiry_of_a_folded_case_is_the_other_cases_business_until_the_merge_is_taken_back() {
        long kept = aCase();
        long folded = aCase();
        JsonNode enquiry = asked(folded);
        long merge = call(
                        officer,
                        "POST",
                        "/persons/" + personOf(kept) + "/merge",
                        Map.of("other", personOf(folded), "reason", "same man"))
                .path("merges")
                .get(0)
                .path("id")
                .asLong();
        assertThat(theOnly(kept).path("id").asLong())
                .isEqualTo(enquiry.path("id").asLong());
        call(officer, "POST", "/merges/" + merge + "/undo", Map.of("reason", "two men"));
        assertThat(theOnly(folded).path("id").asLong())
                .isEqualTo(enquiry.path("id").asLong());
        assertThat(call(officer, "GET", "/cases/" + kept + "/enquiries", "").path("items"))
                .isEmpty();
    }

    private static long personOf(long caseId) {
        return call(officer, "GET", "/cases/" + caseId, "").path("personId").asLong();
    }

    private static void deliver() {
        server.bean(DeliverEnquiries.class).deliverDueNow();
    }

    private static JsonNode theOnly(long caseId) {
        JsonNode items =
                call(officer, "GET", "/cases/" + caseId + "/enquiries", "").path("items");
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private static String refOf(JsonNode enquiry) {
        return server.inAll(() -> server.bean(JdbcClient.class)
                .sql("select ref::text from bank_enquiry where id = ?")
                .param(enquiry.path("id").asLong())
                .query(String.class)
                .single());
    }

    private static JsonNode answers(ABank bank, JsonNode enquiry, String xml, int... statuses) {
        String id = UUID.randomUUID().toString();
        long at = server.database().clock().instant().getEpochSecond();
        Map<String, String> headers = Map.of(
                "Forestall-Bank-Key",
                bank.key(),
                "webhook-id",
                id,
                "webhook-timestamp",
                Long.toString(at),
                "webhook-signature",
                WebhookSignature.of(bank.secret()).sign(id, at, xml));
        return send(headers, "POST", "/bank/enquiries/" + refOf(enquiry) + "/iso20022", xml, statuses);
    }

    private static String auth002(String id, JsonNode enquiry, String status, String result) {
        return """
                <Document xmlns="%sauth.002.001.02"><InfReqRspn>
                  <RspnId>%s</RspnId><InvstgtnId>%s</InvstgtnId><RspnSts>%s</RspnSts>
                  <SchCrit><Acct><Id><Id><Othr><Id>%s</Id></Othr></Id></Id><InvstgtdPties><Cd>ALLP</Cd></InvstgtdPties>
                    <AuthrtyReqTp><MsgNmId>HOLDER</MsgNmId></AuthrtyReqTp></Acct></SchCrit>
                  <RtrInd><AuthrtyReqTp><MsgNmId>HOLDER</MsgNmId></AuthrtyReqTp><InvstgtnRslt>%s</InvstgtnRslt></RtrInd>
                </InfReqRspn></Document>""".formatted(
                        URN,
                        id,
                        refOf(enquiry).replace("-", ""),
                        status,
                        enquiry.path("account").asString(),
                        result);
    }

    private String facts() {
        return """
                <Rslt><AccountFacts xmlns="urn:forestall:account-facts:1">
                  <Holder><Name>赵某</Name><Phone>13600000000</Phone></Holder>
                  <Balance Ccy="CNY">12.30</Balance>
                  <Movement><At>2026-11-22T08:00:00Z</At><Direction>IN</Direction><Amount Ccy="CNY">40000</Amount></Movement>
                  <Movement><At>2026-11-22T08:05:00Z</At><Direction>OUT</Direction><Amount Ccy="CNY">30000</Amount>
                    <Bank>%s</Bank><Account>6222999900002222</Account><Name>钱某</Name></Movement>
                  <Movement><At>2026-11-22T08:06:00Z</At><Direction>OUT</Direction><Amount Ccy="CNY">9900</Amount>
                    <Bank>%s</Bank><Account>6222999900002222</Account></Movement>
                  <Movement><At>2026-11-22T08:07:00Z</At><Direction>OUT</Direction><Amount Ccy="CNY">87</Amount>
                    <Bank>NOBODY</Bank><Account>6222999900003333</Account></Movement>
                </AccountFacts></Rslt>""".formatted(bank.code(), bank.code());
    }

    @Test
    void a_question_goes_as_auth_001_when_two_sworn_officers_have_signed() {
        long caseId = aCase();
        long id = call(dissuader, "POST", "/cases/" + caseId + "/enquiries", aQuestion())
                .path("id")
                .asLong();
        deliver();
        assertThat(system.heard).isEmpty();
        call(dissuader, "POST", "/enquiries/" + id + "/signature", "", 403);
        call(officer, "POST", "/enquiries/" + id + "/signature", "");
        call(officer, "POST", "/enquiries/" + id + "/signature", "", 409);
        deliver();
        assertThat(system.heard).isEmpty();
        call(colleague, "POST", "/enquiries/" + id + "/signature", "");
        deliver();
        assertThat(system.heard.getFirst().body())
                .contains(URN + "auth.001.001.02", "<MsgNmId>NEXT_LAYER</MsgNmId>", "<Prgrph>ANTI_FRAUD_LAW</Prgrph>")
                .contains("<CnfdtltySts>true</CnfdtltySts>")
                .doesNotContain("where did it go");
        assertThat(theOnly(caseId).path("status").asString()).isEqualTo("RECEIVED");
        call(colleague, "POST", "/enquiries/" + id + "/signature", "", 409);
    }

    @Test
    void what_the_bank_found_is_shown_with_the_accounts_it_leads_on_to_and_the_same_answer_twice_is_one() {
        long caseId = aCase();
        JsonNode enquiry = asked(caseId);
        String answer = auth002("R-1", enquiry, "COMP", facts());
        answers(bank, enquiry, answer);
        answers(bank, enquiry, answer);
        JsonNode shown = theOnly(caseId);
        assertThat(shown.path("status").asString()).isEqualTo("ANSWERED");
        assertThat(shown.path("facts")).hasSize(1);
        assertThat(shown.path("facts").get(0).path("holder").path("name").asString())
                .isEqualTo("赵某");
        JsonNode next = shown.path("next").get(0);
        assertThat(next.path("account").asString()).isEqualTo("6222999900002222");
        assertThat(next.path("amount").asDouble()).isEqualTo(39900);
        assertThat(next.path("registered").asBoolean()).isTrue();
        assertThat(shown.path("next").get(1).path("registered").asBoolean()).isFalse();
        assertThat(call(commander, "GET", "/cases/" + caseId + "/events", "").toString())
                .contains("BANK_ENQUIRY_ASKED", "BANK_ENQUIRY_ANSWERED");
        assertThat(server.inAll(() -> server.bean(JdbcClient.class)
                        .sql(
                                "select count(*) from bank_enquiry_answer where position(convert_to('赵某', 'UTF8') in sealed) > 0")
                        .query(Long.class)
                        .single()))
                .isZero();
    }

    @Test
    void an_answer_may_come_in_parts_and_may_be_that_nothing_is_known() {
        long caseId = aCase();
        JsonNode enquiry = asked(caseId);
        answers(bank, enquiry, auth002("P-1", enquiry, "NRES", "<InvstgtnSts>NFOU</InvstgtnSts>"));
        assertThat(theOnly(caseId).path("status").asString()).isEqualTo("NOTHING_FOUND");
        assertThat(theOnly(caseId).path("facts").toString()).contains("HOLDER: NFOU");
        answers(bank, enquiry, auth002("P-2", enquiry, "PART", facts()));
        assertThat(theOnly(caseId).path("status").asString()).isEqualTo("PARTLY_ANSWERED");
        answers(bank, enquiry, auth002("P-3", enquiry, "COMP", facts()));
        assertThat(theOnly(caseId).path("next").get(0).path("amount").asDouble())
                .isEqualTo(39900);
    }

    @Test
    void another_banks_answer_one_for_another_enquiry_and_one_of_another_form_are_refused() {
        long caseId = aCase();
        JsonNode enquiry = asked(caseId);
        JsonNode other = asked(aCase());
        try (ABankSystem elsewhere = new ABankSystem()) {
            ABank stranger = aBank(elsewhere, "ISO20022");
            answers(stranger, enquiry, auth002("S-1", enquiry, "COMP", facts()), 404);
        }
        assertThat(answers(bank, enquiry, auth002("S-2", other, "COMP", facts()), 422)
                        .path("code")
                        .asString())
                .isEqualTo("iso.other-order");
        String good = auth002("S-3", enquiry, "COMP", facts());
        assertThat(answers(bank, enquiry, good.replace("<Direction>IN", "<Direction>UP"), 422)
                        .path("code")
                        .asString())
                .isEqualTo("iso.schema");
        answers(bank, enquiry, good.replace("urn:forestall:account-facts:1", "urn:other"), 422);
        answers(bank, enquiry, good.replace(">COMP<", ">WHAT<"), 422);
        answers(bank, enquiry, good.replace("auth.002.001.02", "camt.029.001.09"), 422);
        assertThat(theOnly(caseId).path("status").asString()).isEqualTo("RECEIVED");
    }

    @Test
    void when_it_is_no_secret_any_more_the_bank_hears_it_as_auth_003() {
        long caseId = aCase();
        JsonNode enquiry = asked(caseId);
        call(officer, "POST", "/enquiries/" + enquiry.path("id").asLong() + "/open", "");
        deliver();
        assertThat(system.heard.get(1).body())
                .contains(
                        URN + "auth.003.001.01",
                        "<CnfdtltySts>false</CnfdtltySts>",
                        refOf(enquiry).replace("-", ""));
        assertThat(theOnly(caseId).path("confidential").asBoolean()).isFalse();
    }

    @Test
    void a_bank_that_is_down_is_tried_again_and_then_somebody_is_told_whom_to_ring() {
        call(
                commander,
                "PUT",
                "/banks/" + bank.code() + "/contacts",
                Map.of("contacts", List.of(Map.of("name", "值班", "phone", "01000000000"))));
        system.answers(503, "");
        long caseId = aCase();
        asked(caseId);
        for (int i = 0; i < 5; i++) {
            server.database().clock().pass(java.time.Duration.ofSeconds(61));
            deliver();
        }
        assertThat(theOnly(caseId).path("lastFault").asString()).isEqualTo("http.503");
        assertThat(theOnly(caseId).path("ring").get(0).path("phone").asString()).isEqualTo("01000000000");
        system.answers(200, "");
        server.database().clock().pass(java.time.Duration.ofSeconds(61));
        deliver();
        assertThat(theOnly(caseId).path("status").asString()).isEqualTo("RECEIVED");
        assertThat(system.heard.stream().map(ABankSystem.Heard::id).distinct()).hasSize(1);
    }

    @Test
    void what_cannot_be_asked_is_refused_and_another_station_sees_nothing() {
        long caseId = aCase();
        for (String field : List.of("bank", "account", "questions", "basis", "reason")) {
            Map<String, Object> form = aQuestion();
            form.remove(field);
            call(officer, "POST", "/cases/" + caseId + "/enquiries", form, 422);
        }
        Map<String, Object> tooLong = aQuestion();
        tooLong.put("from", "2020-01-01");
        call(officer, "POST", "/cases/" + caseId + "/enquiries", tooLong, 422);
        try (ABankSystem plain = new ABankSystem()) {
            Map<String, Object> form = aQuestion();
            form.put("bank", aBank(plain, "CLOUDEVENTS").code());
            assertThat(call(officer, "POST", "/cases/" + caseId + "/enquiries", form, 409)
                            .path("code")
                            .asString())
                    .isEqualTo("enquiry.bank");
        }
        long id = call(officer, "POST", "/cases/" + caseId + "/enquiries", aQuestion())
                .path("id")
                .asLong();
        String elsewhere = sworn(119);
        call(elsewhere, "GET", "/cases/" + caseId + "/enquiries", "", 404);
        call(elsewhere, "POST", "/enquiries/" + id + "/signature", "", 404);
        call(colleague, "POST", "/enquiries/" + id + "/decline", "");
        assertThat(theOnly(caseId).path("status").asString()).isEqualTo("DECLINED");
    }

    /** Who was told this of an enquiry and need not have acted on it since, by roles. */
    private static List<String> told(long enquiry, String sentence) {
        return server.inAll(() -> server.bean(JdbcClient.class)
                .sql("""
                        select s.role from notice n join notice_recipient r on r.notice_id = n.id join staff s on s.id = r.staff_id
                        where n.subject_kind = 'BANK_ENQUIRY' and n.subject_id = ? and n.code = ? and n.settled_at is null
                        order by s.role""")
                .params(enquiry, sentence)
                .query(String.class)
                .list());
    }

    private long askedBy(String person, long caseId) {
        return call(person, "POST", "/cases/" + caseId + "/enquiries", aQuestion())
                .path("id")
                .asLong();
    }

    @Test
    void officers_hear_that_they_are_to_sign_and_whoever_asked_hears_that_the_bank_answered() {
        long caseId = aCase();
        long id = askedBy(dissuader, caseId);
        assertThat(told(id, "enquiry.waits-for-signature")).containsExactly("STATION_LEAD", "STATION_LEAD");
        call(officer, "POST", "/enquiries/" + id + "/signature", "");
        assertThat(told(id, "enquiry.waits-for-signature")).containsExactly("STATION_LEAD");
        call(colleague, "POST", "/enquiries/" + id + "/signature", "");
        assertThat(told(id, "enquiry.waits-for-signature")).isEmpty();
        deliver();
        answers(bank, theOnly(caseId), auth002("N-1", theOnly(caseId), "COMP", facts()));
        assertThat(told(id, "enquiry.answered")).contains("DISSUADER");
        String said = server.inAll(() -> server.bean(JdbcClient.class)
                .sql(
                        "select string_agg(code || data::text, ' ') from notice where subject_kind = 'BANK_ENQUIRY' and subject_id = ?")
                .param(id)
                .query(String.class)
                .single());
        assertThat(said)
                .contains(String.valueOf(caseId))
                .doesNotContain("赵", theOnly(caseId).path("account").asString());
    }

    @Test
    void whoever_asked_hears_that_nothing_was_found_or_that_the_officers_decided_against_it() {
        long caseId = aCase();
        long id = askedBy(dissuader, caseId);
        call(officer, "POST", "/enquiries/" + id + "/decline", "");
        assertThat(told(id, "enquiry.waits-for-signature")).isEmpty();
        assertThat(told(id, "enquiry.declined")).contains("DISSUADER");
        long other = aCase();
        JsonNode enquiry = asked(other);
        answers(bank, enquiry, auth002("N-2", enquiry, "NRES", "<InvstgtnSts>NFOU</InvstgtnSts>"));
        assertThat(told(enquiry.path("id").asLong(), "enquiry.nothing-found")).isNotEmpty();
        assertThat(told(enquiry.path("id").asLong(), "enquiry.answered")).isEmpty();
    }

    @Test
    void an_enquiry_that_cannot_be_delivered_is_told_once_when_the_ladder_is_at_its_end() {
        system.answers(503, "");
        JsonNode enquiry = asked(aCase());
        long id = enquiry.path("id").asLong();
        for (int tries = 1; tries < DeliverEnquiries.ladder(); tries++) {
            assertThat(told(id, "enquiry.ring-the-bank")).isEmpty();
            server.database().clock().pass(java.time.Duration.ofSeconds(61));
            deliver();
        }
        int people = told(id, "enquiry.ring-the-bank").size();
        assertThat(people).isPositive();
        server.database().clock().pass(java.time.Duration.ofSeconds(61));
        deliver();
        assertThat(told(id, "enquiry.ring-the-bank")).hasSize(people);
    }

    @Test
    void an_enquiry_that_nobody_signs_and_one_that_the_bank_leaves_lying_are_told_on_and_an_answer_ends_it() {
        long caseId = aCase();
        long id = askedBy(dissuader, caseId);
        passes(java.time.Duration.ofMinutes(11));
        assertThat(told(id, "enquiry.unsigned")).contains("STATION_LEAD");
        call(officer, "POST", "/enquiries/" + id + "/signature", "");
        call(colleague, "POST", "/enquiries/" + id + "/signature", "");
        assertThat(told(id, "enquiry.unsigned")).isEmpty();
        deliver();
        passes(java.time.Duration.ofMinutes(61));
        assertThat(told(id, "enquiry.unanswered")).contains("DISSUADER", "STATION_LEAD");
        answers(bank, theOnly(caseId), auth002("N-3", theOnly(caseId), "COMP", facts()));
        assertThat(told(id, "enquiry.unanswered")).isEmpty();
        passes(java.time.Duration.ofHours(30));
        assertThat(told(id, "enquiry.unanswered")).isEmpty();
    }

    private static void passes(java.time.Duration time) {
        server.database().clock().pass(time);
        server.bean(org.forestall.server.clocks.FireDueClocks.class).run();
    }
}
