package org.forestall.server.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.forestall.server.contacts.ContactsKit.assertRefused;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.forestall.engine.Grade;
import org.forestall.engine.VictimState;
import org.forestall.engine.dissuasion.ResistanceSign;
import org.forestall.engine.dissuasion.Step;
import org.forestall.engine.dissuasion.StepResult;
import org.forestall.server.access.AccessRefusal;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Role;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseRefusal;
import org.forestall.server.cases.TrackOutcome;
import org.forestall.server.persons.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContactsTest {

    private static final ContactsKit kit = new ContactsKit();

    private final Actor dissuader = kit.aDissuader();

    private List<Attempt> attempts(CaseId id) {
        return kit.bean(ContactDesk.class)
                .show(dissuader, id, file -> kit.bean(AttemptStore.class).of(id));
    }

    @ParameterizedTest
    @EnumSource(
            value = TrackOutcome.class,
            names = {
                "ANSWERED",
                "REFUSED",
                "BUSY",
                "NO_ANSWER",
                "POWERED_OFF",
                "DIVERTED",
                "WRONG_PERSON",
                "INVALID",
                "ANSWERED_BY_OTHER"
            })
    void one_tap_records_a_call(TrackOutcome outcome) {
        CaseId id = kit.aCase(Grade.HIGH);
        RecordCall.Kept kept = kit.call(dissuader, id, outcome);
        assertThat(attempts(id).getFirst().outcome()).isEqualTo(outcome);
        assertThat(kept.offersState()).isEqualTo(outcome == TrackOutcome.ANSWERED);
    }

    @Test
    void a_call_with_everything_is_one_step_of_the_case_and_its_numbers_are_sealed() {
        CaseId id = kit.aCase(Grade.HIGH);
        Showing showing = new Showing(
                VictimState.DENIES,
                Set.of(ResistanceSign.FLAT_DENIAL),
                List.of(new Showing.StepTried(Step.ASK_FIRST, StepResult.PARTLY)));
        int before = kit.file(id).version();
        RecordCall.Kept kept = kit.bean(RecordCall.class)
                .record(
                        dissuader,
                        id,
                        new RecordCall.Call(
                                TrackOutcome.ANSWERED,
                                "138 0013 9111",
                                "010-55550110",
                                "REC/7",
                                90,
                                null,
                                showing,
                                "n"));
        assertThat(kit.file(id).version()).isEqualTo(before + 4);
        assertThat(kit.dissuasion(dissuader, id).state()).isEqualTo(VictimState.DENIES);
        assertThat(attempts(id).getFirst().details().number()).isEqualTo("+8613800139111");
        assertThat(attempts(id).getFirst().details().masked().number()).isEqualTo("****9111");
        assertThat(kit.raw("select a::text from attempt a where id = ?", kept.attemptId()))
                .doesNotContain("139111");
    }

    @Test
    void a_call_that_makes_no_sense_is_refused_and_leaves_nothing() {
        CaseId id = kit.aCase(Grade.HIGH);
        RecordCall record = kit.bean(RecordCall.class);
        assertRefused(
                () -> record.record(
                        dissuader, id, new RecordCall.Call(null, null, null, null, null, null, Showing.NOTHING, null)),
                ContactRefusal.OUTCOME_MISSING);
        assertRefused(() -> kit.call(dissuader, id, TrackOutcome.MET), ContactRefusal.WRONG_OUTCOME);
        assertRefused(
                () -> record.record(
                        dissuader,
                        id,
                        new RecordCall.Call(
                                TrackOutcome.BUSY, "not a number", null, null, null, null, Showing.NOTHING, null)),
                ContactRefusal.NUMBER_INVALID);
        assertRefused(
                () -> record.record(
                        dissuader,
                        id,
                        new RecordCall.Call(TrackOutcome.BUSY, null, null, null, null, 99_999L, Showing.NOTHING, null)),
                ContactRefusal.GUIDE_UNKNOWN);
        assertRefused(() -> kit.call(dissuader, id, VictimState.CLEAN), ContactRefusal.STATE_IMPOSSIBLE);
        assertThat(attempts(id)).isEmpty();
    }

    @Test
    void nobody_of_another_station_calls_and_nobody_who_keeps_the_system() {
        CaseId id = kit.aCase(Grade.HIGH);
        Actor elsewhere = kit.somebody(Role.DISSUADER, ContactsKit.OTHER_STATION);
        Actor administrator = kit.somebody(Role.ADMINISTRATOR, ContactsKit.SUB_BUREAU);
        assertRefused(() -> kit.call(elsewhere, id, TrackOutcome.BUSY), CaseRefusal.NOT_FOUND);
        assertRefused(() -> kit.call(administrator, id, TrackOutcome.BUSY), AccessRefusal.NOT_ALLOWED);
        assertRefused(() -> kit.dissuasion(elsewhere, id), CaseRefusal.NOT_FOUND);
    }

    @Test
    void a_line_that_stays_busy_raises_the_grade() {
        CaseId id = kit.aCase(Grade.MEDIUM);
        for (int i = 0; i < 3; i++) {
            kit.database.clock().pass(Duration.ofMinutes(1));
            kit.call(dissuader, id, TrackOutcome.BUSY);
        }
        assertThat(kit.file(id).grade().isAbove(Grade.MEDIUM)).isTrue();
        assertThat(kit.dissuasion(dissuader, id).resistance().reasons())
                .anyMatch(reason -> reason.code().equals(ResistanceSign.LINE_BUSY.code()));
    }

    @Test
    void the_family_is_told_only_on_a_recorded_basis() {
        CaseId id = kit.aCase(Grade.HIGH);
        RecordFamilyContact family = kit.bean(RecordFamilyContact.class);
        var son = new RecordFamilyContact.Relative("Wei", "13800139222", Relation.CHILD);
        assertRefused(
                () -> family.record(
                        dissuader,
                        id,
                        TrackOutcome.REACHED,
                        son,
                        new RecordFamilyContact.Grounds(null, null, Consent.YES, null),
                        null),
                ContactRefusal.BASIS_MISSING);
        assertRefused(
                () -> family.record(
                        dissuader,
                        id,
                        TrackOutcome.REACHED,
                        son,
                        new RecordFamilyContact.Grounds(LegalBasis.CONSENT_OF_PERSON, null, Consent.NO, "refused"),
                        null),
                ContactRefusal.BASIS_NEEDS_CONSENT);
        assertRefused(
                () -> family.record(
                        dissuader,
                        id,
                        TrackOutcome.REACHED,
                        son,
                        new RecordFamilyContact.Grounds(
                                LegalBasis.LIFE_OR_PROPERTY_IN_DANGER, null, Consent.NOT_ASKED, " "),
                        null),
                ContactRefusal.CONSENT_REASON_MISSING);
        assertThat(attempts(id)).isEmpty();
        var grounds = new RecordFamilyContact.Grounds(
                LegalBasis.LIFE_OR_PROPERTY_IN_DANGER, null, Consent.NOT_ASKED, "cannot be reached");
        var kept = family.record(dissuader, id, TrackOutcome.HELPING, son, grounds, null);
        assertThat(attempts(id).getFirst().kind()).isEqualTo(AttemptKind.FAMILY);
        assertThat(kit.raw("select a::text from attempt a where id = ?", kept.attemptId()))
                .doesNotContain("Wei");
    }

    @Test
    void guard_hours_add_up_over_people_and_nobody_guards_two() {
        CaseId id = kit.aCase(Grade.URGENT);
        Actor other = kit.aDissuader();
        GuardPerson guard = kit.bean(GuardPerson.class);
        long mine = guard.begin(dissuader, id, null);
        guard.begin(dissuader, id, kit.id(other));
        assertRefused(() -> guard.begin(dissuader, kit.aCase(Grade.HIGH), null), ContactRefusal.ALREADY_GUARDING);
        kit.database.clock().pass(Duration.ofHours(2));
        assertThat(guard.end(dissuader, mine).minutes(kit.now())).isEqualTo(120);
        assertRefused(() -> guard.end(dissuader, mine), ContactRefusal.GUARD_ENDED);
        kit.database.clock().pass(Duration.ofHours(1));
        DissuasionView.GuardsView all = kit.dissuasion(dissuader, id).guard();
        assertThat(all.minutesTotal()).isEqualTo(120 + 180);
        assertThat(all.running()).isEqualTo(1);
        assertRefused(() -> guard.end(dissuader, 99_999), ContactRefusal.GUARD_NOT_FOUND);
    }

    @Test
    void a_promise_that_is_due_tells_whoever_has_the_case_once() {
        CaseId id = kit.aCase(Grade.HIGH);
        kit.deeds.claim(dissuader, id);
        MakePromise promises = kit.bean(MakePromise.class);
        var six = kit.now().plus(Duration.ofHours(1));
        long late = promises.make(dissuader, id, PromiseKind.CALL_BACK, six, "after work")
                .id();
        long early =
                promises.make(dissuader, id, PromiseKind.ASK_BANK, six, null).id();
        promises.keep(dissuader, early);
        assertRefused(() -> promises.keep(dissuader, early), ContactRefusal.PROMISE_SETTLED);
        kit.pass(Duration.ofHours(1));
        kit.pass(Duration.ofHours(1));
        assertThat(kit.told("CLOCK_WARNING", id.value())).containsExactly(kit.id(dissuader));
        assertThat(kit.dissuasion(dissuader, id).promises().getFirst().overdue())
                .isTrue();
        assertRefused(() -> promises.breakIt(dissuader, late, " "), ContactRefusal.REASON_MISSING);
        assertThat(promises.breakIt(dissuader, late, "was away").state()).isEqualTo(PromiseStore.State.BROKEN);
        assertRefused(
                () -> promises.make(dissuader, id, PromiseKind.OTHER, kit.now(), null), ContactRefusal.PROMISE_PAST);
    }

    private void became(long message, MessageState state) {
        kit.database.inAll(() -> {
            kit.bean(MessageStates.class).became(message, state, null, kit.now());
            return state;
        });
    }

    @Test
    void a_message_leaves_from_the_registered_sender_and_is_not_claimed_to_have_arrived() {
        CaseId id = kit.aCase(Grade.LOW);
        var sent = kit.bean(SendMessage.class)
                .send(dissuader, id, new SendMessage.Letter("DO_NOT_TRANSFER", "zh", null, null));
        assertThat(sent.way()).as("no gateway is set up").isEqualTo(MessageStore.Way.OPEN);
        assertThat(sent.sender()).isEqualTo("1069096110");
        assertThat(sent.phone()).startsWith("+86138");
        assertThat(kit.raw("select a::text from attempt a where id = ?", sent.id()))
                .doesNotContain("安全账户");
        became(sent.id(), MessageState.DELIVERED);
        became(sent.id(), MessageState.SENT);
        assertThat(kit.raw("select state from contact_message where id = ?", sent.id()))
                .isEqualTo("DELIVERED");
        assertRefused(
                () -> kit.bean(SendMessage.class)
                        .send(dissuader, id, new SendMessage.Letter("NO_SUCH", "zh", null, null)),
                ContactRefusal.TEMPLATE_UNKNOWN);
        assertRefused(
                () -> kit.bean(SendMessage.class)
                        .send(dissuader, id, new SendMessage.Letter("CALL_US_BACK", "zh", null, null)),
                ContactRefusal.CALLBACK_UNSET);
        assertRefused(
                () -> kit.bean(SendMessage.class)
                        .send(dissuader, id, new SendMessage.Letter(null, null, "看 www.example.com", null)),
                ContactRefusal.MESSAGE_LINK);
    }

    @Test
    void a_closed_case_takes_no_contact() {
        CaseId id = kit.aCase(Grade.LOW);
        kit.call(dissuader, id, VictimState.ADMITS);
        kit.deeds.closeAsFalseAlarm(dissuader, id);
        assertRefused(() -> kit.call(dissuader, id, TrackOutcome.BUSY), CaseRefusal.CLOSED);
    }
}
