package org.forestall.server.banks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.forestall.server.access.Role;
import org.forestall.server.testkit.RunningServer;
import org.forestall.server.testkit.Talk;
import org.forestall.server.testkit.Talk.ABank;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two persons turn out to be one: what the banks have to do with the folded case is the other case's business. */
class FoldedCasesTest {

    private static final int STATION = 118;

    @SuppressWarnings("NullAway.Init")
    private static RunningServer server;

    @SuppressWarnings("NullAway.Init")
    private static Talk talk;

    @SuppressWarnings("NullAway.Init")
    private static String commander;

    @SuppressWarnings("NullAway.Init")
    private static String lead;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
        talk = new Talk(server);
        commander = server.signIn(Role.COMMANDER, 10);
        lead = server.signIn(Role.STATION_LEAD, STATION);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private record Folded(ABank bank, String ref, long kept, long folded, long merge) {}

    private static long personOf(long caseId) {
        return talk.person(lead, "GET", "/cases/" + caseId, "").path("personId").asLong();
    }

    /** Two alerts about two persons, who are merged: the younger case is folded into the older. */
    private static Folded folded() {
        ABank bank = talk.aBank(commander, STATION);
        long kept = talk.caseOf(talk.ring(bank, Talk.aPhone()));
        String ref = talk.ring(bank, Talk.aPhone());
        long folded = talk.caseOf(ref);
        talk.person(lead, "POST", "/cases/" + folded + "/bank-watch", Map.of("basis", "ANTI_FRAUD_LAW", "days", 7));
        JsonNode merged = talk.person(
                lead,
                "POST",
                "/persons/" + personOf(kept) + "/merge",
                Map.of("other", personOf(folded), "reason", "same man"));
        return new Folded(
                bank, ref, kept, folded, merged.path("merges").get(0).path("id").asLong());
    }

    @Test
    void an_alert_of_a_folded_case_is_answered_and_noted_on_the_one_that_goes_on() {
        Folded two = folded();
        JsonNode alert = talk.person(lead, "GET", "/bank-alerts/" + talk.alertId(two.ref()), "");
        assertThat(alert.path("case").asLong()).isEqualTo(two.kept());
        talk.person(
                lead,
                "POST",
                "/bank-alerts/" + talk.alertId(two.ref()) + "/answer",
                Map.of("answer", "COMING", "minutes", 5));
        talk.bank(two.bank(), "POST", "/alerts/" + two.ref() + "/notes", Map.of("seen", "PERSUADED"));
        assertThat(talk.kinds(commander, two.kept())).contains("BANK_ALERT_ANSWERED", "BANK_ALERT_NOTED");
        JsonNode file = talk.person(lead, "GET", "/cases/" + two.kept(), "");
        assertThat(file.path("tracks").path("BANK").asString()).isEqualTo("SUCCEEDED");
        JsonNode side = talk.person(lead, "GET", "/cases/" + two.kept() + "/bank-side", "");
        assertThat(side.path("alerts")).hasSize(2);
        assertThat(side.path("watches")).hasSize(1);
    }

    @Test
    void an_all_clear_of_a_folded_cases_alert_reaches_the_one_that_goes_on_at_once() {
        Folded two = folded();
        talk.person(
                lead,
                "POST",
                "/bank-alerts/" + talk.alertId(two.ref()) + "/answer",
                Map.of("answer", "ALL_CLEAR", "note", "his son stands beside him"));
        assertThat(talk.bank(two.bank(), "GET", "/alerts/" + two.ref(), "")
                        .path("result")
                        .asString())
                .isEqualTo("ALL_CLEAR");
        assertThat(talk.kinds(commander, two.kept())).contains("BANK_ALERT_ANSWERED");
    }

    @Test
    void a_counter_that_waits_hears_the_all_clear_in_the_moment_it_is_given() throws Exception {
        ABank bank = talk.aBank(commander, STATION);
        String ref = talk.ring(bank, Talk.aPhone());
        talk.bank(bank, "GET", "/alerts/" + ref + "?wait=61", "", 422);
        assertThat(talk.bank(bank, "GET", "/alerts/" + ref + "?wait=1", "").has("answer"))
                .as("nobody has answered within the second")
                .isFalse();
        var waiting = java.util.concurrent.CompletableFuture.supplyAsync(
                () -> talk.bank(bank, "GET", "/alerts/" + ref + "?wait=30", ""));
        talk.person(
                lead,
                "POST",
                "/bank-alerts/" + talk.alertId(ref) + "/answer",
                Map.of("answer", "ALL_CLEAR", "note", "his daughter pays her own rent"));
        assertThat(waiting.get(5, java.util.concurrent.TimeUnit.SECONDS)
                        .path("answer")
                        .asString())
                .isEqualTo("ALL_CLEAR");
    }

    @Test
    void a_watch_of_a_folded_case_is_renewed_and_lifted_on_the_one_that_goes_on() {
        Folded two = folded();
        JsonNode watch = talk.person(lead, "GET", "/cases/" + two.kept() + "/bank-side", "")
                .path("watches")
                .get(0);
        assertThat(watch.path("case").asLong()).isEqualTo(two.kept());
        String path = "/bank-watches/" + watch.path("id").asLong();
        talk.person(lead, "POST", path + "/renewal", Map.of("days", 14));
        talk.person(lead, "DELETE", path, Map.of("note", "over"));
        assertThat(talk.kinds(commander, two.kept())).contains("BANK_WATCH_RENEWED", "BANK_WATCH_ENDED");
    }

    @Test
    void a_merge_taken_back_gives_the_alert_back_to_its_own_case() {
        Folded two = folded();
        talk.person(lead, "POST", "/merges/" + two.merge() + "/undo", Map.of("reason", "two men"));
        JsonNode alert = talk.person(lead, "GET", "/bank-alerts/" + talk.alertId(two.ref()), "");
        assertThat(alert.path("case").asLong()).isEqualTo(two.folded());
        talk.bank(two.bank(), "POST", "/alerts/" + two.ref() + "/notes", Map.of("seen", "LEFT"));
        assertThat(talk.kinds(commander, two.folded())).contains("BANK_ALERT_NOTED");
        assertThat(talk.kinds(commander, two.kept())).doesNotContain("BANK_ALERT_NOTED");
    }
}
