package org.forestall.server.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.forestall.engine.Grade;
import org.forestall.engine.VictimState;
import org.forestall.server.access.AccessRefusal;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.access.Role;
import org.forestall.server.persons.PersonId;
import org.forestall.server.platform.Refusal;
import org.forestall.server.platform.Refused;
import org.junit.jupiter.api.Test;

class CaseCommandsTest {

    private static final CasesKit kit = new CasesKit();

    private final Actor dissuader = kit.aDissuader();
    private final Actor lead = kit.somebody(Role.STATION_LEAD, 118);
    private final Actor commander = kit.somebody(Role.COMMANDER, 10);

    private static void assertRefused(ThrowingCallable command, Refusal refusal) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    private static Closing closing(CloseOutcome outcome, EvidenceKind... evidence) {
        return new Closing(
                outcome,
                List.of(evidence),
                new CaseEvent.Sums(new BigDecimal("3000000.00"), null),
                MoneyBasis.BANK_CONFIRMED,
                null,
                null);
    }

    private RecordTrack.Attempt call(TrackOutcome outcome) {
        return new RecordTrack.Attempt(outcome.track(), null, outcome, null, null);
    }

    private void record(Actor actor, CaseId id, TrackOutcome outcome) {
        kit.bean(RecordTrack.class).record(actor, id, call(outcome));
    }

    private CaseFile add(Actor actor, CaseId id, Move move, CaseRecord record) {
        return kit.bean(CaseWork.class)
                .record(
                        new CaseOrder(actor, id, Permission.CASE_WORK, move),
                        (file, now) -> List.of(Recorded.of(record)));
    }

    private CaseId aRemindedCase() {
        CaseId id = kit.anOpenCase(Grade.LOW);
        add(dissuader, id, Move.RECORD_CONTACT, new CaseRecord.MessageSent(1, null));
        return id;
    }

    /** A high-risk case, persuaded with everything shown, and closed. */
    private CaseId aDissuadedCase() {
        CaseId id = kit.anOpenCase(Grade.HIGH);
        record(dissuader, id, TrackOutcome.MET);
        record(dissuader, id, TrackOutcome.ALL_CLEAR);
        kit.bean(NoteOnCase.class).state(dissuader, id, VictimState.CLEAN, null);
        Closing proven = closing(CloseOutcome.DISSUADED, EvidenceKind.MET_IN_PERSON, EvidenceKind.BANK_CONFIRMED);
        kit.bean(CloseCase.class).close(dissuader, id, proven);
        return id;
    }

    @Test
    void evidence_that_was_never_recorded_is_no_evidence() {
        CaseId id = kit.anOpenCase(Grade.MEDIUM);
        Closing claimed = closing(CloseOutcome.FALSE_ALARM, EvidenceKind.MET_IN_PERSON);
        assertRefused(() -> kit.bean(CloseCase.class).close(dissuader, id, claimed), CaseRefusal.EVIDENCE_NOT_RECORDED);
        record(dissuader, id, TrackOutcome.MET);
        assertThat(kit.bean(CloseCase.class).close(dissuader, id, claimed).stage())
                .isEqualTo(Stage.CLOSED);
    }

    @Test
    void what_was_shown_before_a_case_was_reopened_proves_nothing_any_more() {
        CaseId id = aDissuadedCase();
        kit.bean(ReopenCase.class).reopen(lead, id, "heard from the neighbour");
        Closing claimed = closing(CloseOutcome.FALSE_ALARM, EvidenceKind.MET_IN_PERSON);
        assertRefused(() -> kit.bean(CloseCase.class).close(dissuader, id, claimed), CaseRefusal.EVIDENCE_NOT_RECORDED);
    }

