package org.forestall.server.banks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.forestall.engine.VictimState;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.access.Role;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseOrder;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.Move;
import org.forestall.server.cases.Recorded;
import org.forestall.server.testkit.RunningServer;
import org.forestall.server.testkit.Talk;
import org.forestall.server.testkit.Talk.ABank;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Watches on a person, on accounts and at branches, and the banks' word that they know, over the whole server. */
class WatchesTest {

    private static final int STATION = 118;
    private static final int OTHER_STATION = 119;

    @SuppressWarnings("NullAway.Init")
    private static RunningServer server;

    @SuppressWarnings("NullAway.Init")
    private static Talk talk;

    @SuppressWarnings("NullAway.Init")
    private static String commander;

    @SuppressWarnings("NullAway.Init")
    private static String lead;

    @SuppressWarnings("NullAway.Init")
    private static String elsewhere;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
        talk = new Talk(server);
        commander = server.signIn(Role.COMMANDER, 10);
        lead = server.signIn(Role.STATION_LEAD, STATION);
        elsewhere = server.signIn(Role.STATION_LEAD, OTHER_STATION);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static long aCase(ABank bank) {
        return talk.caseOf(talk.ring(bank, Talk.aPhone()));
    }

    private static Map<String, Object> onAccounts(String... accounts) {
        return Map.of("on", "ACCOUNTS", "basis", "ANTI_FRAUD_LAW", "days", 3, "accounts", List.of(accounts));
    }

    private static Map<String, Object> atBranch(ABank bank, String branch) {
        return Map.of(
                "on",
                "BRANCHES",
                "basis",
                "AGREEMENT_WITH_BANK",
                "days",
                2,
                "branches",
                List.of(Map.of("bank", bank.code(), "branch", branch)));
    }

    /** The running watch of this kind on the case. */
    private static JsonNode watch(long caseId, String on) {
        for (JsonNode one :
                talk.person(lead, "GET", "/cases/" + caseId + "/bank-side", "").path("watches")) {
            if (one.path("on").asString().equals(on) && one.path("running").asBoolean()) {
                return one;
            }
        }
        throw new AssertionError("no watch on " + on);
    }

    private static boolean watched(ABank bank, String kind, String identifier) {
        return talk.bank(
                        bank,
                        "POST",
                        "/watch-checks",
                        Map.of("values", List.of(WatchValues.keyed(bank.watchKey(), kind, identifier))))
                .path("watched")
                .asBoolean();
    }

    @Test
    void a_watch_on_accounts_gives_each_bank_their_keyed_values_and_never_the_numbers() {
        ABank one = talk.aBank(commander, STATION);
        ABank two = talk.aBank(commander, STATION);
        long id = aCase(one);
        talk.person(lead, "POST", "/cases/" + id + "/bank-watch", onAccounts("6222 0000-1234 5678", "ab12345678"));
        assertThat(watched(one, "ACCOUNT", "6222000012345678")).isTrue();
        assertThat(watched(two, "ACCOUNT", "AB12345678")).isTrue();
        assertThat(watched(one, "PHONE", "6222000012345678")).isFalse();
        assertThat(talk.bank(two, "GET", "/watch-set", "").toString()).doesNotContain("6222000012345678");
        assertThat(talk.bank(two, "GET", "/watches", "").toString()).doesNotContain("6222000012345678");
        assertThat(watch(id, "ACCOUNTS").path("accounts")).hasSize(2);
        talk.person(
                lead,
                "DELETE",
                "/bank-watches/" + watch(id, "ACCOUNTS").path("id").asLong(),
                "");
        assertThat(watched(one, "ACCOUNT", "6222000012345678")).isFalse();
    }

    @Test
    void a_person_and_accounts_are_watched_side_by_side_and_the_same_kind_only_once() {
        ABank bank = talk.aBank(commander, STATION);
        long id = aCase(bank);
        String path = "/cases/" + id + "/bank-watch";
        talk.person(lead, "POST", path, Map.of("basis", "ANTI_FRAUD_LAW", "days", 7));
        talk.person(lead, "POST", path, onAccounts("6222000011112222"));
        talk.person(lead, "POST", path, onAccounts("6222000011113333"), 409);
        talk.person(lead, "POST", path, onAccounts(), 422);
        talk.person(lead, "POST", path, onAccounts("no account!"), 422);
        talk.person(lead, "POST", path, atBranch(bank, "77"), 422);
        talk.person(lead, "POST", path, Map.of("on", "BRANCHES", "basis", "ANTI_FRAUD_LAW", "days", 1), 422);
        talk.person(lead, "DELETE", path, Map.of("note", "over"));
        assertThat(watch(id, "ACCOUNTS").path("running").asBoolean()).isTrue();
    }

