package org.forestall.server.shifts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.forestall.server.shifts.ShiftsKit.assertRefused;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.forestall.engine.Grade;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Role;
import org.forestall.server.cases.CaseId;
import org.forestall.server.platform.Refused;
import org.junit.jupiter.api.Test;

class HandoverTest {

    private final ShiftsKit kit = new ShiftsKit();
    private final Actor lead = kit.aLead();
    private final Actor outgoing = kit.aDissuader();
    private final Actor incoming = kit.aDissuader();

    private Handover refusedHandover() {
        assertRefused(() -> kit.signOff(outgoing), DutyRefusal.LINES_OPEN);
        return kit.handoverOf(outgoing);
    }

    private void offerTo(Actor actor) {
        kit.bean(SignOff.class).prepare(outgoing, kit.id(actor));
    }

    @Test
    void who_holds_nothing_signs_off_at_once_and_cannot_twice() {
        kit.signOff(outgoing);
        assertThat(kit.member(outgoing).onDuty()).isFalse();
        assertRefused(() -> kit.signOff(outgoing), DutyRefusal.ALREADY_OFF);
        kit.bean(SignOn.class).on(outgoing);
        assertThat(kit.member(outgoing).onDuty()).isTrue();
        assertRefused(() -> kit.bean(SignOn.class).on(outgoing), DutyRefusal.ALREADY_ON);
    }