    @Test
    void a_new_warning_within_the_watch_period_opens_the_old_file_and_says_that_the_person_relapsed() {
        CaseId id = aDissuadedCase();
        PersonId person = kit.file(id).person();
        kit.database.clock().pass(Duration.ofDays(29));
        Taken taken = kit.take(kit.aSignal(person, Grade.MEDIUM));
        assertThat(taken).isEqualTo(new Taken(id, 118, false));
        CaseFile file = kit.file(id);
        assertThat(file.stage()).isEqualTo(Stage.OPEN);
        assertThat(file.standing().victimState()).isEqualTo(VictimState.RELAPSED);
        assertThat(file.grade()).as("a relapse is urgent by rule").isEqualTo(Grade.URGENT);
        assertThat(file.moments().firstContactAt())
                .as("nobody has spoken with the person since")
                .isNull();
    }

    @Test
    void a_new_warning_after_the_watch_period_is_a_new_case() {
        CaseId id = aDissuadedCase();
        PersonId person = kit.file(id).person();
        kit.database.clock().pass(Duration.ofDays(31));
        assertThat(kit.take(kit.aSignal(person, Grade.MEDIUM)).caseId()).isNotEqualTo(id);
    }

    @Test
    void whoever_was_assigned_has_not_signed_for_the_case_until_saying_or_showing_so() {
        CaseId id = kit.anOpenCase();
        kit.bean(AssignCase.class).assign(lead, id, kit.staffIdOf(dissuader));
        assertThat(runningClocks(id)).contains(DueKind.SIGN_FOR);
        assertRefused(() -> kit.bean(AcceptCase.class).accept(kit.aDissuader(), id), CaseRefusal.NOT_HOLDER);
        kit.bean(AcceptCase.class).accept(dissuader, id);
        assertThat(runningClocks(id)).doesNotContain(DueKind.SIGN_FOR);
        CaseId other = kit.anOpenCase();
        kit.bean(AssignCase.class).assign(lead, other, kit.staffIdOf(dissuader));
        record(dissuader, other, TrackOutcome.NO_ANSWER);
        assertThat(kit.file(other).holder().isAccepted())
                .as("working on it says yes")
                .isTrue();
    }

    @Test
    void a_silent_assignee_loses_the_case_to_the_next_and_the_clock_is_not_set_anew() {
        CaseId id = kit.anOpenCase();
        long silent = kit.staffIdOf(dissuader);
        long next = kit.staffIdOf(kit.aDissuader());
        kit.bean(AssignCase.class).assign(lead, id, silent);
        CaseClocks.Due before = signFor(id);
        kit.database.clock().pass(Duration.ofMinutes(6));
        kit.bean(CaseWork.class).fallBack(Actor.system("dispatch", 118), id, silent, next);
        assertThat(kit.file(id).holder().isHeldBy(next)).isTrue();
        assertThat(signFor(id)).isEqualTo(before);
        assertRefused(
                () -> kit.bean(CaseWork.class).fallBack(Actor.system("dispatch", 118), id, silent, null),
                CaseRefusal.NOT_HOLDER);
    }

    @Test
    void a_case_is_handed_over_only_out_of_the_hands_that_hold_it() {
        CaseId id = kit.anOpenCase();
        Actor incoming = kit.aDissuader();
        kit.bean(ClaimCase.class).claim(dissuader, id);
        long from = kit.staffIdOf(dissuader);
        long to = kit.staffIdOf(incoming);
        CaseFile file = kit.bean(CaseWork.class).handOver(incoming, id, 7, from, to);
        assertThat(file.holder().isHeldBy(to)).isTrue();
        assertThat(file.holder().isAccepted()).isTrue();
        assertRefused(() -> kit.bean(CaseWork.class).handOver(incoming, id, 7, from, to), CaseRefusal.NOT_HOLDER);
    }

