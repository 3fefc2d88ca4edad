package org.forestall.server.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.forestall.server.leads.LeadsKit.aPhone;
import static org.forestall.server.leads.LeadsKit.aRef;
import static org.forestall.server.leads.LeadsKit.lead;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Role;
import org.forestall.server.testkit.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SourcesAndFeedbackTest {

    @SuppressWarnings("NullAway.Init")
    private static LeadsKit kit;

    private final Actor source = kit.aSource();
    private final String phone = aPhone();

    @BeforeAll
    static void start() {
        kit = new LeadsKit();
    }

    @AfterAll
    static void stop() {
        kit.close();
    }

    private long sent(Actor by) {
        return Objects.requireNonNull(kit.send(by, lead(aRef(), phone, "a call"))
                .verdicts()
                .getFirst()
                .caseNumber());
    }

    private void sentAt(Instant issued) {
        kit.send(source, lead(aRef(), phone, "a call").replace("2026-11-23T08:30:00+08:00", issued.toString()));
    }

    private List<String> feedbackOf(long caseNumber) {
        return kit.server.inAll(() -> kit.bean(JdbcClient.class)
                .sql(
                        "select feedback_state || ' ' || coalesce(feedback_outcome, '-') || ' ' || (feedback_at is not null)"
                                + " from lead where case_id = ? order by id")
                .param(caseNumber)
                .query(String.class)
                .list());
    }

    private void post(Role role, long caseNumber, String command, String body) {
        RunningServer.Answer answer = kit.server.send(
                "POST",
                "/api/v1/cases/" + caseNumber + "/" + command,
                body,
                Map.of("Authorization", "Bearer " + kit.server.signIn(role, role.wholeDistrict() ? 11 : 118)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void a_source_is_last_heard_when_its_newest_load_came_and_its_leads_are_counted() {
        assertThat(kit.source(source).lastHeardAt()).isNull();
        sent(source);
        assertThat(kit.source(source).lastHeardAt()).isEqualTo(kit.cases.now());
        kit.server.database().clock().pass(Duration.ofMinutes(4));
        kit.send(source, LeadsKit.array(List.of(lead(aRef(), phone, "a"), lead(aRef(), phone, "b"))));
        assertThat(kit.source(source).lastHeardAt()).isEqualTo(kit.cases.now());
        assertThat(kit.source(source).leadsReceived()).isEqualTo(3);
    }

    @Test
    void a_lead_from_the_future_shows_how_far_the_sources_clock_is_ahead() {
        assertThat(kit.source(source).clockSkewSeconds()).isNull();
        sentAt(kit.cases.now().minusSeconds(600));
        assertThat(kit.source(source).clockSkewSeconds())
                .as("a late lead says nothing about a clock")
                .isNull();
        sentAt(kit.cases.now().plusSeconds(90));
        assertThat(kit.source(source).clockSkewSeconds()).isEqualTo(90);
        sentAt(kit.cases.now().minusSeconds(600));
        assertThat(kit.source(source).clockSkewSeconds()).isEqualTo(90);
    }

    @Test
    void every_lead_of_a_case_owes_its_own_source_an_answer_until_the_case_closes() {
        long number = sent(source);
        assertThat(sent(kit.aSource())).isEqualTo(number);
        assertThat(feedbackOf(number)).containsExactly("OWED - false", "OWED - false");
        String close = "{\"outcome\":\"FALSE_ALARM\",\"evidence\":[{\"kind\":\"MET_IN_PERSON\"}]}";
        post(Role.SQUAD, number, "tracks/VISIT", "{\"outcome\":\"MET\"}");
        post(Role.SQUAD, number, "close", close);
        assertThat(feedbackOf(number)).containsExactly("READY FALSE_ALARM true", "READY FALSE_ALARM true");
        post(Role.SQUAD, number, "reopen", "{\"reason\":\"a new call\"}");
        assertThat(feedbackOf(number)).containsExactly("OWED - false", "OWED - false");
        assertThat(sent(source)).as("the next one joins").isEqualTo(number);
        assertThat(feedbackOf(number)).hasSize(3).containsOnly("OWED - false");
        post(Role.SQUAD, number, "tracks/VISIT", "{\"outcome\":\"MET\"}");
        post(Role.SQUAD, number, "close", close.replace("FALSE_ALARM", "MISMATCH"));
        assertThat(feedbackOf(number)).containsOnly("READY MISMATCH true").hasSize(3);
    }

    @Test
    void a_case_that_does_not_close_leaves_its_leads_owed() {
        long number = sent(source);
        RunningServer.Answer refused = kit.server.send(
                "POST",
                "/api/v1/cases/" + number + "/close",
                "{\"outcome\":\"DISSUADED\",\"evidence\":[]}",
                Map.of("Authorization", "Bearer " + kit.server.signIn(Role.SQUAD, 11)));
        assertThat(refused.status()).as(refused.body()).isBetween(400, 499);
        assertThat(feedbackOf(number)).containsExactly("OWED - false");
    }

    @Test
    void leads_go_with_their_case_to_the_other_unit() {
        long number = sent(source);
        Actor squad = kit.somebody(Role.SQUAD, 11);
        kit.server.inAll(() -> kit.bean(org.forestall.server.cases.Cases.class)
                .moveTo(
                        squad,
                        new org.forestall.server.cases.CaseId(number),
                        new org.forestall.server.cases.Place(101, 101, null)));
        assertThat(kit.count("select distinct unit_id from lead where case_id = ?", number))
                .isEqualTo(101);
    }
}
