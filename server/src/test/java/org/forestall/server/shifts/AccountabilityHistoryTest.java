package org.forestall.server.shifts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.forestall.engine.Grade;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Role;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.Stage;
import org.forestall.server.clocks.FireDueClocks;
import org.forestall.server.platform.Refused;
import org.forestall.server.transfers.TransferDeedsForTests;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever people do in whatever order: each open case has exactly one who answers for it, and nobody off duty holds one. */
class AccountabilityHistoryTest {

    private static final int STEPS = 120;
    private static final int OTHER_STATION = 119;

    private final ShiftsKit kit = new ShiftsKit();
    private final TransferDeedsForTests transfers = new TransferDeedsForTests(kit.context);
    private final Actor lead = kit.aLead();
    private final Actor otherLead = kit.somebody(Role.STATION_LEAD, OTHER_STATION);
    private final Actor squad = kit.somebody(Role.SQUAD, ShiftsKit.SQUAD);
    private final Actor commander = kit.somebody(Role.COMMANDER, ShiftsKit.SUB_BUREAU);
    private final List<Actor> people = List.of(
            kit.aDissuader(),
            kit.aDissuader(),
            kit.aDissuader(),
            lead,
            otherLead,
            kit.somebody(Role.DISSUADER, OTHER_STATION),
            squad,
            kit.somebody(Role.SQUAD, ShiftsKit.SQUAD),
            commander);
    private final List<CaseId> cases = new ArrayList<>();
    private int done;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void at_every_instant_each_open_case_has_exactly_one_who_answers_for_it(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        rosters();
        for (int i = 0; i < 6; i++) {
            cases.add(kit.anOpenCase(any(random, List.of(Grade.values()))));
        }
        for (int i = 0; i < STEPS; i++) {
            kit.database.clock().pass(Duration.ofSeconds(random.nextInt(1, 1_500)));
            try {
                step(random);
                done++;
            } catch (Refused refused) {
                assertThat(refused.refusal().code()).isNotEmpty();
            }
            String when = "after step %d of seed %d".formatted(i, seed);
            cases.forEach(id -> oneAnswersFor(kit.file(id), when));
        }
        assertThat(done).as("steps that were not refused").isGreaterThan(STEPS / 4);
    }

    private void oneAnswersFor(CaseFile file, String when) {
        Instant now = kit.now();
        var found = kit.database.inAll(() -> kit.bean(Accountability.class).of(file, now));
        if (file.stage() == Stage.CLOSED) {
            assertThat(found).as(when).isEmpty();
            return;
        }
        Long holder = file.holder().staffId();
        switch (found.orElseThrow()) {
            case Accountable.Person person -> {
                assertThat(person.member().id()).as(when).isEqualTo(holder);
                assertThat(person.member().onDuty()).as(when).isTrue();
            }
            case Accountable.AtPost at -> {
                assertThat(holder).as("%s, held by somebody off duty", when).isNull();
                boolean top = at.post() == Post.COMMANDER_DUTY;
                assertThat(!at.holders().isEmpty() || top)
                        .as("%s, a post that nobody holds answers only at the top", when)
                        .isTrue();
            }
        }
    }

    private void step(RandomGenerator random) {
        Actor actor = any(random, people);
        CaseId id = any(random, cases);
        switch (random.nextInt(18)) {
            case 0, 1, 2 -> kit.deeds.claim(actor, id);
            case 3 -> kit.deeds.assign(actor, id, kit.id(any(random, people)));
            case 4 -> kit.deeds.handBack(actor, id);
            case 5 -> kit.deeds.pullUp(actor, id);
            case 6 -> kit.deeds.closeAsFalseAlarm(actor, id);
            case 7 -> kit.deeds.reopen(actor, id);
            case 8 -> kit.bean(SignOn.class).on(actor);
            case 9, 10 -> kit.signOff(actor);
            case 11 -> kit.bean(SignOff.class).prepare(actor, kit.id(any(random, people)));
            case 12, 13 -> answerAny(random);
            case 14 -> kit.bean(FireDueClocks.class).run();
            case 15 -> transfer(random, actor, id);
            case 16 -> swapOrLeave(random, actor);
            default -> kit.bean(FireDueClocks.class).run();
        }
    }

    private void answerAny(RandomGenerator random) {
        List<Handover> open = kit.database.inAll(() -> kit.bean(HandoverStore.class)
                .openIn(List.of(ShiftsKit.STATION, OTHER_STATION, ShiftsKit.SQUAD, ShiftsKit.SUB_BUREAU)));
        for (Handover handover : open) {
            for (HandoverLine line : handover.waiting()) {
                Actor offered = people.stream()
                        .filter(one ->
                                Long.valueOf(kit.id(one)).equals(line.offer().to()))
                        .findFirst()
                        .orElse(commander);
                switch (random.nextInt(4)) {
                    case 0 ->
                        kit.bean(DeclineLine.class).decline(offered, handover.id(), line.n(), DeclineReason.OVERLOADED);
                    case 1 -> kit.bean(TakeLine.class).take(any(random, people), handover.id(), line.n());
                    default -> kit.bean(AcceptLine.class).accept(offered, handover.id(), line.n());
                }
            }
        }
    }

    private void transfer(RandomGenerator random, Actor actor, CaseId id) {
        long transfer = transfers.offer(actor, id, OTHER_STATION);
        if (random.nextBoolean()) {
            transfers.accept(otherLead, transfer);
        } else if (random.nextBoolean()) {
            transfers.withdraw(actor, transfer);
        }
    }

    private void swapOrLeave(RandomGenerator random, Actor actor) {
        List<Shift> shifts = kit.database.inAll(() -> kit.bean(RosterStore.class)
                .shiftsOf(List.of(kit.id(actor)), kit.now(), kit.now().plus(Duration.ofDays(6)))
                .getOrDefault(kit.id(actor), List.of()));
        if (shifts.isEmpty()) {
            return;
        }
        Shift shift = any(random, shifts);
        if (random.nextBoolean()) {
            Actor other = any(random, people);
            Swap swap = kit.bean(OfferSwap.class).offer(actor, shift.id(), kit.id(other), null);
            kit.bean(AnswerSwap.class).accept(other, swap.id());
            kit.bean(AnswerSwap.class).approve(commander, swap.id());
        } else {
            Leave leave = kit.bean(AskLeave.class).askForShift(actor, shift.id(), Leave.Kind.SICK);
            kit.bean(AnswerLeave.class).approve(commander, leave.id());
        }
    }

    private void rosters() {
        var day = java.time.LocalDate.ofInstant(kit.now(), java.time.ZoneId.of("Asia/Shanghai"));
        List<Long> members = people.subList(0, 4).stream().map(kit::id).toList();
        kit.bean(MakeRoster.class)
                .make(
                        lead,
                        new MakeRoster.Request(
                                ShiftsKit.STATION, Post.STATION_DUTY, Pattern.DAY_NIGHT, day, 1, 8, 1, members, true));
    }

    private static <T> T any(RandomGenerator random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