    @Test
    void a_pause_puts_the_deadlines_off_by_its_length_and_no_more() {
        CaseId id = kit.anOpenCase(Grade.HIGH);
        Instant late = dueAt(id, DueKind.MEET);
        PauseCase pauses = kit.bean(PauseCase.class);
        Instant until = kit.now().plus(Duration.ofHours(3));
        pauses.pause(dissuader, id, PauseReason.PERSON_ASKED, until, null);
        assertThat(dueAt(id, DueKind.MEET)).isEqualTo(late.plus(Duration.ofHours(3)));
        kit.database.clock().pass(Duration.ofHours(1));
        pauses.resume(dissuader, id);
        assertThat(dueAt(id, DueKind.MEET)).isEqualTo(late.plus(Duration.ofHours(1)));
        assertRefused(() -> pauses.resume(dissuader, id), CaseRefusal.NOT_PAUSED);
    }

    @Test
    void an_urgent_case_is_never_paused_and_no_pause_is_longer_than_the_profile_allows() {
        PauseCase pauses = kit.bean(PauseCase.class);
        CaseId urgent = kit.anOpenCase(Grade.URGENT);
        assertRefused(
                () -> pauses.pause(dissuader, urgent, PauseReason.PERSON_ASKED, null, null),
                CaseRefusal.NO_PAUSE_WHEN_URGENT);
        CaseId high = kit.anOpenCase(Grade.HIGH);
        Instant tooLate = kit.now().plus(Duration.ofHours(13));
        assertRefused(
                () -> pauses.pause(dissuader, high, PauseReason.PERSON_TRAVELS, tooLate, null),
                CaseRefusal.PAUSE_TOO_LONG);
    }

    @Test
    void a_first_attempt_stops_the_call_s_clock_and_a_contact_stops_all_that_look_for_the_person() {
        CaseId id = kit.anOpenCase(Grade.URGENT);
        assertThat(runningClocks(id)).containsExactly(DueKind.values());
        record(dissuader, id, TrackOutcome.BUSY);
        assertThat(runningClocks(id)).doesNotContain(DueKind.FIRST_CALL).contains(DueKind.DISPATCH, DueKind.FAMILY);
        record(dissuader, id, TrackOutcome.ANSWERED);
        assertThat(runningClocks(id)).containsExactly(DueKind.SIGN_FOR, DueKind.MEET, DueKind.FEEDBACK);
    }

    private List<DueKind> runningClocks(CaseId id) {
        return kit.bean(CaseClocks.class).running(kit.file(id)).stream()
                .map(CaseClocks.Due::kind)
                .toList();
    }

    private Instant dueAt(CaseId id, DueKind kind) {
        return kit.bean(CaseClocks.class).running(kit.file(id)).stream()
                .filter(due -> due.kind() == kind)
                .findFirst()
                .orElseThrow()
                .at();
    }

    private CaseClocks.Due signFor(CaseId id) {
        return kit.bean(CaseClocks.class).running(kit.file(id)).getFirst();
    }

    @Test
    void a_lead_of_a_new_person_opens_a_case_and_the_next_one_joins_it() {
        var person = kit.aPerson();
        Taken first = kit.take(kit.aSignal(person, Grade.LOW));
        Taken second = kit.take(kit.aSignal(person, Grade.HIGH));
        assertThat(first.opened()).isTrue();
        assertThat(second).isEqualTo(new Taken(first.caseId(), 118, false));
        assertThat(kit.file(first.caseId()).leadCount()).isEqualTo(2);
        assertThat(kit.file(first.caseId()).grade())
                .as("the higher grade counts")
                .isEqualTo(Grade.HIGH);
    }

    @Test
    void a_robot_works_on_a_case_as_a_person_does_and_the_timeline_says_that_it_was_a_robot() {
        CaseId id = kit.anOpenCase();
        Actor robot = kit.aRobot();
        Actor person = kit.aDissuader();
        assertThat(kit.bean(ClaimCase.class).claim(robot, id).holder().staffId())
                .isEqualTo(kit.staffIdOf(robot));
        kit.bean(HandBackCase.class).handBack(robot, id, "the shift is over");
        kit.bean(ClaimCase.class).claim(person, id);

        assertThat(kit.bean(ReadCases.class).events(person, id))
                .extracting(line -> line.kind() + " by a " + line.by().kind())
                .containsSubsequence("CLAIMED by a ROBOT", "CLAIMED by a PERSON");
    }

