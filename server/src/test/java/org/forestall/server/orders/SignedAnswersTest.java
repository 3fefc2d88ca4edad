package org.forestall.server.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.forestall.server.access.Role;
import org.forestall.server.testkit.RunningServer;
import org.forestall.server.testkit.Talk;
import org.forestall.server.testkit.Talk.ABank;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A bank's answer is believed when it is signed with its secret, now, over the very words that came. */
class SignedAnswersTest {

    private static final AtomicLong COUNT = new AtomicLong();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int STATION = 118;

    @SuppressWarnings("NullAway.Init")
    private static RunningServer server;

    @SuppressWarnings("NullAway.Init")
    private static Talk talk;

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

    @BeforeAll
    static void start() {
        server = RunningServer.start();
        talk = new Talk(server);
        commander = server.signIn(Role.COMMANDER, 10);
        officer = talk.sworn(Role.STATION_LEAD, STATION);
        colleague = talk.sworn(Role.STATION_LEAD, STATION);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void openBank() {
        system = new ABankSystem();
        bank = talk.aBank(commander, STATION);
    }

    @AfterEach
    void closeBank() {
        system.close();
    }

    private String takesOrders() {
        return talk.person(commander, "PUT", "/banks/" + bank.code() + "/delivery", Map.of("url", system.address()))
                .path("secret")
                .asString();
    }

    private JsonNode aStop() {
        long caseId = talk.caseOf(talk.ring(bank, Talk.aPhone()));
        Map<String, Object> form = Map.of(
                "kind",
                "STOP_PAYMENT",
                "bank",
                bank.code(),
                "account",
                "62228888" + (1_000_000 + COUNT.incrementAndGet()),
                "holder",
                "赵某",
                "amount",
                "40000",
                "reason",
                "he was told to pay a deposit");
        long id = talk.person(officer, "POST", "/cases/" + caseId + "/orders", form)
                .path("id")
                .asLong();
        JsonNode signed = talk.person(colleague, "POST", "/orders/" + id + "/signature", "");
        server.bean(DeliverToBanks.class).deliverDueNow();
        return signed;
    }

    private static String said(String answer) {
        Map<String, Object> said = new HashMap<>();
        said.put("id", UUID.randomUUID().toString());
        said.put("answer", answer);
        said.put("held", "40000");
        return JSON.writeValueAsString(said);
    }

    private static RunningServer.Answer send(JsonNode order, Map<String, String> headers, String body) {
        return server.send("POST", "/api/v1/bank/orders/" + order.path("ref").asString() + "/answers", body, headers);
    }

    private static String status(JsonNode order) {
        return talk.person(officer, "GET", "/orders/" + order.path("id").asLong(), "")
                .path("status")
                .asString();
    }

    private static void refuses(RunningServer.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(JSON.readTree(answer.body()).path("code").asString()).isEqualTo(code);
    }

    private static Instant now() {
        return server.database().clock().instant();
    }

    private @Nullable Integer secondsAhead() {
        JsonNode seen = talk.person(commander, "GET", "/banks/" + bank.code(), "")
                .path("bank")
                .path("clockSkewSeconds");
        return seen.isNumber() ? seen.asInt() : null;
    }

    @Test
    void signed_with_the_secret_of_the_delivery_it_is_believed() {
        String secret = takesOrders();
        JsonNode stop = aStop();
        String body = said("EFFECTIVE");
        assertThat(send(stop, Talk.signed(bank.key(), secret, now(), body), body)
                        .status())
                .isEqualTo(200);
        assertThat(status(stop)).isEqualTo("EFFECTIVE");
    }

    @Test
    void who_has_stolen_the_key_alone_ends_no_order() {
        takesOrders();
        JsonNode stop = aStop();
        refuses(send(stop, Map.of("Forestall-Bank-Key", bank.key()), said("NOT_FOUND")), 403, "bank.signature");
        String body = said("NOT_FOUND");
        String guessed = "whsec_" + "A".repeat(43) + "=";
        refuses(send(stop, Talk.signed(bank.key(), guessed, now(), body), body), 403, "bank.signature");
        assertThat(status(stop)).isEqualTo("RECEIVED");
    }

    @Test
    void what_was_changed_on_its_way_is_not_the_banks_word() {
        String secret = takesOrders();
        JsonNode stop = aStop();
        String body = said("EFFECTIVE");
        Map<String, String> headers = Talk.signed(bank.key(), secret, now(), body);
        refuses(send(stop, headers, body.replace("40000", "1")), 403, "bank.signature");
        assertThat(status(stop)).isEqualTo("RECEIVED");
    }

    @Test
    void signed_hours_ago_it_is_refused_and_the_people_on_duty_see_how_far_the_banks_clock_is_off() {
        String secret = takesOrders();
        JsonNode stop = aStop();
        String body = said("EFFECTIVE");
        Instant wrong = now().minus(Duration.ofHours(5));
        refuses(send(stop, Talk.signed(bank.key(), secret, wrong, body), body), 403, "bank.signature-time");
        assertThat(status(stop)).isEqualTo("RECEIVED");
        assertThat(secondsAhead()).isEqualTo(-5 * 3600);
        Instant right = now();
        assertThat(send(stop, Talk.signed(bank.key(), secret, right, body), body)
                        .status())
                .isEqualTo(200);
        assertThat(status(stop)).isEqualTo("EFFECTIVE");
    }

    @Test
    void somebody_elses_words_of_another_time_say_nothing_about_the_banks_clock() {
        takesOrders();
        JsonNode stop = aStop();
        String body = said("EFFECTIVE");
        String guessed = "whsec_" + "A".repeat(43) + "=";
        Instant wrong = now().plus(Duration.ofHours(5));
        refuses(send(stop, Talk.signed(bank.key(), guessed, wrong, body), body), 403, "bank.signature-time");
        assertThat(secondsAhead()).isNull();
    }

    @Test
    void the_secret_before_signs_along_until_it_is_dropped() {
        String old = takesOrders();
        String next = takesOrders();
        JsonNode stop = aStop();
        String body = said("PARTLY");
        assertThat(send(stop, Talk.signed(bank.key(), old, now(), body), body).status())
                .isEqualTo(200);
        talk.person(commander, "DELETE", "/banks/" + bank.code() + "/delivery/secret-before", "");
        String later = said("EFFECTIVE");
        refuses(send(stop, Talk.signed(bank.key(), old, now(), later), later), 403, "bank.signature");
        assertThat(send(stop, Talk.signed(bank.key(), next, now(), later), later)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_bank_that_only_asks_for_its_orders_has_no_secret_and_its_key_is_enough() {
        JsonNode stop = aStop();
        assertThat(send(stop, Map.of("Forestall-Bank-Key", bank.key()), said("EFFECTIVE"))
                        .status())
                .isEqualTo(200);
        assertThat(status(stop)).isEqualTo("EFFECTIVE");
    }

    @Test
    void signed_nonsense_and_a_body_without_an_end_are_refused_in_words() {
        String secret = takesOrders();
        JsonNode stop = aStop();
        for (String nonsense : new String[] {"{\"answer\":", "null", "7", "[]", ""}) {
            refuses(send(stop, Talk.signed(bank.key(), secret, now(), nonsense), nonsense), 422, "request.unreadable");
        }
        String endless = " ".repeat(70_000);
        refuses(send(stop, Talk.signed(bank.key(), secret, now(), endless), endless), 413, "request.too-large");
        assertThat(status(stop)).isEqualTo("RECEIVED");
    }
}
