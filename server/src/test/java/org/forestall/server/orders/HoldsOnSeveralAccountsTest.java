package org.forestall.server.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.forestall.server.access.Role;
import org.forestall.server.testkit.RunningServer;
import org.forestall.server.testkit.Talk;
import org.forestall.server.testkit.Talk.ABank;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A hold on several accounts of a person, at one bank or another: asked for, signed and let go in one act, all or nothing. */
class HoldsOnSeveralAccountsTest {

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

    @SuppressWarnings("NullAway.Init")
    private static ABank otherBank;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
        talk = new Talk(server);
        commander = server.signIn(Role.COMMANDER, 10);
        bank = talk.aBank(commander, STATION);
        otherBank = talk.aBank(commander, STATION);
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

    private static Map<String, Object> account(ABank at) {
        return account(at.code(), "62227777" + (1_000_000 + COUNT.incrementAndGet()));
    }

    private static Map<String, Object> account(String bankCode, String number) {
        return Map.of("bank", bankCode, "account", number);
    }

    private static Map<String, Object> form(List<Map<String, Object>> accounts) {
        return new HashMap<>(
                Map.of("accounts", accounts, "holder", "张某", "reason", "he is about to pay a safe account"));
    }

    private static JsonNode asked(long caseId, List<Map<String, Object>> accounts) {
        return talk.person(dissuader, "POST", "/cases/" + caseId + "/holds", form(accounts));
    }

    /** A hold on two accounts at two banks that both banks hold. */
    private static JsonNode effective(long caseId) {
        JsonNode hold = asked(caseId, List.of(account(bank), account(otherBank)));
        act(officer, hold, "signature", "");
        act(colleague, hold, "signature", "");
        for (JsonNode one : hold.path("accounts")) {
            saidByPhone(one, "EFFECTIVE");
        }
        return seen(hold);
    }

    private static void saidByPhone(JsonNode order, String answer) {
        talk.person(
                officer,
                "POST",
                "/orders/" + order.path("id").asLong() + "/answer",
                Map.of("answer", answer, "held", "100"));
    }

    private static JsonNode act(String token, JsonNode hold, String act, Object body, int... statuses) {
        return talk.person(token, "POST", "/holds/" + hold.path("id").asLong() + "/" + act, body, statuses);
    }

    private static JsonNode seen(JsonNode hold) {
        return talk.person(officer, "GET", "/holds/" + hold.path("id").asLong(), "");
    }

    private static List<String> each(JsonNode hold, String field) {
        List<String> all = new ArrayList<>();
        hold.path("accounts").forEach(one -> all.add(one.path(field).asString()));
        return all;
    }

    private static JsonNode first(JsonNode hold) {
        return hold.path("accounts").get(0);
    }

    private static int rows(String sql, long number) {
        return server.inAll(() -> server.bean(JdbcClient.class)
                .sql(sql)
                .param(number)
                .query(Integer.class)
                .single());
    }

    @Test
    void one_action_asks_for_every_account_and_the_page_shows_one_hold_with_all_that_the_accounts_share() {
        long caseId = aCase();
        JsonNode hold = asked(caseId, List.of(account(bank), account(bank), account(otherBank)));
        assertThat(hold.path("accounts")).hasSize(3);
        assertThat(each(hold, "kind")).containsOnly("PROTECTIVE_HOLD");
        assertThat(each(hold, "status")).containsOnly("AWAITING_SIGNATURE");
        assertThat(each(hold, "hold")).containsOnly(hold.path("id").asString());
        assertThat(hold.path("case").asLong()).isEqualTo(caseId);
        assertThat(hold.path("power").asString()).isNotBlank();
        assertThat(hold.path("askedBy").asString()).isNotBlank();
        assertThat(hold.path("may").toString()).contains("signature", "decline");
        assertThat(talk.person(officer, "GET", "/cases/" + caseId + "/orders", "")
                        .path("items"))
                .hasSize(3);
        assertThat(talk.kinds(commander, caseId))
                .filteredOn("BANK_ORDER_ASKED"::equals)
                .hasSize(3);
        talk.person(
                server.signIn(Role.STATION_LEAD, 119),
                "GET",
                "/holds/" + hold.path("id").asLong(),
                "",
                404);
    }

    @Test
    void
            whoever_is_to_sign_is_told_once_for_the_whole_hold_and_again_for_what_is_left_when_one_account_was_signed_alone() {
        long before = talk.notices("order.waits-for-signature");
        JsonNode hold = asked(aCase(), List.of(account(bank), account(otherBank), account(otherBank)));
        assertThat(talk.notices("order.waits-for-signature")).isEqualTo(before + 1);
        String alone = "/orders/" + first(hold).path("id").asLong() + "/signature";
        talk.person(officer, "POST", alone, "");
        assertThat(talk.notices("order.waits-for-signature")).isEqualTo(before + 1);
        talk.person(colleague, "POST", alone, "");
        assertThat(talk.notices("order.waits-for-signature")).isEqualTo(before + 2);
    }

