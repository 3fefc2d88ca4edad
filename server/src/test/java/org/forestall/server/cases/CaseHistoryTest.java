package org.forestall.server.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.forestall.engine.Grade;
import org.forestall.engine.VictimState;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Role;
import org.forestall.server.platform.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to a case in whatever order: its row is its events applied, and it always lies with somebody. */
class CaseHistoryTest {

    private static final CasesKit kit = new CasesKit();
    private static final int STEPS = 60;

    private final Actor dissuader = kit.aDissuader();
    private final Actor lead = kit.somebody(Role.STATION_LEAD, 118);
    private final Actor squad = kit.somebody(Role.SQUAD, 11);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void the_stored_row_is_what_the_events_come_to(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var person = kit.aPerson();
        CaseId id = kit.take(kit.aSignal(person, any(random, Grade.values()))).caseId();
        for (int i = 0; i < STEPS; i++) {
            kit.database.clock().pass(Duration.ofSeconds(random.nextInt(1, 2_000)));
            step(random, id);
            assertThat(kit.file(id)).as("after step %d of seed %d", i, seed).isEqualTo(replayed(id));
            assertThat(holders(kit.file(id)))
                    .as("exactly one accountable person or queue")
                    .isEqualTo(1);
        }
    }

    /** One accountable: the holder, or else the queue of a unit that exists. */
    private static int holders(CaseFile file) {
        return file.holder().isNobody() ? (file.place().queueUnitId() > 0 ? 1 : 0) : 1;
    }

    private CaseFile replayed(CaseId id) {
        List<Happening> timeline = kit.timeline(id);
        Happening first = timeline.getFirst();
        CaseFile stored = kit.file(id);
        CaseFile file = CaseFile.opened(id, stored.person(), (CaseEvent.Opened) first.event(), first.at());
        for (Happening next : timeline.subList(1, timeline.size())) {
            file = file.after(next.event(), next.at());
        }
        return file;
    }

    /** A random command by a random person; a refusal is an answer, too. */
    private void step(RandomGenerator random, CaseId id) {
        Actor actor = any(random, dissuader, lead, squad);
        try {
            switch (random.nextInt(17)) {
                case 0 -> kit.bean(ClaimCase.class).claim(actor, id);
                case 1 -> kit.bean(HandBackCase.class).handBack(actor, id, "reason");
                case 2 -> kit.bean(ChangeGrade.class).raise(actor, id, null, null);
                case 3 -> kit.bean(ChangeGrade.class).lower(actor, id, any(random, Grade.values()), "reason");
                case 4 -> kit.bean(PullUpCase.class).pullUp(actor, id, random.nextInt(1, 4), null);
                case 5, 6 -> {
                    TrackOutcome outcome = any(random, TrackOutcome.values());
                    kit.bean(RecordTrack.class)
                            .record(actor, id, new RecordTrack.Attempt(outcome.track(), null, outcome, null, "note"));
                }
                case 7 -> kit.bean(NoteOnCase.class).state(actor, id, any(random, VictimState.values()), null);
                case 8 -> kit.bean(WatchCase.class).begin(actor, id, null);
                case 9 -> kit.take(kit.aSignal(kit.file(id).person(), any(random, Grade.values())));
                case 10 -> kit.bean(CloseCase.class).close(actor, id, falseAlarm());
                case 11 -> kit.bean(AssignCase.class).assign(lead, id, kit.staffIdOf(any(random, dissuader, lead)));
                case 12 -> kit.bean(AcceptCase.class).accept(actor, id);
                case 13 -> {
                    Long holder = kit.file(id).holder().staffId();
                    kit.bean(CaseWork.class)
                            .fallBack(Actor.system("dispatch", 118), id, holder == null ? 0 : holder, null);
                }
                case 14 -> kit.bean(PauseCase.class).pause(actor, id, PauseReason.PERSON_ASKED, null, null);
                case 15 -> kit.bean(PauseCase.class).resume(actor, id);
                default -> kit.bean(ReopenCase.class).reopen(actor, id, "reason");
            }
        } catch (Refused refused) {
            assertThat(refused.refusal().code()).isNotEmpty();
        }
    }

    private static Closing falseAlarm() {
        return new Closing(
                CloseOutcome.FALSE_ALARM,
                List.of(EvidenceKind.TALKED_ON_PHONE),
                new CaseEvent.Sums(new BigDecimal("12.50"), null),
                MoneyBasis.ESTIMATE,
                null,
                null);
    }

    @SafeVarargs
    private static <T> T any(RandomGenerator random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
