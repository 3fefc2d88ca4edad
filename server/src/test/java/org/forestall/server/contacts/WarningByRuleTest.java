package org.forestall.server.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.forestall.engine.Grade;
import org.forestall.engine.ReasonCodes;
import org.forestall.engine.TextSign;
import org.forestall.engine.dissuasion.ResistanceSign;
import org.forestall.server.access.Actor;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.Past;
import org.forestall.server.cases.TrackOutcome;
import org.forestall.server.cases.WarningByRule;
import org.forestall.server.notices.GatewayForTests;
import org.forestall.server.persons.Identity;
import org.forestall.server.persons.PersonId;
import org.forestall.server.persons.Persons;
import org.forestall.server.persons.Sighting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.util.unit.DataSize;

/** China's profile warns for every grade. */
class WarningByRuleTest {

    private final GatewayForTests gateway = new GatewayForTests();
    private ContactsKit kit = new ContactsKit(GatewayForTests.Wiring.class);

    @BeforeEach
    void bind() throws InterruptedException {
        gateway.awaitBound(kit.context);
    }

    @AfterEach
    void close() throws Exception {
        kit.context.close();
        gateway.close();
    }

    @Configuration(proxyBeanMethods = false)
    static class SwitchedOff {
        @Bean
        @Primary
        ContactsSettings off() {
            return new ContactsSettings("1069096110", DataSize.ofKilobytes(64), ContactsSettings.Warning.OFF);
        }
    }

    private void warnDue() {
        kit.bean(WarnByRule.class).warnDue();
        kit.bean(SendQueuedMessages.class).sendDue();
    }

    private WarningByRule.Warning warning(CaseId id) {
        return kit.database.inAll(() -> kit.bean(WarningByRule.class).of(id)).orElseThrow();
    }

    private <E> List<E> events(CaseId id, Class<E> kind) {
        return kit.database.inAll(() -> kit.bean(CaseWork.class).history(id)).stream()
                .map(Past::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private void assertHeld(CaseId id, String code) {
        assertThat(gateway.taken()).isEmpty();
        assertThat(warning(id).state()).isEqualTo(WarningByRule.State.HELD);
        assertThat(warning(id).reason()).isEqualTo(code);
        assertThat(events(id, CaseRecord.MessageSent.class)).isEmpty();
    }

    private PersonId personWith(Identity identity) {
        return kit.database.inAll(() -> kit.bean(Persons.class)
                .joinAll(List.of(new Sighting(identity, ContactsKit.STATION, kit.now())))
                .getFirst()
                .root());
    }

    @Test
    void a_new_case_is_warned_once_and_its_past_names_the_rule() {
        CaseId id = kit.aCase(Grade.HIGH);
        assertThat(gateway.taken()).as("nothing leaves with the intake").isEmpty();
        assertThat(warning(id).state()).isEqualTo(WarningByRule.State.WAITS);
        warnDue();
        warnDue();
        assertThat(gateway.taken()).hasSize(1);
        assertThat(gateway.taken().getFirst().get(2)).contains("公检法不会通过电话、视频办案");
        assertThat(warning(id).state()).isEqualTo(WarningByRule.State.SENT);
        assertThat(events(id, CaseRecord.MessageSent.class))
                .extracting(CaseRecord.MessageSent::rule)
                .containsExactly("new-case");
    }

    @Test
    void it_makes_no_contact_and_takes_nobody_into_its_hands() {
        CaseId id = kit.aCase(Grade.URGENT);
        warnDue();
        assertThat(kit.file(id).standing().victimState().name()).isEqualTo("UNREACHED");
        assertThat(kit.file(id).holder().isNobody()).isTrue();
        assertThat(events(id, CaseRecord.TrackRecorded.class)).isEmpty();
    }

    @Test
    void a_further_lead_brings_no_second_message() {
        PersonId person = kit.aPerson();
        CaseId id = kit.lead(person, Grade.MEDIUM);
        warnDue();
        assertThat(kit.lead(person, Grade.HIGH)).isEqualTo(id);
        warnDue();
        assertThat(gateway.taken()).hasSize(1);
    }

    @Test
    void two_nodes_at_the_same_moment_send_it_once() throws Exception {
        List<CaseId> cases = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            cases.add(kit.aCase(Grade.HIGH));
        }
        CountDownLatch go = new CountDownLatch(1);
        List<Thread> nodes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            nodes.add(Thread.ofVirtual().start(() -> {
                try {
                    go.await();
                } catch (InterruptedException e) {
                    return;
                }
                kit.bean(WarnByRule.class).warnDue();
            }));
        }
        go.countDown();
        for (Thread node : nodes) {
            node.join();
        }
        warnDue();
        assertThat(gateway.taken()).hasSize(10);
        cases.forEach(id -> assertThat(events(id, CaseRecord.MessageSent.class)).hasSize(1));
    }