    @Test
    void a_watch_at_a_branch_reaches_its_bank_alone_and_the_branch_says_that_it_knows() {
        ABank near = talk.aBank(commander, STATION);
        ABank far = talk.aBank(commander, STATION);
        String phone = Talk.aPhone();
        long id = talk.caseOf(talk.ring(near, phone));
        talk.person(lead, "POST", "/cases/" + id + "/bank-watch", atBranch(near, "01"));
        assertThat(watched(near, "PHONE", "+86" + phone)).isTrue();
        assertThat(watched(far, "PHONE", "+86" + phone)).isFalse();
        // that the bank's system has it is not the branch's word
        talk.bank(near, "GET", "/watch-set", "");
        assertThat(watch(id, "BRANCHES").path("waiting").asInt()).isEqualTo(1);
        String ref = askedOf(near, "BRANCHES").path("id").asString();
        talk.bank(far, "POST", "/watches/" + ref + "/acknowledgement", Map.of("branch", "01"), 404);
        talk.bank(near, "POST", "/watches/" + ref + "/acknowledgement", Map.of("branch", "99"), 404);
        talk.bank(near, "POST", "/watches/" + ref + "/acknowledgement", Map.of(), 404);
        talk.bank(near, "POST", "/watches/" + ref + "/acknowledgement", Map.of("branch", "01", "by", "大堂经理"));
        talk.bank(near, "POST", "/watches/" + ref + "/acknowledgement", Map.of("branch", "01", "by", "大堂经理"));
        JsonNode watch = watch(id, "BRANCHES");
        assertThat(watch.path("waiting").asInt()).isZero();
        assertThat(watch.path("asked").get(0).path("way").asString()).isEqualTo("SAID");
        assertThat(watch.path("asked").get(0).path("by").asString()).isEqualTo("大堂经理");
        assertThat(talk.kinds(commander, id))
                .filteredOn("BANK_WATCH_ACKNOWLEDGED"::equals)
                .hasSize(1);
    }

    private static JsonNode askedOf(ABank bank, String on) {
        for (JsonNode one : talk.bank(bank, "GET", "/watches", "").path("items")) {
            if (one.path("on").asString().equals(on)) {
                return one;
            }
        }
        throw new AssertionError("the bank was not asked");
    }

    @Test
    void fetching_the_set_is_a_banks_word_that_it_knows() {
        ABank bank = talk.aBank(commander, STATION);
        long id = aCase(bank);
        talk.person(lead, "POST", "/cases/" + id + "/bank-watch", onAccounts("6222000099990001"));
        int before = watch(id, "ACCOUNTS").path("waiting").asInt();
        talk.bank(bank, "GET", "/watch-set", "");
        talk.bank(bank, "GET", "/watch-set", "");
        JsonNode watch = watch(id, "ACCOUNTS");
        assertThat(watch.path("waiting").asInt()).isEqualTo(before - 1);
        assertThat(watch.toString()).contains("FETCHED");
    }

    @Test
    void a_branch_that_says_nothing_is_climbed_about_from_whoever_has_the_case_up_to_the_commander() {
        ABank bank = talk.aBank(commander, STATION);
        long id = aCase(bank);
        talk.person(lead, "POST", "/cases/" + id + "/bank-watch", atBranch(bank, "01"));
        List<Long> told = new java.util.ArrayList<>();
        for (int minutes : List.of(9, 2, 10, 20, 20)) {
            talk.pass(Duration.ofMinutes(minutes));
            told.add(talk.notices("bank.watch-unacknowledged"));
        }
        assertThat(told.getFirst()).isLessThan(told.get(1));
        assertThat(told).isSorted().doesNotHaveDuplicates();
        JsonNode asked = watch(id, "BRANCHES").path("asked").get(0);
        String phoned = "/bank-watches/" + watch(id, "BRANCHES").path("id").asLong() + "/asked/"
                + asked.path("id").asLong() + "/phoned";
        talk.person(elsewhere, "POST", phoned, "", 404);
        talk.person(lead, "POST", phoned, "");
        assertThat(watch(id, "BRANCHES").path("waiting").asInt()).isZero();
        assertThat(watch(id, "BRANCHES").toString()).contains("PHONED");
    }

