package org.forestall.server.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.forestall.server.access.Role;
import org.forestall.server.testkit.RunningServer;
import org.forestall.server.testkit.Talk;
import org.forestall.server.testkit.Talk.ABank;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A hold with all that its owner may ask, the accounts below a stop, and orders of cases that were folded. */
class HoldsAndLayersTest {

    private static final int STATION = 118;
    private static final AtomicLong COUNT = new AtomicLong();

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
    private static String dissuader;

    @SuppressWarnings("NullAway.Init")
    private static ABank bank;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
        talk = new Talk(server);
        commander = server.signIn(Role.COMMANDER, 10);
        bank = talk.aBank(commander, STATION);
        officer = talk.sworn(Role.STATION_LEAD, STATION);
        colleague = talk.sworn(Role.STATION_LEAD, STATION);
        dissuader = server.signIn(Role.DISSUADER, STATION);
        for (String token : List.of(commander, officer, colleague, dissuader)) {
            talk.person(token, "PUT", "/presence", Map.of("presence", "AVAILABLE"));
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static long aCase() {
        return talk.caseOf(talk.ring(bank, Talk.aPhone()));
    }

    private static String anAccount() {
        return "62229999" + (1_000_000 + COUNT.incrementAndGet());
    }

    private static Map<String, Object> form(String kind, String account) {
        return new HashMap<>(Map.of(
                "kind",
                kind,
                "bank",
                bank.code(),
                "account",
                account,
                "holder",
                "赵某",
                "amount",
                "40000",
                "reason",
                "he was told to pay a deposit"));
    }

    private static long effective(long caseId, Map<String, Object> form) {
        long id = talk.person(dissuader, "POST", "/cases/" + caseId + "/orders", form)
                .path("id")
                .asLong();
        talk.person(officer, "POST", "/orders/" + id + "/signature", "");
        talk.person(colleague, "POST", "/orders/" + id + "/signature", "");
        talk.person(officer, "POST", "/orders/" + id + "/answer", Map.of("answer", "EFFECTIVE", "held", "40000"));
        return id;
    }

    private static JsonNode order(long id) {
        return talk.person(officer, "GET", "/orders/" + id, "");
    }

    private static Instant at(JsonNode order, String field) {
        return Instant.parse(order.path(field).asString());
    }

    @Test
    void a_hold_shows_who_asked_and_approved_since_when_to_when_and_what_is_owed_to_the_person() {
        long id = effective(aCase(), form("PROTECTIVE_HOLD", anAccount()));
        JsonNode hold = order(id);
        assertThat(hold.path("askedBy").asString()).isNotBlank();
        assertThat(hold.path("signed").asInt()).isEqualTo(2);
        List<String> approvers = new ArrayList<>();
        hold.path("steps").forEach(step -> {
            if (step.path("kind").asString().equals("SIGNED")) {
                approvers.add(step.path("by").asString());
            }
        });
        assertThat(approvers).hasSize(2);
        assertThat(hold.path("reason").asString()).isNotBlank();
        assertThat(Duration.between(at(hold, "effectiveFrom"), at(hold, "expiresAt")))
                .isEqualTo(Duration.ofHours(48));
        assertThat(Duration.between(at(hold, "effectiveFrom"), at(hold, "noticeDue")))
                .isEqualTo(Duration.ofHours(24));
        talk.pass(Duration.ofHours(25));
        assertThat(talk.notices("order.notice-due")).isPositive();
        talk.person(dissuader, "POST", "/orders/" + id + "/notice", Map.of("note", "told him at his door"));
        assertThat(order(id).has("noticeDue")).isFalse();
        assertThat(order(id).has("notifiedAt")).isTrue();
    }

    @Test
    void a_request_for_release_has_a_clock_of_its_own_that_climbs_until_somebody_decides() {
        long id = effective(aCase(), form("FREEZE", anAccount()));
        String path = "/orders/" + id;
        JsonNode asked = talk.person(dissuader, "POST", path + "/release-request", Map.of("note", "school fees"));
        Duration left = Duration.between(at(asked, "pleaSince"), at(asked, "pleaDue"));
        assertThat(left).isPositive();
        long soon = talk.notices("order.plea-soon");
        long waits = talk.notices("order.plea-waits");
        talk.pass(left.dividedBy(2).plusMinutes(1));
        assertThat(talk.notices("order.plea-soon")).isGreaterThan(soon);
        assertThat(talk.notices("order.plea-waits")).isEqualTo(waits);
        talk.pass(left.dividedBy(2));
        long atDue = talk.notices("order.plea-waits");
        assertThat(atDue).isGreaterThan(waits);
        talk.pass(left.dividedBy(2));
        assertThat(talk.notices("order.plea-waits")).as("the commander too").isGreaterThan(atDue);
        talk.person(officer, "POST", path + "/decision", Map.of("granted", false, "note", "the scammer still rings"));
        assertThat(order(id).has("pleaDue")).isFalse();
        talk.person(officer, "POST", path + "/decision", Map.of("granted", true), 409);
    }

    @Test
    void accounts_that_the_money_went_on_to_are_named_once_and_stand_below_their_order_until_they_are_stopped() {
        long caseId = aCase();
        long id = effective(caseId, form("STOP_PAYMENT", anAccount()));
        String next = anAccount();
        for (String amount : List.of("39000", "38500")) {
            talk.person(
                    officer,
                    "POST",
                    "/orders/" + id + "/answer",
                    Map.of(
                            "answer",
                            "PARTLY",
                            "held",
                            "1000",
                            "movedTo",
                            List.of(
                                    Map.of("bank", "HT", "account", "6222-" + next.substring(4), "amount", amount),
                                    Map.of("bank", "HT"))));
        }
        JsonNode named = order(id).path("next");
        assertThat(named).hasSize(1);
        assertThat(named.get(0).path("account").asString()).isEqualTo(next);
        assertThat(named.get(0).path("amount").asDouble()).isEqualTo(38500);
        Map<String, Object> below = form("STOP_PAYMENT", next);
        below.put("parent", id);
        long second = effective(caseId, below);
        assertThat(order(second).path("parent").asLong()).isEqualTo(id);
        String elsewhere = server.signIn(Role.STATION_LEAD, 119);
        talk.person(elsewhere, "GET", "/orders/" + id, "", 404);
    }

    @Test
    void a_stop_of_a_folded_case_is_the_other_cases_business_and_counts_with_its_own() {
        String account = anAccount();
        long kept = aCase();
        long folded = aCase();
        long first = effective(folded, form("STOP_PAYMENT", account));
        talk.person(officer, "POST", "/orders/" + first + "/lift", Map.of("note", "for now"));
        long second = effective(folded, form("STOP_PAYMENT", account));
        talk.person(
                officer,
                "POST",
                "/persons/" + personOf(kept) + "/merge",
                Map.of("other", personOf(folded), "reason", "same man"));
        assertThat(order(second).path("case").asLong()).isEqualTo(kept);
        assertThat(talk.person(officer, "GET", "/cases/" + kept + "/orders", "").path("items"))
                .hasSize(2);
        assertThat(talk.person(officer, "POST", "/cases/" + kept + "/orders", form("STOP_PAYMENT", account), 409)
                        .path("code")
                        .asString())
                .isEqualTo("order.running");
        talk.person(officer, "POST", "/orders/" + second + "/lift", Map.of("note", "over"));
        assertThat(talk.person(officer, "POST", "/cases/" + kept + "/orders", form("STOP_PAYMENT", account), 409)
                        .path("code")
                        .asString())
                .isEqualTo("order.at-most");
        assertThat(talk.kinds(commander, kept)).contains("BANK_ORDER_ENDED");
    }

    private static long personOf(long caseId) {
        return talk.person(officer, "GET", "/cases/" + caseId, "")
                .path("personId")
                .asLong();
    }

    @Test
    void whether_orders_reach_a_bank_is_seen_in_the_list_of_banks() {
        try (ABankSystem system = new ABankSystem()) {
            ABank other = talk.aBank(commander, STATION);
            assertThat(delivering(other)).isEqualTo("NONE");
            talk.person(commander, "PUT", "/banks/" + other.code() + "/delivery", Map.of("url", system.address()));
            assertThat(delivering(other)).isEqualTo("UNTRIED");
            system.answers(503, "");
            Map<String, Object> form = form("STOP_PAYMENT", anAccount());
            form.put("bank", other.code());
            long caseId = aCase();
            long id = talk.person(officer, "POST", "/cases/" + caseId + "/orders", form)
                    .path("id")
                    .asLong();
            talk.person(colleague, "POST", "/orders/" + id + "/signature", "");
            server.bean(DeliverToBanks.class).deliverDueNow();
            assertThat(delivering(other)).isEqualTo("FAILING");
            system.answers(200, "");
            talk.pass(Duration.ofMinutes(2));
            server.bean(DeliverToBanks.class).deliverDueNow();
            assertThat(delivering(other)).isEqualTo("WELL");
        }
    }

    private static String delivering(ABank bank) {
        for (JsonNode one : talk.person(commander, "GET", "/banks", "").path("items")) {
            if (one.path("code").asString().equals(bank.code())) {
                return one.path("delivering").asString();
            }
        }
        throw new AssertionError("no such bank");
    }
}
