package org.forestall.engine.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.forestall.engine.ledger.LedgerEvent.Counted;
import org.forestall.engine.ledger.LedgerEvent.MergeUndone;
import org.forestall.engine.ledger.LedgerEvent.Reversed;
import org.junit.jupiter.api.Test;

class LedgerPropertiesTest {

    private static final int HISTORIES = 4_000;
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final RandomHistories random = new RandomHistories(20250618);

    @Test
    void totals_by_case_by_unit_and_by_day_always_agree() {
        forManyHistories(events -> {
            Ledger ledger = Ledger.of(events);
            Map<Totals.Slot, Long> whole = sum(List.of(ledger.totals()));

            assertThat(sum(ledger.byCase().values())).isEqualTo(whole);
            assertThat(sum(ledger.byUnit().values())).isEqualTo(whole);
            assertThat(sum(ledger.byDay(BEIJING).values())).isEqualTo(whole);
        });
    }

    @Test
    void the_order_in_which_events_are_learned_changes_nothing() {
        forManyHistories(events -> {
            Ledger ledger = Ledger.of(events);
            for (int i = 0; i < 3; i++) {
                assertThat(Ledger.of(random.shuffled(events))).isEqualTo(ledger);
            }
        });
    }

    @Test
    void events_told_again_change_nothing() {
        forManyHistories(events -> {
            List<LedgerEvent> twice = new ArrayList<>(events);
            events.stream().filter(event -> random.below(3) == 0).forEach(twice::add);

            assertThat(Ledger.of(random.shuffled(twice))).isEqualTo(Ledger.of(events));
        });
    }

    @Test
    void different_events_of_one_id_are_shown_and_still_told_in_any_order() {
        forManyHistories(events -> {
            List<LedgerEvent> torn = new ArrayList<>(events);
            torn.add(random.event("torn"));
            torn.add(random.event("torn"));
            Ledger ledger = Ledger.of(torn);

            assertThat(Ledger.of(random.shuffled(torn))).isEqualTo(ledger);
            boolean differ = !torn.getLast().equals(torn.get(torn.size() - 2));
            assertThat(ledger.conflicting()).isEqualTo(differ ? Set.of("torn") : Set.of());
        });
    }

    @Test
    void a_merge_that_is_undone_leaves_no_trace() {
        forManyHistories(events -> {
            List<LedgerEvent> undone = new ArrayList<>(events);
            undone.add(random.merge("merge"));
            undone.add(new MergeUndone("undo", random.at(), "merge"));

            assertThat(Ledger.of(random.shuffled(undone))).isEqualTo(Ledger.of(events));
        });
    }

    @Test
    void the_same_money_stands_once_and_only_saved_money_falls() {
        forManyHistories(events -> {
            Set<List<Object>> seen = new HashSet<>();
            for (Line line : Ledger.of(events).lines()) {
                assertThat(seen.add(List.of(line.kind(), line.about()))).isTrue();
                assertThat(line.figure().money().minor()).isNotNegative();
                assertThat(line.leftLater().isNone() || line.kind() == MoneyKind.SAVED)
                        .isTrue();
            }
        });
    }

    @Test
    void what_the_saved_fall_by_is_never_more_than_what_moved() {
        forManyHistories(events -> {
            Map<String, Long> moved = new HashMap<>();
            Map<String, Long> fell = new HashMap<>();
            for (Line line : Ledger.of(events).lines()) {
                String currency = line.figure().money().currency().getCurrencyCode();
                fell.merge(currency, line.leftLater().minor(), Long::sum);
                if (line.kind() == MoneyKind.MOVED) {
                    moved.merge(currency, line.figure().money().minor(), Long::sum);
                }
            }
            fell.forEach((currency, minor) -> assertThat(minor).isLessThanOrEqualTo(moved.getOrDefault(currency, 0L)));
        });
    }