    @Test
    void nobody_is_climbed_about_once_all_have_said_that_they_know() {
        ABank bank = talk.aBank(commander, STATION);
        long id = aCase(bank);
        talk.person(lead, "POST", "/cases/" + id + "/bank-watch", atBranch(bank, "01"));
        String ref = askedOf(bank, "BRANCHES").path("id").asString();
        talk.bank(bank, "POST", "/watches/" + ref + "/acknowledgement", Map.of("branch", "01"));
        int armed = server.inAll(() -> server.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql(
                        "select count(*)::int from clock where kind = 'bank.watch-asked' and subject_id = ? and wake_at is not null")
                .param(watch(id, "BRANCHES").path("id").asLong())
                .query(Integer.class)
                .single());
        assertThat(armed).isZero();
    }

    @Test
    void the_list_shows_what_ends_soonest_first_and_each_is_renewed_and_lifted_from_there() {
        ABank bank = talk.aBank(commander, STATION);
        long id = aCase(bank);
        talk.person(lead, "POST", "/cases/" + id + "/bank-watch", Map.of("basis", "ANTI_FRAUD_LAW", "days", 7));
        talk.person(lead, "POST", "/cases/" + id + "/bank-watch", onAccounts("6222000077770001"));
        List<String> ends = new java.util.ArrayList<>();
        talk.person(lead, "GET", "/bank-watches", "")
                .path("items")
                .forEach(one -> ends.add(one.path("expiresAt").asString()));
        assertThat(ends).isSorted().hasSizeGreaterThanOrEqualTo(2);
        String accounts = "/bank-watches/" + watch(id, "ACCOUNTS").path("id").asLong();
        talk.person(elsewhere, "DELETE", accounts, "", 404);
        talk.person(elsewhere, "POST", accounts + "/renewal", Map.of("days", 5), 404);
        talk.person(lead, "POST", accounts + "/renewal", Map.of("days", 31), 422);
        assertThat(talk.person(lead, "POST", accounts + "/renewal", Map.of("days", 20))
                        .path("renewals")
                        .asInt())
                .isEqualTo(1);
        talk.person(lead, "DELETE", accounts, Map.of("note", "the money is back"));
        talk.person(lead, "DELETE", accounts, "", 404);
        assertThat(talk.person(lead, "GET", "/bank-watches?which=ended", "").toString())
                .contains("LIFTED");
        assertThat(talk.person(elsewhere, "GET", "/bank-watches", "").path("items"))
                .isEmpty();
    }

    @Test
    void a_watch_outlives_the_closing_of_its_case_and_is_renewed_and_lifted_there_too() {
        ABank bank = talk.aBank(commander, STATION);
        long id = aCase(bank);
        talk.person(lead, "POST", "/cases/" + id + "/bank-watch", onAccounts("6222000033330001"));
        String path = "/bank-watches/" + watch(id, "ACCOUNTS").path("id").asLong();
        server.inAll(() -> server.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("update case_file set stage = 'CLOSED', outcome = 'LOST', closed_at = opened_at where id = ?")
                .param(id)
                .update());
        talk.person(elsewhere, "POST", path + "/renewal", Map.of("days", 9), 404);
        talk.person(lead, "POST", path + "/renewal", Map.of("days", 9));
        talk.person(lead, "DELETE", path, Map.of("note", "the account was emptied"));
        assertThat(watched(bank, "ACCOUNT", "6222000033330001")).isFalse();
        assertThat(talk.kinds(commander, id)).contains("BANK_WATCH_RENEWED", "BANK_WATCH_ENDED");
    }

    private static long aClosedCase(ABank bank, String outcome) {
        long id = aCase(bank);
        server.inAll(() -> server.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("update case_file set stage = 'CLOSED', outcome = ?, closed_at = opened_at where id = ?")
                .params(outcome, id)
                .update());
        return id;
    }