    @Test
    void a_child_is_not_warned_by_message() {
        CaseId id = kit.lead(kit.aPerson(), Grade.HIGH, ReasonCodes.AGE_MINOR);
        warnDue();
        assertHeld(id, "minor");
        assertThat(events(id, CaseRecord.WarningHeld.class)).containsExactly(new CaseRecord.WarningHeld("MINOR"));
    }

    @Test
    void nothing_is_sent_to_a_screen_that_the_scammer_sees() {
        CaseId id = kit.lead(kit.aPerson(), Grade.URGENT, ReasonCodes.of(TextSign.SCREEN_SHARE));
        warnDue();
        assertHeld(id, "screen-shared");
    }

    @Test
    void whoever_passed_our_number_on_in_an_earlier_case_is_not_warned() {
        Actor officer = kit.anOfficer();
        PersonId person = kit.aPerson();
        CaseId first = kit.lead(person, Grade.HIGH);
        kit.bean(TickSigns.class)
                .tick(officer, first, Showing.of(null, List.of(ResistanceSign.PASSES_ON_OUR_NUMBER), null), null);
        kit.call(officer, first, TrackOutcome.ANSWERED);
        kit.deeds.closeAsFalseAlarm(officer, first);
        warnDue();
        CaseId second = kit.lead(person, Grade.HIGH);
        warnDue();
        assertHeld(second, "passed-on");
    }

    @Test
    void a_number_that_was_somebody_elses_gets_no_message() {
        CaseId id = kit.aCase(Grade.HIGH);
        kit.call(kit.aDissuader(), id, TrackOutcome.WRONG_PERSON);
        warnDue();
        assertHeld(id, "wrong-number");
    }

    @Test
    void a_landline_takes_no_message() {
        CaseId id = kit.lead(personWith(new Identity(null, "+861066001234", null, null, null)), Grade.HIGH);
        warnDue();
        assertHeld(id, "no-number");
    }

    @Test
    void who_has_been_spoken_with_needs_no_warning() {
        CaseId id = kit.aCase(Grade.HIGH);
        kit.call(kit.aDissuader(), id, org.forestall.engine.VictimState.WAVERS);
        warnDue();
        assertHeld(id, "moved-on");
    }

    @Test
    void a_gateway_that_is_away_gets_it_later_and_a_message_that_never_left_has_failed() {
        gateway.isThrottled();
        CaseId id = kit.aCase(Grade.HIGH);
        warnDue();
        assertThat(warning(id))
                .extracting(WarningByRule.Warning::state, WarningByRule.Warning::reason)
                .containsExactly(WarningByRule.State.WAITS, "gateway");
        for (int i = 0; i < 40; i++) {
            kit.database.clock().pass(Duration.ofMinutes(1));
            warnDue();
        }
        assertThat(warning(id).state()).isEqualTo(WarningByRule.State.FAILED);
    }

    @Test
    void an_old_warning_is_not_sent() {
        CaseId id = kit.aCase(Grade.HIGH);
        kit.database.clock().pass(Duration.ofMinutes(31));
        warnDue();
        assertHeld(id, "too-late");
    }

    @Test
    void where_it_is_switched_off_a_person_sends_every_message() {
        kit.context.close();
        kit = new ContactsKit(SwitchedOff.class);
        CaseId id = kit.aCase(Grade.HIGH);
        kit.bean(WarnByRule.class).warnDue();
        assertThat(kit.database.inAll(() -> kit.bean(WarningByRule.class).of(id)))
                .isEmpty();
        assertThat(events(id, CaseRecord.MessageSent.class)).isEmpty();
    }

    @Test
    void without_a_gateway_it_waits_and_is_given_up_after_half_an_hour() {
        kit.context.close();
        kit = new ContactsKit();
        CaseId id = kit.aCase(Grade.HIGH);
        kit.bean(WarnByRule.class).warnDue();
        assertThat(warning(id))
                .extracting(WarningByRule.Warning::state, WarningByRule.Warning::reason)
                .containsExactly(WarningByRule.State.WAITS, "no-gateway");
        kit.database.clock().pass(Duration.ofMinutes(31));
        kit.bean(WarnByRule.class).warnDue();
        assertHeld(id, "no-gateway");
    }

    @Test
    void no_log_names_a_number_or_what_was_written() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        gateway.refusesTheNumber();
        kit.aCase(Grade.HIGH);
        warnDue();
        root.detachAppender(log);
        assertThat(log.list.stream().map(ILoggingEvent::getFormattedMessage).collect(Collectors.joining("\n")))
                .doesNotContain("138")
                .doesNotContain("公检法");
    }
}