    @Test
    void money_for_living_is_said_once_and_let_through_at_one_account_only() {
        Map<String, Object> form = form(List.of(account(bank), account(otherBank), account(otherBank)));
        form.put("essentialExpenses", "3000");
        form.put("livingFrom", 1);
        String path = "/cases/" + aCase() + "/holds";
        JsonNode hold = talk.person(dissuader, "POST", path, form);
        assertThat(hold.path("essentialExpenses").asDouble()).isEqualTo(3000);
        assertThat(each(hold, "essentialExpenses")).containsExactly("", "3000.0", "");
        form.put("livingFrom", 3);
        assertThat(talk.person(dissuader, "POST", path, form, 422).path("field").asString())
                .isEqualTo("livingFrom");
    }

    @Test
    void each_officer_signs_all_accounts_in_one_act_and_each_bank_is_told_of_its_own_once() {
        JsonNode hold = asked(aCase(), List.of(account(bank), account(otherBank)));
        JsonNode once = act(officer, hold, "signature", "");
        assertThat(each(once, "status")).containsOnly("AWAITING_SIGNATURE");
        assertThat(act(officer, hold, "signature", "", 409).path("field").asString())
                .isEqualTo("accounts[0].account");
        assertThat(act(dissuader, hold, "signature", "", 403)).isNotEmpty();
        JsonNode signed = act(colleague, hold, "signature", "");
        assertThat(each(signed, "status")).containsOnly("SIGNED");
        assertThat(signed.path("approvedBy")).hasSize(2);
        for (JsonNode one : signed.path("accounts")) {
            assertThat(rows(
                            "select count(*)::int from bank_message where order_id = ?",
                            one.path("id").asLong()))
                    .isEqualTo(1);
        }
        assertThat(act(officer, hold, "decline", Map.of(), 409).path("code").asString())
                .isEqualTo("order.already-signed");
    }

    @Test
    void one_act_declines_all_accounts() {
        JsonNode hold = asked(aCase(), List.of(account(bank), account(otherBank)));
        JsonNode declined = act(officer, hold, "decline", Map.of("note", "he has been persuaded"));
        assertThat(each(declined, "status")).containsOnly("DECLINED");
        JsonNode again = act(officer, hold, "signature", "", 409);
        assertThat(again.path("code").asString()).isEqualTo("order.over");
        assertThat(again.path("field").asString()).isEqualTo("accounts[0].account");
    }

    static Stream<Arguments> accounts_that_cannot_be_held() {
        return IntStream.range(0, 3)
                .boxed()
                .flatMap(place -> Stream.of(
                        Arguments.of(place, "no account", 422, "order.invalid", "account"),
                        Arguments.of(place, "a strange account", 422, "order.invalid", "account"),
                        Arguments.of(place, "no such bank", 422, "order.bank-not-found", "bank"),
                        Arguments.of(place, "held already", 409, "order.running", "account"),
                        Arguments.of(place, "as the one before", 409, "order.running", "account")));
    }

    @ParameterizedTest(name = "{1} at place {0}")
    @MethodSource("accounts_that_cannot_be_held")
    void where_one_account_cannot_be_held_it_is_named_and_none_is_placed(
            int place, String what, int status, String code, String field) {
        long caseId = aCase();
        List<Map<String, Object>> accounts = new ArrayList<>(List.of(account(bank), account(otherBank), account(bank)));
        Map<String, Object> held = account(otherBank);
        asked(caseId, List.of(held));
        int at = what.startsWith("as the one") ? Math.max(1, place) : place;
        accounts.set(
                at,
                switch (what) {
                    case "no account" -> Map.of("bank", bank.code());
                    case "a strange account" -> account(bank.code(), "卡号");
                    case "no such bank" -> account("NOWHERE", "6222000000000001");
                    case "held already" -> held;
                    default -> accounts.get(at - 1);
                });
        int messages = rows("select count(*)::int from bank_order where case_id = ?", caseId);
        JsonNode refused = talk.person(dissuader, "POST", "/cases/" + caseId + "/holds", form(accounts), status);
        assertThat(refused.path("code").asString()).isEqualTo(code);
        assertThat(refused.path("field").asString()).isEqualTo("accounts[" + at + "]." + field);
        assertThat(rows("select count(*)::int from bank_order where case_id = ?", caseId))
                .isEqualTo(messages);
        assertThat(talk.kinds(commander, caseId))
                .filteredOn("BANK_ORDER_ASKED"::equals)
                .hasSize(1);
    }