    @Test
    void a_watch_is_placed_on_a_closed_case_which_stays_closed_and_as_it_is() {
        ABank bank = talk.aBank(commander, STATION);
        long id = aClosedCase(bank, "LOST");
        JsonNode before = talk.person(lead, "GET", "/cases/" + id, "");
        assertThat(before.path("allowed").toString()).contains("watch-banks").doesNotContain("record-contact");
        String path = "/cases/" + id + "/bank-watch";
        talk.person(elsewhere, "POST", path, onAccounts("6222000033330002"), 404);
        talk.person(server.signIn(Role.ADMINISTRATOR, 10), "POST", path, onAccounts("6222000033330002"), 403);
        talk.person(lead, "POST", path, onAccounts("6222000033330002"));
        talk.person(lead, "POST", path, onAccounts("6222000033330002"), 409);
        assertThat(watched(bank, "ACCOUNT", "6222000033330002")).isTrue();
        talk.person(
                lead,
                "POST",
                "/bank-watches/" + watch(id, "ACCOUNTS").path("id").asLong() + "/renewal",
                Map.of("days", 9));
        JsonNode after = talk.person(lead, "GET", "/cases/" + id, "");
        for (String kept : List.of("stage", "outcome", "grade", "victimState", "tracks", "holder", "closedAt")) {
            assertThat(after.path(kept)).as(kept).isEqualTo(before.path(kept));
        }
        assertThat(talk.kinds(commander, id))
                .contains("BANK_WATCH_PLACED", "BANK_WATCH_RENEWED")
                .doesNotContain("TRACK_RECORDED", "REOPENED");
        talk.person(
                lead,
                "DELETE",
                "/bank-watches/" + watch(id, "ACCOUNTS").path("id").asLong(),
                Map.of());
        assertThat(watched(bank, "ACCOUNT", "6222000033330002")).isFalse();
        assertThat(talk.kinds(commander, id)).contains("BANK_WATCH_ENDED");
    }

    @Test
    void a_closed_case_takes_no_other_record_by_the_way_of_the_watch() {
        long id = aClosedCase(talk.aBank(commander, STATION), "LOST");
        Map<String, Object> stop = Map.of(
                "kind",
                "STOP_PAYMENT",
                "bank",
                "X",
                "account",
                "6222000033330003",
                "holder",
                "赵某",
                "reason",
                "deposit");
        for (String path : List.of("/orders", "/holds", "/tracks/BANK", "/state")) {
            RunningServer.Answer answer = server.send(
                    "POST",
                    "/api/v1/cases/" + id + path,
                    JsonMapper.builder().build().writeValueAsString(stop),
                    Map.of("Authorization", "Bearer " + lead));
            assertThat(answer.status()).as(path).isGreaterThanOrEqualTo(400);
        }
        CaseWork work = server.bean(CaseWork.class);
        Actor system = Actor.system("watch-test", STATION);
        CaseOrder order = new CaseOrder(system, new CaseId(id), Permission.CASE_WORK, Move.WATCH_BANKS);
        for (CaseRecord other :
                List.of(new CaseRecord.StateNoted(VictimState.CLEAN), new CaseRecord.BankOrderSigned(1))) {
            assertThatThrownBy(() -> work.record(order, (file, now) -> List.of(Recorded.of(other))))
                    .hasMessage("case.closed");
        }
        assertThat(talk.kinds(commander, id)).doesNotContain("STATE_NOTED", "BANK_ORDER_SIGNED");
    }

    @Test
    void a_case_that_was_closed_because_nobody_was_in_danger_gets_no_watch_until_it_is_reopened() {
        long id = aClosedCase(talk.aBank(commander, STATION), "FALSE_ALARM");
        assertThat(talk.person(lead, "POST", "/cases/" + id + "/bank-watch", onAccounts("6222000033330004"), 409)
                        .path("code")
                        .asString())
                .isEqualTo("bank.watch-no-danger");
    }