    @Test
    void one_more_move_never_raises_what_is_saved_and_touches_no_other_kind() {
        forManyHistories(events -> {
            List<LedgerEvent> more = new ArrayList<>(events);
            Place place = new Place("case-1", "person-1", "unit-1");
            Instant at = random.at();
            Figure figure = new Figure(Money.of(500, "CNY"), Evidence.ESTIMATE);
            MoneyKey key = new MoneyKey.OnAccount("another", "transfer");
            more.add(new Counted(
                    new Entry("m", MoneyKind.MOVED, key, figure, place, new Origin(at, at, "another source"))));

            Map<Totals.Slot, Long> before = sum(List.of(Ledger.of(events).totals()));
            Map<Totals.Slot, Long> after = sum(List.of(Ledger.of(more).totals()));
            after.forEach((slot, minor) -> {
                switch (slot.kind()) {
                    case SAVED -> assertThat(minor).isLessThanOrEqualTo(before.get(slot));
                    case MOVED -> assertThat(minor).isGreaterThanOrEqualTo(before.getOrDefault(slot, 0L));
                    default -> assertThat(minor).isEqualTo(before.get(slot));
                }
            });
        });
    }

    @Test
    void when_every_entry_is_a_mistake_nothing_is_left() {
        forManyHistories(events -> {
            List<LedgerEvent> mistaken = new ArrayList<>(events);
            events.forEach(event ->
                    mistaken.add(new Reversed("not " + event.id(), random.at(), event.id(), Reversal.MISTAKE)));

            assertThat(Ledger.of(random.shuffled(mistaken)).lines()).isEmpty();
        });
    }

    /** Told apart from the code under test: sorted by evidence and taken once, kinds that never fall only. */
    @Test
    void counting_alone_takes_of_each_money_the_best_known_figure() {
        for (int i = 0; i < HISTORIES; i++) {
            List<LedgerEvent> events = random.counting();
            Map<Totals.Slot, Long> expected = new HashMap<>();
            Set<List<Object>> taken = new HashSet<>();
            events.stream()
                    .map(event -> ((Counted) event).entry())
                    .sorted(Comparator.comparing((Entry entry) -> entry.origin().at())
                            .thenComparing(Entry::id))
                    .sorted(Comparator.comparing(entry -> entry.figure().evidence()))
                    .filter(entry -> entry.kind() != MoneyKind.SAVED && !repeats(entry, events))
                    .filter(entry -> taken.add(List.of(entry.kind(), entry.about())))
                    .filter(entry -> !entry.figure().money().isNone())
                    .forEach(entry ->
                            expected.merge(slot(entry), entry.figure().money().minor(), Long::sum));

            Map<Totals.Slot, Long> actual = sum(List.of(Ledger.of(events).totals()));
            actual.keySet().removeIf(slot -> slot.kind() == MoneyKind.SAVED);
            assertThat(actual).isEqualTo(expected);
        }
    }

    /** Whether an earlier entry was made of the same event. */
    private static boolean repeats(Entry entry, List<LedgerEvent> events) {
        return events.stream()
                .map(event -> ((Counted) event).entry())
                .filter(other -> other.origin().source().equals(entry.origin().source()))
                .filter(other -> other.kind() == entry.kind() && other.about().equals(entry.about()))
                .anyMatch(other -> other.at().isBefore(entry.at())
                        || other.at().equals(entry.at()) && other.id().compareTo(entry.id()) < 0);
    }

    private static Totals.Slot slot(Entry entry) {
        return new Totals.Slot(
                entry.kind(), entry.figure().evidence(), entry.figure().money().currency());
    }

    private void forManyHistories(Consumer<List<LedgerEvent>> check) {
        for (int i = 0; i < HISTORIES; i++) {
            check.accept(random.history());
        }
    }

    private static Map<Totals.Slot, Long> sum(Collection<Totals> parts) {
        return parts.stream()
                .flatMap(totals -> totals.sums().entrySet().stream())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().minor(), Math::addExact, HashMap::new));
    }
}
