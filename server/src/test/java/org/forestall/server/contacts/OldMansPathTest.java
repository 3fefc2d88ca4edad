package org.forestall.server.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.forestall.server.contacts.ContactsKit.assertRefused;

import java.util.List;
import java.util.Set;
import org.forestall.engine.Grade;
import org.forestall.engine.VictimState;
import org.forestall.engine.dissuasion.ResistanceLevel;
import org.forestall.engine.dissuasion.ResistanceSign;
import org.forestall.engine.dissuasion.Step;
import org.forestall.engine.dissuasion.StepResult;
import org.forestall.engine.dissuasion.SweepAnswer;
import org.forestall.engine.dissuasion.SweepLine;
import org.forestall.server.access.Actor;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseRefusal;
import org.forestall.server.cases.CloseOutcome;
import org.forestall.server.cases.EvidenceKind;
import org.forestall.server.cases.Stage;
import org.forestall.server.cases.TrackOutcome;
import org.forestall.server.platform.Refused;
import org.junit.jupiter.api.Test;

/** He denies, a second phone comes to light, he admits; nobody closes the case before every channel is shut. */
class OldMansPathTest {

    private static final ContactsKit kit = new ContactsKit();

    private final Actor dissuader = kit.aDissuader();
    private final Actor officer = kit.anOfficer();

    private void close(CaseId id) {
        kit.deeds.close(dissuader, id, CloseOutcome.DISSUADED, EvidenceKind.MET_IN_PERSON, EvidenceKind.BANK_CONFIRMED);
    }

    private void sweep(CaseId id, SweepLine line, SweepAnswer answer) {
        kit.bean(AnswerSweep.class).answer(dissuader, id, List.of(new AnswerSweep.Line(line, answer)), null);
    }

    private void meet(CaseId id, VictimState state) {
        long visit = kit.bean(StartVisit.class).start(dissuader, id, List.of(kit.id(dissuader), kit.id(officer)), null);
        kit.bean(EndVisit.class)
                .end(dissuader, visit, EndVisit.Told.of(TrackOutcome.MET).showing(Showing.of(state, null, null)));
    }

