package org.forestall.server.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.forestall.engine.Grade;
import org.forestall.engine.VictimState;
import org.forestall.engine.dissuasion.Resistance;
import org.forestall.engine.dissuasion.ResistanceFacts;
import org.forestall.engine.dissuasion.ResistanceSign;
import org.forestall.engine.dissuasion.SweepAnswer;
import org.forestall.engine.dissuasion.SweepLine;
import org.forestall.server.access.Actor;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.TrackOutcome;
import org.forestall.server.persons.PersonId;
import org.forestall.server.platform.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done with a person in whatever order: state, resistance and sweep are what the history comes to. */
class ContactHistoryTest {

    private static final ContactsKit kit = new ContactsKit();
    private static final int STEPS = 60;
    private static final List<TrackOutcome> CALLS = List.of(
            TrackOutcome.ANSWERED,
            TrackOutcome.ANSWERED,
            TrackOutcome.BUSY,
            TrackOutcome.REFUSED,
            TrackOutcome.POWERED_OFF,
            TrackOutcome.NO_ANSWER);

    private final Actor dissuader = kit.aDissuader();

    /** What somebody with pencil and paper would have noted. */
    private static final class Notebook {
        private final Map<TrackOutcome, Integer> calls = new EnumMap<>(TrackOutcome.class);
        private final Set<ResistanceSign> signs = EnumSet.noneOf(ResistanceSign.class);
        private final Map<SweepLine, SweepAnswer> sweep = new EnumMap<>(SweepLine.class);
        private VictimState state = VictimState.UNREACHED;
        private int relapses;
        private int inVain;

        void state(VictimState now) {
            // who stays where they are has not gone back once more
            if (now == VictimState.RELAPSED && state != VictimState.RELAPSED) {
                relapses++;
                sweep.clear();
            }
            state = now;
        }

        Resistance resistance() {
            return Resistance.of(
                    signs,
                    new ResistanceFacts(
                            calls.getOrDefault(TrackOutcome.BUSY, 0),
                            calls.getOrDefault(TrackOutcome.REFUSED, 0),
                            calls.getOrDefault(TrackOutcome.POWERED_OFF, 0),
                            inVain,
                            0,
                            0,
                            state == VictimState.DENIES,
                            relapses));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void what_the_page_shows_is_what_the_events_come_to(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        PersonId person = kit.aPerson();
        CaseId id = kit.lead(person, any(random, Grade.values()));
        Notebook notebook = new Notebook();
        for (int i = 0; i < STEPS; i++) {
            kit.database.clock().pass(Duration.ofSeconds(random.nextInt(1, 2_000)));
            step(random, id, person, notebook);
            check(id, notebook, "after step %d of seed %d".formatted(i, seed));
        }
    }

    private void step(RandomGenerator random, CaseId id, PersonId person, Notebook notebook) {
        try {
            switch (random.nextInt(8)) {
                case 0, 1 -> {
                    TrackOutcome outcome = CALLS.get(random.nextInt(CALLS.size()));
                    kit.call(dissuader, id, outcome);
                    notebook.calls.merge(outcome, 1, Integer::sum);
                }
                case 2, 3 -> {
                    VictimState state = any(random, VictimState.values());
                    kit.call(dissuader, id, state);
                    notebook.calls.merge(TrackOutcome.ANSWERED, 1, Integer::sum);
                    notebook.state(state);
                }
                case 4 -> {
                    ResistanceSign sign = any(random, ResistanceSign.values());
                    kit.bean(TickSigns.class).tick(dissuader, id, new Showing(null, Set.of(sign), List.of()), null);
                    notebook.signs.add(sign);
                }
                case 5 -> {
                    kit.lead(person, Grade.LOW);
                    notebook.inVain += notebook.calls.containsKey(TrackOutcome.ANSWERED) ? 1 : 0;
                }
                case 6 -> sweepOneLine(random, id, notebook);
                default -> {
                    DissuasionView.SweepView before =
                            kit.dissuasion(dissuader, id).sweep();
                    if (!before.open().isEmpty()) {
                        kit.sweepTheRest(dissuader, id, SweepAnswer.NONE_FOUND);
                        before.open().forEach(line -> notebook.sweep.put(line, SweepAnswer.NONE_FOUND));
                    }
                }
            }
        } catch (Refused refusal) {
            assertThat(refusal.refusal()).isIn(ContactRefusal.STATE_IMPOSSIBLE, ContactRefusal.SWEEP_OPEN);
        }
    }

    private void sweepOneLine(RandomGenerator random, CaseId id, Notebook notebook) {
        SweepLine line = any(random, SweepLine.values());
        SweepAnswer answer = any(random, SweepAnswer.values());
        kit.bean(AnswerSweep.class).answer(dissuader, id, List.of(new AnswerSweep.Line(line, answer)), null);
        SweepAnswer before = notebook.sweep.put(line, answer);
        boolean known = before == SweepAnswer.FOUND_LEFT || before == answer;
        boolean found = answer == SweepAnswer.FOUND_LEFT || answer == SweepAnswer.FOUND_REMOVED;
        boolean safe = notebook.state == VictimState.MONEY_SAFE || notebook.state == VictimState.CLEAN;
        if (safe && found && !known) {
            notebook.state(VictimState.ADMITS);
        } else if (notebook.state == VictimState.CLEAN && answer == SweepAnswer.REFUSED_TO_SHOW) {
            notebook.state(VictimState.MONEY_SAFE);
        }
    }

    private void check(CaseId id, Notebook notebook, String when) {
        DissuasionView view = kit.dissuasion(dissuader, id);
        CaseStory anew =
                CaseStory.of(kit.database.inAll(() -> kit.bean(CaseWork.class).history(id)));
        assertThat(view.state())
                .as(when)
                .isEqualTo(notebook.state)
                .isEqualTo(anew.states().now());
        assertThat(kit.file(id).standing().victimState()).as(when).isEqualTo(notebook.state);
        assertThat(anew.answers()).as(when).isEqualTo(notebook.sweep);
        assertThat(view.sweep().open()).as(when).noneMatch(notebook.sweep::containsKey);
        assertThat(view.resistance()).as(when).isEqualTo(notebook.resistance());
        assertThat(view.states().stream().map(DissuasionView.Stand::state).reduce((first, second) -> second))
                .as(when)
                .isIn(Optional.of(notebook.state), Optional.empty());
        assertThat(anew.states().refused()).as(when).isEmpty();
        if (notebook.state == VictimState.CLEAN) {
            assertThat(view.sweep().obstacles().get(VictimState.CLEAN)).as(when).isEmpty();
        }
    }

    private static <E> E any(RandomGenerator random, E[] values) {
        return values[random.nextInt(values.length)];
    }
}