    @Test
    void a_hold_names_one_to_twenty_accounts_and_a_holder_and_a_reason() {
        long caseId = aCase();
        String path = "/cases/" + caseId + "/holds";
        List<Map<String, Object>> many =
                IntStream.range(0, 21).mapToObj(i -> account(bank)).toList();
        for (List<Map<String, Object>> accounts : List.of(List.<Map<String, Object>>of(), many)) {
            assertThat(talk.person(dissuader, "POST", path, form(accounts), 422)
                            .path("field")
                            .asString())
                    .isEqualTo("accounts");
        }
        for (String field : List.of("accounts", "holder", "reason")) {
            Map<String, Object> form = form(List.of(account(bank)));
            form.remove(field);
            assertThat(talk.person(dissuader, "POST", path, form, 422)
                            .path("field")
                            .asString())
                    .isEqualTo(field);
        }
        talk.person(dissuader, "POST", path, "{\"accounts\":[null],\"holder\":\"a\",\"reason\":\"b\"}", 422);
        assertThat(asked(caseId, many.subList(0, 20)).path("accounts")).hasSize(20);
    }

    @Test
    void the_same_request_sent_twice_holds_nothing_twice() {
        long caseId = aCase();
        List<Map<String, Object>> accounts = List.of(account(bank), account(otherBank));
        asked(caseId, accounts);
        JsonNode again = talk.person(dissuader, "POST", "/cases/" + caseId + "/holds", form(accounts), 409);
        assertThat(again.path("code").asString()).isEqualTo("order.running");
        assertThat(rows("select count(*)::int from bank_order where case_id = ?", caseId))
                .isEqualTo(2);
    }