    @Test
    void signing_off_with_open_cases_is_refused_and_names_the_lines() {
        CaseId low = kit.aCaseHeldBy(outgoing, Grade.LOW);
        CaseId urgent = kit.aCaseHeldBy(outgoing, Grade.URGENT);
        assertThatThrownBy(() -> kit.signOff(outgoing))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.values())
                                .containsEntry("cases", List.of(urgent.value(), low.value()))
                                .containsEntry("lines", List.of(1, 2)));
        assertThat(kit.member(outgoing).onDuty()).isTrue();
        HandoverLine line = kit.handoverOf(outgoing).line(1);
        assertThat(line.situation().grade()).isEqualTo(Grade.URGENT);
        assertThat(line.situation().facts().clocks()).isNotEmpty();
        assertThat(line.situation().heldSince()).isEqualTo(kit.now());
    }

    @Test
    void a_line_accepted_moves_the_case_and_when_all_are_the_handover_is_signed() {
        CaseId first = kit.aCaseHeldBy(outgoing, Grade.HIGH);
        CaseId second = kit.aCaseHeldBy(outgoing, Grade.LOW);
        offerTo(incoming);
        Handover handover = kit.handoverOf(outgoing);
        kit.bean(AcceptLine.class).accept(incoming, handover.id(), 1);
        assertThat(kit.file(first).holder().staffId()).isEqualTo(kit.id(incoming));
        assertThat(kit.file(second).holder().staffId()).isEqualTo(kit.id(outgoing));
        assertRefused(() -> kit.signOff(outgoing), DutyRefusal.LINES_OPEN);
        kit.bean(AcceptLine.class).accept(incoming, handover.id(), 2);
        kit.signOff(outgoing);
        Handover signed = kit.handover(handover.id());
        assertThat(signed.isSigned()).isTrue();
        assertThat(HandoverDigest.isIntact(signed)).isTrue();
        assertThat(kit.member(outgoing).onDuty()).isFalse();
    }

    @Test
    void only_who_is_offered_a_line_accepts_it_and_only_once() {
        kit.aCaseHeldBy(outgoing, Grade.HIGH);
        offerTo(incoming);
        long id = kit.handoverOf(outgoing).id();
        Actor other = kit.aDissuader();
        assertRefused(() -> kit.bean(AcceptLine.class).accept(other, id, 1), DutyRefusal.NOT_OFFERED);
        assertRefused(() -> kit.bean(AcceptLine.class).accept(incoming, id, 7), DutyRefusal.HANDOVER_NOT_FOUND);
        assertRefused(() -> kit.bean(TakeLine.class).take(other, id, 1), DutyRefusal.NOT_ON_POST);
        assertRefused(() -> offerTo(outgoing), DutyRefusal.INCOMING);
        kit.bean(AcceptLine.class).accept(incoming, id, 1);
        assertRefused(() -> kit.bean(AcceptLine.class).accept(incoming, id, 1), DutyRefusal.LINE_ANSWERED);
    }

    @Test
    void a_declined_line_goes_to_the_duty_post_by_name_with_the_reason() {
        CaseId id = kit.aCaseHeldBy(outgoing, Grade.HIGH);
        offerTo(incoming);
        long handover = kit.handoverOf(outgoing).id();
        assertRefused(
                () -> kit.bean(DeclineLine.class).decline(incoming, handover, 1, null), DutyRefusal.REASON_MISSING);
        kit.bean(DeclineLine.class).decline(incoming, handover, 1, DeclineReason.KNOWS_PERSON);
        HandoverLine line = kit.handover(handover).line(1);
        assertThat(line.offer().to()).isEqualTo(kit.id(lead));
        assertThat(line.offer().post()).isEqualTo(Post.STATION_DUTY);
        assertThat(line.answer().declinedBy()).isEqualTo(kit.id(incoming));
        assertThat(line.answer().reason()).isEqualTo(DeclineReason.KNOWS_PERSON);
        assertThat(kit.file(id).holder().staffId()).as("until somebody accepts").isEqualTo(kit.id(outgoing));
        kit.bean(AcceptLine.class).accept(lead, handover, 1);
        assertThat(kit.file(id).holder().staffId()).isEqualTo(kit.id(lead));
    }

    @Test
    void what_is_not_answered_in_time_climbs_and_skips_a_post_that_nobody_holds() {
        Actor commander = kit.somebody(Role.COMMANDER, ShiftsKit.SUB_BUREAU);
        kit.aCaseHeldBy(outgoing, Grade.URGENT);
        offerTo(incoming);
        long id = kit.handoverOf(outgoing).id();
        kit.pass(Duration.ofSeconds(179));
        assertThat(kit.handover(id).line(1).offer().to()).isEqualTo(kit.id(incoming));
        kit.pass(Duration.ofSeconds(1));
        assertThat(kit.handover(id).line(1).offer().to()).isEqualTo(kit.id(lead));
        kit.pass(Duration.ofMinutes(3));
        assertThat(kit.handover(id).line(1).offer())
                .satisfies(offer -> assertThat(offer.post()).isEqualTo(Post.COMMANDER_DUTY))
                .satisfies(offer -> assertThat(offer.to()).isEqualTo(kit.id(commander)));
        kit.bean(TakeLine.class).take(lead, id, 1);
        kit.signOff(outgoing);
        assertThat(kit.handover(id).isSigned()).isTrue();
    }

    @Test
    void whoever_a_line_waits_for_is_told_and_nobody_else_is_rung_for_it_any_longer() {
        Actor commander = kit.somebody(Role.COMMANDER, ShiftsKit.SUB_BUREAU);
        kit.aCaseHeldBy(outgoing, Grade.URGENT);
        kit.aCaseHeldBy(outgoing, Grade.LOW);
        offerTo(incoming);
        long id = kit.handoverOf(outgoing).id();
        assertThat(kit.toldTo(incoming)).containsExactly("handover.offered");
        assertThat(kit.toldTo(lead)).isEmpty();
        kit.pass(Duration.ofMinutes(3));
        assertThat(kit.toldTo(lead)).containsExactly("handover.climbed");
        assertThat(kit.toldTo(incoming)).as("one line still waits for them").containsExactly("handover.offered");
        kit.bean(AcceptLine.class).accept(incoming, id, 2);
        assertThat(kit.toldTo(incoming)).isEmpty();
        kit.pass(Duration.ofMinutes(3));
        assertThat(kit.toldTo(commander)).containsExactly("handover.climbed");
        assertThat(kit.toldTo(lead)).isEmpty();
        kit.bean(TakeLine.class).take(lead, id, 1);
        assertThat(kit.toldTo(commander))
                .as("a lead's station does not see the commander's rows")
                .isEmpty();
        kit.pass(Duration.ofHours(1));
        assertThat(kit.toldTo(commander)).isEmpty();
    }

    @Test
    void who_comes_on_duty_is_told_what_was_offered_meanwhile() {
        kit.signOff(incoming);
        kit.aCaseHeldBy(outgoing, Grade.LOW);
        kit.database.inAll(() -> {
            Handover handover = kit.bean(BuildHandover.class)
                    .build(outgoing, kit.member(outgoing), null, kit.now())
                    .orElseThrow();
            HandoverLine line = handover.line(1);
            kit.bean(HandoverStore.class)
                    .keep(
                            handover,
                            line.offered(kit.bean(Rungs.class).toIncoming(kit.id(incoming), Grade.LOW, kit.now())));
            return line;
        });
        assertThat(kit.toldTo(incoming)).isEmpty();
        kit.bean(SignOn.class).on(incoming);
        assertThat(kit.toldTo(incoming)).containsExactly("handover.offered");
    }

    @Test
    void a_case_that_left_these_hands_needs_nobodys_word() {
        CaseId id = kit.aCaseHeldBy(outgoing, Grade.LOW);
        Handover handover = refusedHandover();
        kit.deeds.handBack(outgoing, id);
        kit.signOff(outgoing);
        assertThat(kit.handover(handover.id()).line(1).state()).isEqualTo(HandoverLine.State.GONE);
    }

    @Test
    void nobody_off_duty_is_given_a_case() {
        CaseId id = kit.anOpenCase(Grade.HIGH);
        kit.signOff(incoming);
        assertRefused(() -> kit.deeds.claim(incoming, id), DutyRefusal.OFF_DUTY);
        assertRefused(() -> kit.deeds.assign(lead, id, kit.id(incoming)), DutyRefusal.OFF_DUTY);
        assertThat(kit.file(id).holder().staffId()).isNull();
    }

    @Test
    void the_ledger_shows_a_change_to_the_past() {
        for (int i = 0; i < 2; i++) {
            kit.aCaseHeldBy(outgoing, Grade.LOW);
            offerTo(incoming);
            kit.bean(AcceptLine.class).accept(incoming, kit.handoverOf(outgoing).id(), 1);
            kit.signOff(outgoing);
            kit.bean(SignOn.class).on(outgoing);
        }
        List<Handover> ledger =
                kit.database.inAll(() -> kit.bean(HandoverStore.class).ledger(List.of(ShiftsKit.STATION), 10, 0));
        Handover last = ledger.getFirst();
        Handover first = ledger.getLast();
        Handover.Seal newest = Objects.requireNonNull(last.seal());
        assertThat(newest.number()).isEqualTo(2);
        assertThat(newest.previous())
                .isEqualTo(Objects.requireNonNull(first.seal()).digest());
        assertThat(ledger).allMatch(HandoverDigest::isIntact);
        kit.database.inAll(() -> kit.database
                .jdbc()
                .sql("update handover_line set answered_by = ? where handover_id = ?")
                .params(kit.id(lead), first.id())
                .update());
        assertThat(HandoverDigest.isIntact(kit.handover(first.id()))).isFalse();
    }

    @Test
    void at_the_change_of_shift_the_handover_builds_itself_for_the_next_shift() {
        Actor next = kit.aDissuader();
        kit.aCaseHeldBy(outgoing, Grade.HIGH);
        kit.database.inAll(() -> {
            Roster roster = new Roster(0, ShiftsKit.STATION, null, 1, Pattern.DAY_NIGHT);
            RosterStore store = kit.bean(RosterStore.class);
            Roster kept = new Roster(store.add(roster, 1, kit.now()), ShiftsKit.STATION, null, 1, roster.pattern());
            Span now = new Span(kit.now().minus(Duration.ofHours(11)), kit.now().plus(Duration.ofHours(1)));
            Span then = new Span(now.to(), now.to().plus(Duration.ofHours(12)));
            long ending = store.addShift(kept, new RosterPlan.Planned(now, List.of(kit.id(outgoing))));
            store.addShift(kept, new RosterPlan.Planned(then, List.of(kit.id(next))));
            kit.bean(ShiftEnds.class).arm(store.all(List.of(ending)));
            return ending;
        });
        kit.pass(Duration.ofSeconds(44 * 60 + 59));
        assertThat(kit.database.inAll(() -> kit.bean(HandoverStore.class).openOf(kit.id(outgoing))))
                .isEmpty();
        kit.pass(Duration.ofSeconds(1));
        assertThat(kit.handoverOf(outgoing).line(1).offer().to()).isEqualTo(kit.id(next));
    }

    @Test
    void the_free_are_on_duty_present_and_certified_and_the_idlest_comes_first() {
        kit.aCaseHeldBy(incoming, Grade.LOW);
        Actor away = kit.aDissuader();
        kit.signOff(away);
        List<FreePeople.Candidate> free = kit.bean(FreePeople.class).of(ShiftsKit.STATION, kit.now());
        assertThat(free)
                .extracting(FreePeople.Candidate::id)
                .containsExactly(kit.id(lead), kit.id(outgoing), kit.id(incoming));
        assertThat(free.getLast().why()).contains(new FreePeople.Why("free.open-cases", Map.of("n", 1)));
        assertThat(kit.bean(FreePeople.class).of(ShiftsKit.STATION, kit.now().plus(Duration.ofDays(400))))
                .as("when every certificate has expired")
                .isEmpty();
    }
}
