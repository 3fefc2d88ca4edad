package org.forestall.server.shifts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.forestall.server.shifts.ShiftsKit.assertRefused;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.forestall.server.access.AccessRefusal;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Role;
import org.forestall.server.clocks.ArmedClock;
import org.forestall.server.clocks.Clocks;
import org.forestall.server.staff.StaffMember;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RostersTest {

    private static final LocalDate TOMORROW = LocalDate.of(2026, 11, 24);

    private final ShiftsKit kit = new ShiftsKit();
    private final Actor lead = kit.aLead();
    private final Actor first = kit.aDissuader();
    private final Actor second = kit.aDissuader();
    private final Actor third = kit.aDissuader();

    private MakeRoster.Request request(@Nullable Post post, int minimum, Actor... members) {
        return new MakeRoster.Request(
                ShiftsKit.STATION,
                post,
                Pattern.FULL_DAY,
                TOMORROW,
                1,
                8,
                minimum,
                List.of(members).stream().map(kit::id).toList(),
                false);
    }

    private List<Shift> aWeek(Actor... members) {
        return kit.bean(MakeRoster.class)
                .make(lead, request(Post.STATION_DUTY, 1, members))
                .shifts();
    }

    private Shift shift(long id) {
        return kit.database.inAll(() -> kit.bean(RosterStore.class).find(id).orElseThrow());
    }

    @Test
    void without_a_roster_the_role_holds_the_post_and_with_one_the_rostered_do() {
        Posts posts = kit.bean(Posts.class);
        assertThat(posts.holders(Post.STATION_DUTY, ShiftsKit.STATION, kit.now()))
                .extracting(StaffMember::id)
                .containsExactly(kit.id(lead));
        Shift today = aWeek(first, second).getFirst();
        kit.database.clock().pass(Duration.between(kit.now(), today.startsAt()));
        assertThat(posts.holders(Post.STATION_DUTY, ShiftsKit.STATION, kit.now()))
                .extracting(StaffMember::id)
                .containsExactlyElementsOf(today.members());
        kit.signOff(kit.id(first) == today.members().getFirst() ? first : second);
        assertThat(posts.holders(Post.STATION_DUTY, ShiftsKit.STATION, kit.now()))
                .as("rostered, but not on duty")
                .isEmpty();
    }

    @Test
    void each_shift_of_a_new_roster_has_a_clock_that_strikes_before_its_end() {
        List<Shift> week = aWeek(first, second);
        assertThat(kit.database.inAll(() -> kit.bean(Clocks.class)
                        .list("shift", week.stream().map(Shift::id).toList())))
                .extracting(ArmedClock::wakesAt)
                .containsExactlyInAnyOrderElementsOf(week.stream()
                        .map(one -> one.endsAt().minus(ShiftEnds.BEFORE_END))
                        .toList());
    }

    @Test
    void a_post_is_asked_for_from_below() {
        Actor squad = kit.somebody(Role.SQUAD, ShiftsKit.SQUAD);
        Actor commander = kit.somebody(Role.COMMANDER, ShiftsKit.SUB_BUREAU);
        Posts posts = kit.bean(Posts.class);
        assertThat(posts.holders(Post.SQUAD_DUTY, ShiftsKit.STATION, kit.now()))
                .extracting(StaffMember::id)
                .containsExactly(kit.id(squad));
        assertThat(posts.holders(Post.COMMANDER_DUTY, ShiftsKit.STATION, kit.now()))
                .extracting(StaffMember::id)
                .containsExactly(kit.id(commander));
    }

    @Test
    void a_roster_that_cannot_be_filled_is_refused_unless_it_is_accepted_short() {
        MakeRoster make = kit.bean(MakeRoster.class);
        assertRefused(() -> make.make(lead, request(Post.STATION_DUTY, 2, first, second)), RosterRefusal.SHORT);
        assertRefused(() -> make.make(lead, request(Post.SQUAD_DUTY, 1, first)), RosterRefusal.POST_ELSEWHERE);
        assertRefused(() -> make.make(first, request(null, 1, first)), AccessRefusal.NOT_ALLOWED);
        Actor elsewhere = kit.somebody(Role.STATION_LEAD, 119);
        assertRefused(() -> make.make(elsewhere, request(null, 1, first)), AccessRefusal.NOT_ALLOWED);
        assertRefused(() -> make.make(lead, request(null, 1, elsewhere)), RosterRefusal.WRONG_UNIT);
        aWeek(first, second);
        assertRefused(() -> aWeek(first, second), RosterRefusal.OVERLAPS);
    }

    @Test
    void leave_that_is_approved_leaves_the_shift_short_at_once_until_somebody_fills_it() {
        Shift shift = aWeek(first, second).getFirst();
        Actor away = shift.members().contains(kit.id(first)) ? first : second;
        Leave leave = kit.bean(AskLeave.class).askForShift(away, shift.id(), Leave.Kind.SICK);
        AnswerLeave.Answered answered = kit.bean(AnswerLeave.class).approve(lead, leave.id());
        assertThat(answered.leavesShort()).extracting(Shift::id).containsExactly(shift.id());
        assertThat(shift(shift.id()).missing()).isEqualTo(1);
        SetShiftMembers set = kit.bean(SetShiftMembers.class);
        assertRefused(() -> set.set(lead, shift.id(), List.of(), false), RosterRefusal.BELOW_MINIMUM);
        assertRefused(() -> set.set(lead, shift.id(), List.of(kit.id(away)), false), RosterRefusal.ON_LEAVE);
        Actor tired = away == first ? second : first;
        assertRefused(() -> set.set(lead, shift.id(), List.of(kit.id(tired)), false), RosterRefusal.REST);
        assertThat(set.set(lead, shift.id(), List.of(kit.id(third)), false).isShort())
                .isFalse();
        assertRefused(() -> kit.bean(AnswerLeave.class).approve(lead, leave.id()), RosterRefusal.LEAVE_STATE);
    }

    @Test
    void a_swap_is_offered_accepted_by_the_other_and_approved_by_the_lead() {
        Shift shift = aWeek(first, second).getFirst();
        Actor giver = shift.members().contains(kit.id(first)) ? first : second;
        AnswerSwap answer = kit.bean(AnswerSwap.class);
        assertRefused(
                () -> kit.bean(OfferSwap.class).offer(third, shift.id(), kit.id(lead), null), RosterRefusal.NOT_MEMBER);
        assertRefused(
                () -> kit.bean(OfferSwap.class).offer(giver, shift.id(), kit.id(giver), null),
                RosterRefusal.SWAP_PARTNER);
        Swap swap = kit.bean(OfferSwap.class).offer(giver, shift.id(), kit.id(third), null);
        assertRefused(() -> answer.approve(lead, swap.id()), RosterRefusal.SWAP_STATE);
        assertRefused(() -> answer.accept(lead, swap.id()), RosterRefusal.SWAP_NOT_YOURS);
        answer.accept(third, swap.id());
        assertRefused(() -> answer.approve(giver, swap.id()), AccessRefusal.NOT_ALLOWED);
        assertThat(answer.approve(lead, swap.id()).state()).isEqualTo(Swap.State.APPROVED);
        assertThat(shift(shift.id()).members()).containsExactly(kit.id(third));
    }
}