    @Test
    void the_case_cannot_be_closed_before_he_is_clean_and_then_it_can() {
        CaseId id = kit.aCase(Grade.URGENT);
        kit.call(dissuader, id, VictimState.DENIES);
        meet(id, VictimState.DENIES);
        kit.deeds.recordTrack(dissuader, id, TrackOutcome.ALL_CLEAR);
        assertRefused(() -> close(id), CaseRefusal.STATE_NOT_REACHED);
        assertRefused(() -> kit.deeds.noteState(dissuader, id, VictimState.MONEY_SAFE), ContactRefusal.SWEEP_OPEN);

        sweep(id, SweepLine.SECOND_PHONE, SweepAnswer.FOUND_LEFT);
        kit.call(dissuader, id, VictimState.ADMITS);
        assertRefused(() -> close(id), CaseRefusal.STATE_NOT_REACHED);
        kit.sweepTheRest(dissuader, id, SweepAnswer.NONE_FOUND);
        kit.deeds.noteState(dissuader, id, VictimState.MONEY_SAFE);
        // the money is safe and the bank says so, but the second phone is still there
        assertRefused(() -> close(id), CaseRefusal.STILL_OWED);
        assertRefused(() -> kit.deeds.noteState(dissuader, id, VictimState.CLEAN), ContactRefusal.SWEEP_OPEN);

        sweep(id, SweepLine.SECOND_PHONE, SweepAnswer.FOUND_REMOVED);
        kit.deeds.noteState(dissuader, id, VictimState.CLEAN);
        close(id);
        assertThat(kit.file(id).stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void the_refusal_names_the_lines_that_were_not_asked_after() {
        CaseId id = kit.aCase(Grade.HIGH);
        kit.call(dissuader, id, VictimState.ADMITS);
        try {
            kit.deeds.noteState(dissuader, id, VictimState.CLEAN);
            throw new AssertionError("not refused");
        } catch (Refused refused) {
            assertThat(refused.values().get("lines")).asList().contains("SECOND_PHONE", "SCREEN_SHARE");
        }
    }

    @Test
    void what_is_found_on_somebody_clean_takes_that_back() {
        CaseId id = kit.aCase(Grade.HIGH);
        kit.call(dissuader, id, VictimState.ADMITS);
        kit.sweepTheRest(dissuader, id, SweepAnswer.NONE_FOUND);
        kit.deeds.noteState(dissuader, id, VictimState.MONEY_SAFE);
        kit.deeds.noteState(dissuader, id, VictimState.CLEAN);
        sweep(id, SweepLine.CHAT_GROUP, SweepAnswer.FOUND_LEFT);
        assertThat(kit.file(id).standing().victimState()).isEqualTo(VictimState.ADMITS);
        assertThat(kit.dissuasion(dissuader, id).sweep().found()).containsExactly(SweepLine.CHAT_GROUP);
    }

    @Test
    void after_a_relapse_every_line_is_asked_after_anew() {
        CaseId id = kit.aCase(Grade.HIGH);
        kit.call(dissuader, id, VictimState.ADMITS);
        kit.sweepTheRest(dissuader, id, SweepAnswer.NONE_FOUND);
        kit.deeds.noteState(dissuader, id, VictimState.RELAPSED);
        assertThat(kit.dissuasion(dissuader, id).sweep().complete()).isFalse();
        assertRefused(() -> kit.deeds.noteState(dissuader, id, VictimState.MONEY_SAFE), ContactRefusal.SWEEP_OPEN);
    }

    @Test
    void a_case_of_less_danger_needs_the_sweep_only_once_a_channel_was_found() {
        CaseId plain = kit.aCase(Grade.MEDIUM);
        CaseId found = kit.aCase(Grade.MEDIUM);
        for (CaseId id : List.of(plain, found)) {
            meet(id, VictimState.ADMITS);
            kit.deeds.recordTrack(dissuader, id, TrackOutcome.ALL_CLEAR);
        }
        sweep(found, SweepLine.SCAM_APP, SweepAnswer.FOUND_REMOVED);
        close(plain);
        assertRefused(() -> close(found), CaseRefusal.STILL_OWED);
        kit.sweepTheRest(dissuader, found, SweepAnswer.NONE_FOUND);
        close(found);
    }

    @Test
    void nobody_relapses_who_was_never_won_over() {
        CaseId id = kit.aCase(Grade.HIGH);
        kit.call(dissuader, id, VictimState.DENIES);
        assertRefused(() -> kit.deeds.noteState(dissuader, id, VictimState.RELAPSED), ContactRefusal.STATE_IMPOSSIBLE);
    }

    @Test
    void deep_resistance_proposes_the_squad_and_joint_moves_and_what_failed_is_not_proposed_again() {
        CaseId id = kit.aCase(Grade.URGENT);
        kit.call(dissuader, id, VictimState.DENIES);
        Showing shown = new Showing(
                null,
                Set.of(ResistanceSign.SECOND_PHONE, ResistanceSign.REPORTS_DAILY),
                List.of(new Showing.StepTried(Step.VISIT, StepResult.FAILED)));
        kit.bean(TickSigns.class).tick(dissuader, id, shown, null);
        DissuasionView view = kit.dissuasion(dissuader, id);
        assertThat(view.resistance().level()).isEqualTo(ResistanceLevel.DEEP);
        assertThat(view.proposePullUp()).isTrue();
        assertThat(view.jointMoves()).contains(Step.PULL_UP);
        assertThat(view.next().stream().map(DissuasionView.Proposed::step))
                .isNotEmpty()
                .doesNotContain(Step.VISIT);
        assertThat(view.failedBefore().getFirst().step()).isEqualTo(Step.VISIT);
        assertThat(view.signs().getFirst().by()).isEqualTo(dissuader.name());
        kit.deeds.pullUp(officer, id);
        assertThat(kit.dissuasion(dissuader, id).proposePullUp()).isFalse();
    }

    @Test
    void asking_for_help_cannot_be_recorded_as_failed_and_nothing_is_not_recorded() {
        CaseId id = kit.aCase(Grade.HIGH);
        assertRefused(() -> new Showing.StepTried(Step.PULL_UP, StepResult.FAILED), ContactRefusal.STEP_CANNOT_FAIL);
        assertRefused(
                () -> kit.bean(TickSigns.class).tick(dissuader, id, Showing.NOTHING, null),
                ContactRefusal.NOTHING_NAMED);
        assertRefused(
                () -> kit.bean(AnswerSweep.class).answer(dissuader, id, List.of(), null), ContactRefusal.NOTHING_NAMED);
    }
}