    @Test
    void of_many_who_claim_at_once_one_gets_the_case_and_the_others_learn_who_and_when() throws Exception {
        CaseId id = kit.anOpenCase();
        List<Actor> crowd = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            crowd.add(kit.aDissuader());
        }
        List<Refused> losers = new ArrayList<>();
        int winners = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(crowd.size())) {
            List<Callable<CaseFile>> claims = crowd.stream()
                    .<Callable<CaseFile>>map(
                            actor -> () -> kit.bean(ClaimCase.class).claim(actor, id))
                    .toList();
            for (Future<CaseFile> claim : threads.invokeAll(claims)) {
                try {
                    claim.get();
                    winners++;
                } catch (java.util.concurrent.ExecutionException e) {
                    losers.add((Refused) e.getCause());
                }
            }
        }
        assertThat(winners).isEqualTo(1);
        assertThat(losers).hasSize(5).allSatisfy(refused -> {
            assertThat(refused.refusal()).isEqualTo(CaseRefusal.ALREADY_CLAIMED);
            assertThat(refused.values()).containsKeys("by", "at");
        });
    }

    @Test
    void a_dissuader_of_another_station_does_not_even_see_the_case() {
        CaseId id = kit.anOpenCase();
        Actor stranger = kit.somebody(Role.DISSUADER, 101);
        assertRefused(() -> kit.bean(ClaimCase.class).claim(stranger, id), CaseRefusal.NOT_FOUND);
    }

    @Test
    void an_administrator_may_not_touch_a_case() {
        CaseId id = kit.anOpenCase();
        Actor administrator = kit.somebody(Role.ADMINISTRATOR, 10);
        assertRefused(() -> kit.bean(ClaimCase.class).claim(administrator, id), AccessRefusal.NOT_ALLOWED);
    }

    @Test
    void only_the_holder_or_who_may_assign_hands_a_case_back_and_its_clock_starts_anew() {
        CaseId id = kit.anOpenCase();
        kit.bean(ClaimCase.class).claim(dissuader, id);
        assertRefused(
                () -> kit.bean(HandBackCase.class).handBack(kit.aDissuader(), id, "not mine"), CaseRefusal.NOT_HOLDER);
        kit.database.clock().pass(Duration.ofMinutes(5));
        CaseFile back = kit.bean(HandBackCase.class).handBack(lead, id, "shift ends");
        assertThat(back.holder().isNobody()).isTrue();
        assertThat(back.moments().queuedSince()).isEqualTo(kit.now());
    }

    @Test
    void a_case_is_assigned_only_to_somebody_of_a_unit_that_answers_for_it() {
        CaseId id = kit.anOpenCase();
        Actor stranger = kit.somebody(Role.DISSUADER, 101);
        assertRefused(
                () -> kit.bean(AssignCase.class).assign(lead, id, kit.staffIdOf(stranger)), CaseRefusal.WRONG_ASSIGNEE);
        CaseFile file = kit.bean(AssignCase.class).assign(lead, id, kit.staffIdOf(dissuader));
        assertThat(file.holder().isHeldBy(kit.staffIdOf(dissuader))).isTrue();
    }

    @Test
    void a_busy_line_three_times_in_half_an_hour_makes_the_case_urgent_by_rule() {
        CaseId id = kit.anOpenCase(Grade.MEDIUM);
        for (int i = 0; i < 3; i++) {
            kit.database.clock().pass(Duration.ofMinutes(5));
            kit.bean(RecordTrack.class).record(dissuader, id, call(TrackOutcome.BUSY));
        }
        assertThat(kit.file(id).grade()).isEqualTo(Grade.URGENT);
        assertThat(kit.timeline(id).getLast().event()).isInstanceOfSatisfying(CaseEvent.GradeRaised.class, raised -> {
            assertThat(raised.byRule()).isTrue();
            assertThat(raised.reasons()).isNotEmpty();
        });
    }

    @Test
    void an_outcome_of_another_track_is_refused() {
        CaseId id = kit.anOpenCase();
        RecordTrack.Attempt wrong = new RecordTrack.Attempt(Track.VISIT, null, TrackOutcome.BUSY, null, null);
        assertRefused(() -> kit.bean(RecordTrack.class).record(dissuader, id, wrong), CaseRefusal.WRONG_TRACK);
    }

    @Test
    void one_key_pulls_a_case_up_to_the_squad_and_it_leaves_its_holder() {
        CaseId id = kit.anOpenCase();
        kit.bean(ClaimCase.class).claim(dissuader, id);
        CaseFile file = kit.bean(PullUpCase.class).pullUp(dissuader, id, null, null);
        assertThat(file.standing().level()).isEqualTo(3);
        assertThat(file.place()).isEqualTo(new Place(118, 11, null));
        assertThat(file.holder().isNobody()).isTrue();
        assertRefused(() -> kit.bean(PullUpCase.class).pullUp(lead, id, null, null), CaseRefusal.LEVEL_REACHED);
    }

    @Test
    void a_grade_is_raised_with_one_key_and_lowered_only_with_a_reason() {
        CaseId id = kit.anOpenCase(Grade.MEDIUM);
        assertThat(kit.bean(ChangeGrade.class).raise(dissuader, id, null, null).grade())
                .isEqualTo(Grade.HIGH);
        assertRefused(
                () -> kit.bean(ChangeGrade.class).lower(dissuader, id, Grade.LOW, " "), CaseRefusal.REASON_MISSING);
        assertThat(kit.bean(ChangeGrade.class)
                        .lower(dissuader, id, Grade.LOW, "met, all is well")
                        .grade())
                .isEqualTo(Grade.LOW);
    }

    @Test
    void the_first_i_understand_does_not_close_a_case() {
        CaseId id = kit.anOpenCase(Grade.URGENT);
        kit.bean(RecordTrack.class).record(dissuader, id, call(TrackOutcome.ANSWERED));
        assertRefused(
                () -> kit.bean(CloseCase.class)
                        .close(
                                dissuader,
                                id,
                                closing(
                                        CloseOutcome.DISSUADED,
                                        EvidenceKind.TALKED_ON_PHONE,
                                        EvidenceKind.BANK_CONFIRMED)),
                CaseRefusal.STATE_NOT_REACHED);
    }

    @Test
    void a_persuaded_person_s_case_closes_with_talk_proof_and_a_basis_for_the_sum() {
        CaseId id = kit.anOpenCase(Grade.URGENT);
        record(dissuader, id, TrackOutcome.MET);
        record(dissuader, id, TrackOutcome.ALL_CLEAR);
        kit.bean(NoteOnCase.class).state(dissuader, id, VictimState.ADMITS, null);
        Closing proven = closing(CloseOutcome.DISSUADED, EvidenceKind.MET_IN_PERSON, EvidenceKind.BANK_CONFIRMED);
        assertRefused(() -> kit.bean(CloseCase.class).close(dissuader, id, proven), CaseRefusal.STATE_NOT_REACHED);
        kit.bean(NoteOnCase.class).state(dissuader, id, VictimState.MONEY_SAFE, null);
        assertRefused(
                () -> kit.bean(CloseCase.class)
                        .close(dissuader, id, closing(CloseOutcome.DISSUADED, EvidenceKind.MET_IN_PERSON)),
                CaseRefusal.EVIDENCE_MISSING);
        CaseFile closed = kit.bean(CloseCase.class)
                .close(
                        dissuader,
                        id,
                        closing(CloseOutcome.DISSUADED, EvidenceKind.MET_IN_PERSON, EvidenceKind.BANK_CONFIRMED));
        assertThat(closed.stage()).isEqualTo(Stage.CLOSED);
        assertThat(closed.ending().outcome()).isEqualTo(CloseOutcome.DISSUADED);
        assertThat(closed.sums().atRisk()).isEqualByComparingTo("3000000");
    }

    @Test
    void really_not_found_needs_the_word_of_somebody_who_has_not_worked_on_the_case() {
        CaseId id = kit.anOpenCase();
        kit.bean(ClaimCase.class).claim(dissuader, id);
        kit.bean(HandBackCase.class).handBack(dissuader, id, "cannot find");
        Closing notFound = closing(CloseOutcome.NOT_FOUND, EvidenceKind.SECOND_PERSON);
        assertRefused(() -> kit.bean(CloseCase.class).close(dissuader, id, notFound), CaseRefusal.SECOND_PERSON_SAME);
        assertThat(kit.bean(CloseCase.class).close(lead, id, notFound).stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void nobody_closes_a_case_as_transferred_by_hand() {
        CaseId id = kit.anOpenCase();
        assertRefused(
                () -> kit.bean(CloseCase.class).close(lead, id, closing(CloseOutcome.TRANSFERRED)),
                CaseRefusal.ONLY_BY_TRANSFER);
    }

    @Test
    void a_reminder_is_enough_for_low_risk_only() {
        Closing reminded = closing(CloseOutcome.REMINDED, EvidenceKind.MESSAGE_SENT);
        CaseId high = kit.anOpenCase(Grade.HIGH);
        assertRefused(() -> kit.bean(CloseCase.class).close(dissuader, high, reminded), CaseRefusal.WRONG_GRADE);
        CaseId low = aRemindedCase();
        assertThat(kit.bean(CloseCase.class).close(dissuader, low, reminded).stage())
                .isEqualTo(Stage.CLOSED);
    }

    @Test
    void a_closed_case_takes_no_more_attempts_until_it_is_reopened_with_a_reason() {
        CaseId id = aRemindedCase();
        kit.bean(CloseCase.class).close(dissuader, id, closing(CloseOutcome.REMINDED, EvidenceKind.MESSAGE_SENT));
        assertRefused(
                () -> kit.bean(RecordTrack.class).record(dissuader, id, call(TrackOutcome.BUSY)), CaseRefusal.CLOSED);
        assertThat(kit.bean(ReopenCase.class).reopen(lead, id, "new signal").stage())
                .isEqualTo(Stage.OPEN);
    }

    @Test
    void what_people_write_is_read_back_from_the_timeline_and_stands_nowhere_in_the_clear() {
        CaseId id = kit.anOpenCase();
        kit.bean(NoteOnCase.class).note(dissuader, id, "the daughter has the key");
        assertThat(kit.timeline(id).getLast().note()).isEqualTo("the daughter has the key");
        Long inTheClear = kit.database.inAll(() -> kit.database
                .jdbc()
                .sql("select count(*) from case_event where case_event::text like '%daughter%'")
                .query(Long.class)
                .single());
        assertThat(inTheClear).isZero();
    }

    @Test
    void every_command_leaves_one_audit_record_and_the_chain_holds() {
        CaseId id = kit.anOpenCase();
        kit.bean(ClaimCase.class).claim(dissuader, id);
        kit.bean(PullUpCase.class).pullUp(commander, id, null, "deep");
        List<String> actions = kit.database.inAll(() -> kit.database
                .jdbc()
                .sql("select action from audit_record where subject_kind = 'case' and subject_id = ? order by id")
                .param(id.value())
                .query(String.class)
                .list());
        assertThat(actions).containsExactly("case.claim", "case.pull-up");
        var chain = kit.bean(org.forestall.server.audit.AuditChain.class);
        chain.extend();
        assertThat(chain.firstBroken()).isEmpty();
    }
}