    @Test
    void a_new_bank_gets_the_running_watches_and_is_asked_too() {
        ABank bank = talk.aBank(commander, STATION);
        long id = aCase(bank);
        talk.person(lead, "POST", "/cases/" + id + "/bank-watch", onAccounts("6222000055550001"));
        talk.person(lead, "POST", "/cases/" + id + "/bank-watch", atBranch(bank, "01"));
        int before = watch(id, "ACCOUNTS").path("asked").size();
        ABank late = talk.aBank(commander, STATION);
        assertThat(watched(late, "ACCOUNT", "6222000055550001")).isTrue();
        assertThat(watch(id, "ACCOUNTS").path("asked")).hasSize(before + 1);
        assertThat(watch(id, "BRANCHES").path("asked")).hasSize(1);
    }

    @Test
    void whom_to_ring_follows_the_hour() {
        ABank bank = talk.aBank(commander, STATION);
        talk.person(
                commander,
                "PUT",
                "/banks/" + bank.code() + "/branches/01/contacts",
                Map.of("contacts", List.of(Map.of("name", "大堂", "phone", "010-1"))));
        talk.person(
                commander,
                "PUT",
                "/banks/" + bank.code() + "/contacts",
                Map.of(
                        "contacts",
                        List.of(
                                Map.of("name", "白班", "phone", "010-2", "from", "09:00", "until", "17:00"),
                                Map.of("name", "夜班", "phone", "010-3", "from", "17:00", "until", "09:00"))));
        String ref = talk.ring(bank, Talk.aPhone());
        boolean open =
                talk.bank(bank, "GET", "/card?branch=01", "").path("open").asBoolean();
        List<String> first = ringing(ref);
        assertThat(first).isEqualTo(open ? List.of("大堂", "白班", "夜班") : List.of("夜班", "大堂", "白班"));
        // half a day later it is the other way round
        talk.pass(Duration.ofHours(12));
        boolean openThen =
                talk.bank(bank, "GET", "/card?branch=01", "").path("open").asBoolean();
        assertThat(ringing(ref)).isEqualTo(openThen ? List.of("大堂", "白班", "夜班") : List.of("夜班", "大堂", "白班"));
        talk.person(
                commander,
                "PUT",
                "/banks/" + bank.code() + "/contacts",
                Map.of("contacts", List.of(Map.of("name", "x", "phone", "1", "from", "09:00", "until", "09:00"))),
                422);
    }

    private static List<String> ringing(String ref) {
        List<String> names = new java.util.ArrayList<>();
        talk.person(commander, "GET", "/bank-alerts/" + talk.alertId(ref), "")
                .path("ring")
                .forEach(one -> names.add(one.path("name").asString()));
        return names;
    }

    @Test
    void the_tellers_card_says_what_to_ask_here_and_rings_the_posts_in_order() {
        ABank bank = talk.aBank(commander, STATION);
        talk.person(commander, "PUT", "/duty-phones/" + STATION, Map.of("phone", "010-110-118"));
        talk.person(commander, "PUT", "/duty-phones/" + STATION, Map.of("phone", "ring me"), 422);
        talk.person(lead, "PUT", "/duty-phones/" + STATION, Map.of("phone", "010-1"), 403);
        JsonNode card = talk.bank(bank, "GET", "/card?branch=01", "");
        assertThat(card.path("ring").get(0).path("post").asString()).isEqualTo("STATION_DUTY");
        assertThat(card.path("ring").get(0).path("phone").asString()).isEqualTo("010-110-118");
        assertThat(card.path("ring").get(1).path("post").asString()).isEqualTo("SQUAD_DUTY");
        assertThat(card.path("ring")).hasSize(3);
        assertThat(card.path("questions"))
                .hasSize(talk.person(lead, "GET", "/powers", "")
                        .path("counterQuestions")
                        .size());
        for (String part : List.of("say", "never", "questions", "answers")) {
            assertThat(card.path(part)).as(part).isNotEmpty().allSatisfy(one -> {
                assertThat(one.path("zh").asString()).isNotBlank();
                assertThat(one.path("en").asString()).isNotBlank();
            });
        }
        List<String> answers = new java.util.ArrayList<>();
        card.path("answers").forEach(one -> answers.add(one.path("code").asString()));
        assertThat(answers).containsExactly("SEEN", "LEFT", "WITHDREW", "PERSUADED", "NO_CONCERN");
        talk.bank(bank, "GET", "/card?branch=99", "", 404);
        talk.person(lead, "GET", "/banks/" + bank.code() + "/branches/01/card", "");
    }
}
