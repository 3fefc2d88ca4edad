package org.forestall.server.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.forestall.server.access.Role;
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

/** A stop-payment and its answers in a bank's own form, over the whole server. */
class StopPaymentsByIso20022Test {

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
    private ABankSystem system;

    @SuppressWarnings("NullAway.Init")
    private ABank bank;

    private record ABank(String code, String key, String secret) {}

    @BeforeAll
    static void start() {
        server = RunningServer.start();
        commander = server.signIn(Role.COMMANDER, 10);
        officer = sworn();
        colleague = sworn();
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
        String code = "X" + COUNT.incrementAndGet();
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
                        Map.of("name", "王某某", "phone", "1370%07d".formatted(COUNT.incrementAndGet())),
                        "amount",
                        "50000"));
        return server.inAll(() -> server.bean(JdbcClient.class)
                .sql("select case_id from bank_alert where ref = ?::uuid")
                .param(ref)
                .query(Long.class)
                .single());
    }

    private JsonNode signedStop(long caseId) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "kind", "STOP_PAYMENT",
                "bank", bank.code(),
                "account", "6222 0000 " + (1_000_000 + COUNT.incrementAndGet()),
                "holder", "赵某 & 兄弟",
                "amount", "40000.00",
                "transferredAt", "2026-03-01T02:00:00Z",
                "reason", "he was told to pay a deposit"));
        long id = call(officer, "POST", "/cases/" + caseId + "/orders", form)
                .path("id")
                .asLong();
        JsonNode signed = call(colleague, "POST", "/orders/" + id + "/signature", "");
        server.bean(DeliverToBanks.class).deliverDueNow();
        return signed;
    }

    private static String refOf(JsonNode order) {
        return order.path("ref").asString().replace("-", "");
    }

    private static JsonNode order(JsonNode order) {
        return call(officer, "GET", "/orders/" + order.path("id").asLong(), "");
    }

    private static BigDecimal returned(long caseId) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode line :
                call(commander, "GET", "/cases/" + caseId + "/money", "").path("items")) {
            if (line.path("kind").asString().equals("RETURNED")) {
                assertThat(line.path("evidence").asString()).isEqualTo("BANK_CONFIRMED");
                sum = sum.add(line.path("amount").decimalValue());
            }
        }
        return sum;
    }

    /** Signed with the bank's secret, as it is told to. */
    private JsonNode says(JsonNode order, String xml, int... statuses) {
        return says(bank, bank.secret(), order, xml, statuses);
    }

    private static JsonNode says(ABank bank, String secret, JsonNode order, String xml, int... statuses) {
        long now = server.database().clock().instant().getEpochSecond();
        return send(signed(bank, secret, xml, now), "POST", path(order), xml, statuses);
    }

    private static String path(JsonNode order) {
        return "/bank/orders/" + order.path("ref").asString() + "/iso20022";
    }

    private static Map<String, String> signed(ABank bank, String secret, String xml, long at) {
        String id = UUID.randomUUID().toString();
        return Map.of(
                "Forestall-Bank-Key",
                bank.key(),
                "webhook-id",
                id,
                "webhook-timestamp",
                Long.toString(at),
                "webhook-signature",
                WebhookSignature.of(secret).sign(id, at, xml));
    }

    private static String camt029(String id, String caseRef, String status, String details) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="%scamt.029.001.09"><RsltnOfInvstgtn>
                  <Assgnmt><Id>%s</Id><Assgnr><Agt><FinInstnId><Othr><Id>X</Id></Othr></FinInstnId></Agt></Assgnr>
                    <Assgne><Pty><Nm>Forestall</Nm></Pty></Assgne><CreDtTm>2026-03-01T10:00:00Z</CreDtTm></Assgnmt>
                  <RslvdCase><Id>%s</Id><Cretr><Pty><Nm>Forestall</Nm></Pty></Cretr></RslvdCase>
                  <Sts><Conf>%s</Conf></Sts>%s
                </RsltnOfInvstgtn></Document>""".formatted(URN, id, caseRef, status, details);
    }

    private static String held(String amount) {
        return "<RsltnRltdInf><IntrBkSttlmAmt Ccy=\"CNY\">" + amount + "</IntrBkSttlmAmt></RsltnRltdInf>";
    }

    private static String reason(String code) {
        return "<CxlDtls><TxInfAndSts><CxlStsRsnInf><Rsn><Cd>" + code
                + "</Cd></Rsn><AddtlInf>spent already</AddtlInf></CxlStsRsnInf></TxInfAndSts></CxlDtls>";
    }

    private static String pacs004(String id, String caseRef, String amount, String currency) {
        return """
                <Document xmlns="%spacs.004.001.09"><PmtRtr>
                  <GrpHdr><MsgId>M-%s</MsgId><CreDtTm>2026-03-01T10:00:00Z</CreDtTm><NbOfTxs>1</NbOfTxs>
                    <SttlmInf><SttlmMtd>CLRG</SttlmMtd></SttlmInf></GrpHdr>
                  <TxInf><RtrId>%s</RtrId><RtrdIntrBkSttlmAmt Ccy="%s">%s</RtrdIntrBkSttlmAmt>
                    <RtrRsnInf><Rsn><Cd>FOCR</Cd></Rsn><AddtlInf>/CASE/%s</AddtlInf></RtrRsnInf></TxInf>
                </PmtRtr></Document>""".formatted(URN, id, id, currency, amount, caseRef);
    }

    @Test
    void a_stop_goes_as_camt_056_to_a_bank_that_registered_for_it_and_a_lift_as_the_event_it_is() {
        JsonNode stop = signedStop(aCase());
        String word = system.heard.getFirst().body();
        assertThat(word)
                .contains(URN + "camt.056.001.08", "<Cd>FRAD</Cd>", refOf(stop), "赵某 &amp; 兄弟", "2026-03-01")
                .contains("<OrgnlIntrBkSttlmAmt Ccy=\"CNY\">40000");
        ABankSystem.Heard heard = system.heard.getFirst();
        assertThat(heard.signature())
                .isEqualTo(WebhookSignature.of(bank.secret()).sign(heard.id(), heard.timestamp(), heard.body()));
        call(officer, "POST", "/orders/" + stop.path("id").asLong() + "/lift", Map.of());
        server.bean(DeliverToBanks.class).deliverDueNow();
        assertThat(JSON.readTree(system.heard.get(1).body()).path("type").asString())
                .isEqualTo("org.forestall.order.lifted");
        assertThat(send(
                                Map.of("Forestall-Bank-Key", bank.key()),
                                "GET",
                                "/bank/orders/" + stop.path("ref").asString(),
                                "")
                        .path("words")
                        .get(0)
                        .asString())
                .isEqualTo(word);
    }

    @Test
    void a_bank_that_registered_for_nothing_gets_the_event_and_its_page_says_which_it_is() {
        try (ABankSystem plain = new ABankSystem()) {
            bank = aBank(plain, "CLOUDEVENTS");
            signedStop(aCase());
            assertThat(plain.heard.getFirst().body()).startsWith("{");
            assertThat(call(commander, "GET", "/banks/" + bank.code(), "")
                            .path("delivery")
                            .path("format")
                            .asString())
                    .isEqualTo("CLOUDEVENTS");
        }
    }

    @Test
    void what_camt_029_says_is_what_the_order_becomes() {
        JsonNode accepted = signedStop(aCase());
        says(accepted, camt029("A-1", refOf(accepted), "CNCL", ""));
        assertThat(order(accepted).path("status").asString()).isEqualTo("EFFECTIVE");
        assertThat(order(accepted).path("held").asDouble()).isEqualTo(40000);

        JsonNode partly = signedStop(aCase());
        says(partly, camt029("A-2", refOf(partly), "PECR", held("1234.50")));
        assertThat(order(partly).path("status").asString()).isEqualTo("PARTLY_EFFECTIVE");
        assertThat(order(partly).path("held").asDouble()).isEqualTo(1234.5);

        JsonNode rejected = signedStop(aCase());
        says(rejected, camt029("A-3", refOf(rejected), "RJCR", reason("AM04")));
        assertThat(order(rejected).path("status").asString()).isEqualTo("REFUSED");
        assertThat(order(rejected).path("steps").toString()).contains("AM04", "spent already");

        JsonNode pending = signedStop(aCase());
        says(pending, camt029("A-4", refOf(pending), "PDCR", ""));
        assertThat(order(pending).path("status").asString()).isEqualTo("RECEIVED");
        assertThat(order(pending).path("steps").toString()).contains("PENDING");
        says(pending, camt029("A-5", refOf(pending), "RJCR", reason("NOOR")));
        assertThat(order(pending).path("status").asString()).isEqualTo("MISMATCHED");
    }

    @Test
    void money_that_comes_back_is_counted_once_however_often_it_is_said_and_more_of_it_adds_to_it() {
        long caseId = aCase();
        JsonNode stop = signedStop(caseId);
        says(stop, camt029("B-1", refOf(stop), "CNCL", ""));
        String back = pacs004("R-1", refOf(stop), "30000.00", "CNY");
        says(stop, back);
        says(stop, back);
        assertThat(returned(caseId)).isEqualByComparingTo("30000");
        JsonNode second = signedStop(caseId);
        says(second, pacs004("R-2", refOf(second), "500.5", "CNY"));
        assertThat(returned(caseId)).isEqualByComparingTo("30500.5");
        call(
                officer,
                "POST",
                "/cases/" + caseId + "/money",
                Map.of("kind", "RETURNED", "amount", "99", "evidence", "ESTIMATE"));
        assertThat(returned(caseId)).isEqualByComparingTo("30500.5");
        assertThat(order(stop).path("steps").toString()).contains("MONEY_RETURNED", "30000.00 CNY");
        says(stop, pacs004("R-3", refOf(stop), "1", "USD"), 422);
        says(stop, pacs004("R-4", refOf(stop), "0.001", "CNY"), 422);
        says(stop, pacs004("R-5", refOf(stop), "-1", "CNY"), 422);
        assertThat(returned(caseId)).isEqualByComparingTo("30500.5");
    }

    @Test
    void the_same_answer_twice_is_one() {
        JsonNode stop = signedStop(aCase());
        String answer = camt029("C-1", refOf(stop), "PECR", held("10"));
        says(stop, answer);
        says(stop, answer);
        says(stop, camt029("C-1", refOf(stop), "PECR", held("999")));
        assertThat(order(stop).path("held").asDouble()).isEqualTo(10);
        assertThat(order(stop).path("steps").findValuesAsString("kind"))
                .filteredOn("PARTLY"::equals)
                .hasSize(1);
    }

    @Test
    void an_answer_for_another_order_and_another_banks_order_are_refused() {
        JsonNode stop = signedStop(aCase());
        JsonNode other = signedStop(aCase());
        assertThat(says(stop, camt029("D-1", refOf(other), "CNCL", ""), 422)
                        .path("code")
                        .asString())
                .isEqualTo("iso.other-order");
        says(stop, camt029("D-2", "no-such-case", "CNCL", ""), 422);
        says(stop, pacs004("D-3", refOf(other), "1", "CNY"), 422);
        try (ABankSystem elsewhere = new ABankSystem()) {
            ABank stranger = aBank(elsewhere, "ISO20022");
            says(stranger, stranger.secret(), stop, camt029("D-4", refOf(stop), "CNCL", ""), 404);
            says(stranger, stranger.secret(), stop, pacs004("D-5", refOf(stop), "1", "CNY"), 404);
            says(stranger, bank.secret(), stop, camt029("D-6", refOf(stop), "CNCL", ""), 403);
        }
        assertThat(order(stop).path("status").asString()).isEqualTo("RECEIVED");
    }

    @Test
    void what_is_unsigned_signed_by_another_or_played_again_later_is_refused() {
        JsonNode stop = signedStop(aCase());
        String xml = camt029("E-1", refOf(stop), "CNCL", "");
        send(Map.of("Forestall-Bank-Key", bank.key()), "POST", path(stop), xml, 403);
        Map<String, String> genuine = signed(
                bank, bank.secret(), xml, server.database().clock().instant().getEpochSecond());
        send(genuine, "POST", path(stop), xml.replace("CNCL", "RJCR"), 403);
        server.database().clock().pass(java.time.Duration.ofMinutes(6));
        assertThat(send(genuine, "POST", path(stop), xml, 403).path("code").asString())
                .isEqualTo("bank.signature-time");
        assertThat(order(stop).path("status").asString()).isEqualTo("RECEIVED");
    }

    @Test
    void xml_that_means_harm_is_not_read() {
        JsonNode stop = signedStop(aCase());
        String good = camt029("F-1", refOf(stop), "CNCL", "").replaceFirst("<\\?xml[^>]*>\\s*", "");
        String outside = "<!DOCTYPE Document [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                + good.replace("<Nm>Forestall</Nm>", "<Nm>&x;</Nm>");
        String laughs = "<!DOCTYPE Document [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
                + good.replace("<Nm>Forestall</Nm>", "<Nm>&b;</Nm>");
        String deep = good.replace("<Nm>Forestall</Nm>", "<a>".repeat(40) + "</a>".repeat(40));
        String broken = good.substring(0, good.length() - 20);
        for (String harm : List.of(outside, laughs, deep, broken, "", "{}")) {
            assertThat(says(stop, harm, 422).path("code").asString()).as(harm).isEqualTo("iso.unsafe");
        }
        String large = good.replace("<Nm>Forestall</Nm>", "<Nm>" + "x".repeat(300_000) + "</Nm>");
        says(stop, large, 413);
        assertThat(order(stop).path("status").asString()).isEqualTo("RECEIVED");
    }

    @Test
    void another_message_another_namespace_and_what_does_not_fit_the_schema_are_refused() {
        JsonNode stop = signedStop(aCase());
        String good = camt029("G-1", refOf(stop), "CNCL", "");
        for (String other : List.of("camt.029.001.03", "camt.056.001.08", "auth.002.001.02")) {
            assertThat(says(stop, good.replace("camt.029.001.09", other), 422)
                            .path("code")
                            .asString())
                    .isEqualTo("iso.other-message");
        }
        says(stop, good.replace("Document", "Dokument"), 422);
        assertThat(says(stop, good.replace("<Sts><Conf>CNCL</Conf></Sts>", ""), 422)
                        .path("code")
                        .asString())
                .isEqualTo("iso.schema");
        says(stop, good.replace("<Conf>CNCL</Conf>", "<Conf>CNCL</Conf><Conf>RJCR</Conf>"), 422);
        says(stop, camt029("x".repeat(36), refOf(stop), "CNCL", ""), 422);
        assertThat(says(stop, camt029("G-2", refOf(stop), "WHAT", ""), 422)
                        .path("code")
                        .asString())
                .isEqualTo("iso.invalid");
        says(stop, camt029("G-3", refOf(stop), "PECR", ""), 422);
        assertThat(order(stop).path("status").asString()).isEqualTo("RECEIVED");
    }
}