    @Test
    void officers_who_sign_at_the_same_moment_sign_every_account_alike() throws Exception {
        String third = talk.sworn(Role.STATION_LEAD, STATION);
        for (int round = 0; round < 5; round++) {
            JsonNode hold = asked(aCase(), List.of(account(bank), account(otherBank), account(bank)));
            List<Callable<Integer>> signing = new ArrayList<>();
            for (String token : List.of(officer, colleague, third, officer)) {
                signing.add(() -> status(token, "/holds/" + hold.path("id").asLong() + "/signature"));
            }
            // and one who signs the last account alone meanwhile
            long last = hold.path("accounts").get(2).path("id").asLong();
            signing.add(() -> status(third, "/orders/" + last + "/signature"));
            try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Future<Integer> one : pool.invokeAll(signing)) {
                    assertThat(one.get()).isIn(200, 409);
                }
            }
            JsonNode after = seen(hold);
            for (JsonNode one : after.path("accounts")) {
                assertThat(one.path("signed").asInt()).isLessThanOrEqualTo(2);
                assertThat(rows(
                                "select count(*)::int from bank_message where order_id = ?",
                                one.path("id").asLong()))
                        .isEqualTo(one.path("status").asString().equals("SIGNED") ? 1 : 0);
            }
            assertThat(each(after, "signed").subList(0, 2).stream().distinct()).hasSize(1);
            assertThat(each(after, "status").subList(0, 2)).containsOnly("SIGNED");
        }
    }

    private static int status(String token, String path) {
        return server.send("POST", "/api/v1" + path, "", Map.of("Authorization", "Bearer " + token))
                .status();
    }

    @Test
    void a_hold_is_renewed_in_one_act_and_what_was_let_go_alone_stays_so() {
        JsonNode hold = effective(aCase());
        talk.person(
                officer, "POST", "/orders/" + first(hold).path("id").asLong() + "/lift", Map.of("note", "school fees"));
        act(officer, hold, "renewal", "");
        JsonNode signed = act(colleague, hold, "renewal", "");
        assertThat(each(signed, "status")).containsExactly("LIFTED", "EFFECTIVE");
        assertThat(each(signed, "renewalSent")).containsExactly("false", "true");
        JsonNode refused = act(officer, hold, "renewal", "", 409);
        assertThat(refused.path("code").asString()).isIn("order.over", "order.renewal-pending");
        assertThat(seen(hold).has("expiresAt")).isTrue();
        JsonNode lifted = act(officer, hold, "lift", Map.of("note", "he is safe"));
        assertThat(each(lifted, "status")).containsOnly("LIFTED");
        assertThat(lifted.has("expiresAt")).isFalse();
        assertThat(lifted.path("may")).isEmpty();
    }

    @Test
    void release_is_asked_for_and_decided_for_the_whole_hold_in_one_act() {
        JsonNode hold = effective(aCase());
        assertThat(act(officer, hold, "decision", Map.of("granted", true), 409)
                        .path("code")
                        .asString())
                .isEqualTo("order.no-plea");
        JsonNode asked = act(dissuader, hold, "release-request", Map.of("note", "the rent is due"));
        asked.path("accounts").forEach(one -> assertThat(one.has("pleaDue")).isTrue());
        assertThat(act(dissuader, hold, "release-request", Map.of(), 409)
                        .path("code")
                        .asString())
                .isEqualTo("order.plea-pending");
        act(dissuader, hold, "decision", Map.of("granted", true), 403);
        assertThat(act(officer, hold, "decision", Map.of(), 422).path("field").asString())
                .isEqualTo("granted");
        JsonNode kept = act(officer, hold, "decision", Map.of("granted", false, "note", "the scammer still rings"));
        assertThat(each(kept, "status")).containsOnly("EFFECTIVE");
        act(dissuader, hold, "release-request", Map.of());
        JsonNode free = act(officer, hold, "decision", Map.of("granted", true, "note", "he understands"));
        assertThat(each(free, "status")).containsOnly("LIFTED");
    }

    @Test
    void the_person_is_told_once_of_all_that_is_held_and_may_appeal_against_all_of_it() {
        JsonNode waiting = asked(aCase(), List.of(account(bank), account(otherBank)));
        assertThat(act(dissuader, waiting, "notice", Map.of(), 409).path("code").asString())
                .isEqualTo("order.not-effective");
        JsonNode hold = effective(aCase());
        assertThat(hold.path("may").toString()).contains("notice", "appeal");
        JsonNode told = act(dissuader, hold, "notice", Map.of("note", "told him at his door"));
        told.path("accounts").forEach(one -> assertThat(one.has("notifiedAt")).isTrue());
        assertThat(told.path("may").toString()).doesNotContain("notice");
        JsonNode appealed = act(dissuader, hold, "appeal", Map.of("note", "he says it is his money"));
        appealed.path("accounts")
                .forEach(one -> assertThat(one.path("appealed").asBoolean()).isTrue());
        assertThat(each(act(officer, hold, "decision", Map.of("granted", true)), "status"))
                .containsOnly("LIFTED");
    }

    @Test
    void each_account_ends_by_its_own_clock_and_the_hold_shows_the_first_end() {
        JsonNode hold = asked(aCase(), List.of(account(bank), account(otherBank)));
        act(officer, hold, "signature", "");
        act(colleague, hold, "signature", "");
        saidByPhone(hold.path("accounts").get(1), "EFFECTIVE");
        talk.pass(Duration.ofHours(2));
        saidByPhone(first(hold), "EFFECTIVE");
        JsonNode now = seen(hold);
        assertThat(now.path("expiresAt").asString())
                .isEqualTo(now.path("accounts").get(1).path("expiresAt").asString());
        talk.pass(Duration.ofHours(47));
        assertThat(each(seen(hold), "status")).containsExactly("EFFECTIVE", "LAPSED");
        assertThat(seen(hold).path("expiresAt").asString())
                .isEqualTo(first(now).path("expiresAt").asString());
    }

    @Test
    void the_ledger_counts_each_stopped_account_once_and_a_hold_on_the_persons_own_money_not_at_all() {
        long caseId = aCase();
        String number = "62228888" + (1_000_000 + COUNT.incrementAndGet());
        JsonNode hold = effective(caseId);
        long stop = talk.person(
                        dissuader,
                        "POST",
                        "/cases/" + caseId + "/orders",
                        Map.of(
                                "kind",
                                "STOP_PAYMENT",
                                "bank",
                                bank.code(),
                                "account",
                                number,
                                "holder",
                                "赵某",
                                "reason",
                                "deposit"))
                .path("id")
                .asLong();
        talk.person(officer, "POST", "/orders/" + stop + "/signature", "");
        talk.person(colleague, "POST", "/orders/" + stop + "/signature", "");
        talk.person(officer, "POST", "/orders/" + stop + "/answer", Map.of("answer", "EFFECTIVE", "held", "700"));
        for (String act : List.of("renewal", "lift")) {
            act(officer, hold, act, Map.of());
        }
        double counted = 0;
        for (JsonNode line :
                talk.person(commander, "GET", "/cases/" + caseId + "/money", "").path("items")) {
            assertThat(line.path("kind").asString()).isIn("AT_RISK", "STOPPED");
            counted += line.path("kind").asString().equals("STOPPED")
                    ? line.path("amount").asDouble()
                    : 0;
        }
        assertThat(counted).isEqualTo(700);
    }
}
