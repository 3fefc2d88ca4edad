package org.forestall.engine.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.forestall.engine.ledger.LedgerEvent.CaseMovedToUnit;
import org.forestall.engine.ledger.LedgerEvent.CasesMerged;
import org.forestall.engine.ledger.LedgerEvent.Corrected;
import org.forestall.engine.ledger.LedgerEvent.Counted;
import org.forestall.engine.ledger.LedgerEvent.Reversed;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final Instant NINE = Instant.parse("2025-03-01T01:00:00Z");
    private static final Currency CNY = Currency.getInstance("CNY");
    private static final MoneyKey STOP = new MoneyKey.OnAccount("6222 0000 1111", "transfer-1");
    private static final Place DESHENG = new Place("case-1", "old man", "Desheng");
    private static final Place YUETAN = new Place("case-2", "old man", "Yuetan");

    @Test
    void money_stopped_twice_on_the_same_account_is_counted_once_for_the_first_station() {
        MoneyKey typedOtherwise = new MoneyKey.OnAccount("6222-0000-1111", "transfer-1");
        Ledger ledger = Ledger.of(List.of(
                counted("b", 30, MoneyKind.STOPPED, typedOtherwise, 80_000, Evidence.BANK_CONFIRMED, YUETAN),
                counted("a", 0, MoneyKind.STOPPED, STOP, 100_000, Evidence.ESTIMATE, DESHENG)));

        assertThat(ledger.totals().of(MoneyKind.STOPPED, Evidence.BANK_CONFIRMED, CNY))
                .isEqualTo(cny(80_000));
        assertThat(ledger.totals().of(MoneyKind.STOPPED, Evidence.ESTIMATE, CNY).isNone())
                .isTrue();
        assertThat(ledger.byUnit()).containsOnlyKeys("Desheng");
    }

    @Test
    void the_same_money_stopped_and_then_frozen_stands_once_in_each_kind() {
        Ledger ledger = Ledger.of(List.of(
                counted("a", 0, MoneyKind.STOPPED, STOP, 500, Evidence.BANK_CONFIRMED, DESHENG),
                counted("b", 9, MoneyKind.FROZEN, STOP, 500, Evidence.BANK_CONFIRMED, DESHENG)));

        assertThat(ledger.totals().sums())
                .hasSize(2)
                .allSatisfy((slot, money) -> assertThat(money).isEqualTo(cny(500)));
    }

    @Test
    void a_correction_counts_when_its_evidence_is_no_worse() {
        Counted saved = counted("a", 0, MoneyKind.SAVED, STOP, 500, Evidence.STATEMENT_SHOWN, DESHENG);
        Corrected guess = new Corrected("c", at(5), "a", new Figure(cny(900), Evidence.ESTIMATE));
        Corrected answer = new Corrected("d", at(4), "a", new Figure(cny(450), Evidence.BANK_CONFIRMED));

        assertThat(only(saved, guess).figure().money()).isEqualTo(cny(500));
        assertThat(only(answer, saved, guess).figure()).isEqualTo(answer.figure());
    }

    @Test
    void saved_money_falls_by_what_the_same_person_moves_later_in_whichever_case() {
        Ledger ledger = Ledger.of(List.of(
                counted("z", 0, MoneyKind.MOVED, key("t0"), 70, Evidence.STATEMENT_SHOWN, DESHENG),
                counted("a", 1, MoneyKind.SAVED, key("s"), 500, Evidence.BANK_CONFIRMED, DESHENG),
                counted("b", 2, MoneyKind.MOVED, key("t1"), 200, Evidence.STATEMENT_SHOWN, YUETAN)));

        assertThat(ledger.totals().of(MoneyKind.SAVED, Evidence.BANK_CONFIRMED, CNY))
                .isEqualTo(cny(300));
        assertThat(ledger.lines().get(1).leftLater()).isEqualTo(cny(200));
        assertThat(ledger.totals().of(MoneyKind.MOVED, Evidence.STATEMENT_SHOWN, CNY))
                .isEqualTo(cny(270));
    }

    @Test
    void what_another_person_or_another_currency_moves_takes_nothing_from_the_saved() {
        Place neighbour = new Place("case-3", "neighbour", "Desheng");
        Figure dollars = new Figure(Money.of(100, "USD"), Evidence.ESTIMATE);
        Ledger ledger = Ledger.of(List.of(
                counted("a", 0, MoneyKind.SAVED, key("s"), 500, Evidence.ESTIMATE, DESHENG),
                counted("b", 1, MoneyKind.MOVED, key("t1"), 200, Evidence.ESTIMATE, neighbour),
                new Counted(new Entry("c", MoneyKind.MOVED, key("t2"), dollars, DESHENG, origin("c", 2)))));

        assertThat(ledger.totals().of(MoneyKind.SAVED, Evidence.ESTIMATE, CNY)).isEqualTo(cny(500));
    }

    @Test
    void merged_cases_make_their_persons_one() {
        Place other = new Place("case-3", "unnamed caller", "Yuetan");
        List<LedgerEvent> events = List.of(
                counted("a", 0, MoneyKind.SAVED, key("s"), 500, Evidence.ESTIMATE, DESHENG),
                counted("b", 1, MoneyKind.MOVED, key("t1"), 200, Evidence.ESTIMATE, other),
                new CasesMerged("m", at(2), "case-3", "case-1"));

        assertThat(Ledger.of(events).totals().of(MoneyKind.SAVED, Evidence.ESTIMATE, CNY))
                .isEqualTo(cny(300));
    }

    @Test
    void money_known_to_have_left_is_not_taken_off_a_second_time() {
        Ledger ledger = Ledger.of(List.of(
                counted("a", 0, MoneyKind.SAVED, key("other"), 500, Evidence.ESTIMATE, DESHENG),
                counted("b", 1, MoneyKind.SAVED, key("left"), 200, Evidence.ESTIMATE, DESHENG),
                new Reversed("r", at(3), "b", Reversal.LEFT_LATER),
                counted("c", 2, MoneyKind.MOVED, key("t1"), 200, Evidence.ESTIMATE, DESHENG)));

        assertThat(ledger.totals().of(MoneyKind.SAVED, Evidence.ESTIMATE, CNY)).isEqualTo(cny(500));
    }

    @Test
    void money_let_go_and_gone_in_the_same_instant_is_gone() {
        Ledger ledger = Ledger.of(List.of(
                counted("a", 0, MoneyKind.SAVED, key("other"), 500, Evidence.ESTIMATE, DESHENG),
                counted("b", 1, MoneyKind.SAVED, key("left"), 200, Evidence.ESTIMATE, DESHENG),
                new Reversed("r1", at(3), "b", Reversal.RELEASED),
                new Reversed("r2", at(3), "b", Reversal.LEFT_LATER),
                counted("c", 2, MoneyKind.MOVED, key("t1"), 200, Evidence.ESTIMATE, DESHENG)));

        assertThat(ledger.totals().of(MoneyKind.SAVED, Evidence.ESTIMATE, CNY)).isEqualTo(cny(500));
    }

    @Test
    void what_moved_before_the_bank_gave_the_figure_is_not_taken_off_it() {
        Ledger ledger = Ledger.of(List.of(
                counted("a", 0, MoneyKind.SAVED, STOP, 500, Evidence.ESTIMATE, DESHENG),
                counted("b", 1, MoneyKind.MOVED, key("t1"), 100, Evidence.ESTIMATE, DESHENG),
                counted("c", 2, MoneyKind.SAVED, STOP, 400, Evidence.BANK_CONFIRMED, YUETAN),
                counted("d", 3, MoneyKind.MOVED, key("t2"), 30, Evidence.ESTIMATE, DESHENG)));

        assertThat(ledger.totals().of(MoneyKind.SAVED, Evidence.BANK_CONFIRMED, CNY))
                .isEqualTo(cny(370));
        assertThat(ledger.lines().getFirst().at()).isEqualTo(at(0));
    }

    @Test
    void a_mistake_lets_the_other_stations_claim_stand_and_money_that_left_does_not() {
        Counted first = counted("a", 0, MoneyKind.STOPPED, STOP, 500, Evidence.BANK_CONFIRMED, DESHENG);
        Counted second = counted("b", 1, MoneyKind.STOPPED, STOP, 400, Evidence.ESTIMATE, YUETAN);

        assertThat(only(first, second, new Reversed("r", at(9), "a", Reversal.MISTAKE))
                        .place())
                .isEqualTo(YUETAN);
        for (Reversal reason : Set.of(Reversal.LEFT_LATER, Reversal.RELEASED)) {
            assertThat(Ledger.of(List.of(first, second, new Reversed("r", at(9), "a", reason)))
                            .lines())
                    .isEmpty();
        }
    }

    @Test
    void money_stopped_anew_after_its_release_stands_once() {
        Line line = only(
                counted("a", 0, MoneyKind.STOPPED, STOP, 500, Evidence.BANK_CONFIRMED, DESHENG),
                new Reversed("r", at(2880), "a", Reversal.RELEASED),
                counted("b", 2890, MoneyKind.STOPPED, STOP, 450, Evidence.BANK_CONFIRMED, YUETAN));

        assertThat(line.entry()).isEqualTo("b");
        assertThat(line.figure().money()).isEqualTo(cny(450));
    }

    @Test
    void an_end_written_with_a_clock_that_is_slow_still_ends_its_entry() {
        Counted stop = counted("a", 10, MoneyKind.STOPPED, STOP, 500, Evidence.BANK_CONFIRMED, DESHENG);

        assertThat(Ledger.of(List.of(new Reversed("r", at(0), "a", Reversal.RELEASED), stop))
                        .lines())
                .isEmpty();
    }

    @Test
    void a_case_at_risk_counts_once_after_a_merge_and_in_the_case_that_is_left() {
        Ledger ledger = Ledger.of(List.of(
                atRisk("a", 0, 1_000, DESHENG),
                atRisk("b", 1, 3_000, YUETAN),
                new CasesMerged("m", at(2), "case-1", "case-2")));

        assertThat(ledger.byCase()).containsOnlyKeys("case-2");
        assertThat(ledger.totals().of(MoneyKind.AT_RISK, Evidence.ESTIMATE, CNY))
                .isEqualTo(cny(1_000));
    }

    @Test
    void cases_merged_in_a_circle_stay_in_the_first_that_was_left() {
        Ledger ledger = Ledger.of(List.of(
                atRisk("a", 0, 1_000, DESHENG),
                new CasesMerged("m2", at(2), "case-2", "case-1"),
                new CasesMerged("m1", at(1), "case-1", "case-2"),
                new CasesMerged("m3", at(3), "case-1", "case-1")));

        assertThat(ledger.byCase()).containsOnlyKeys("case-2");
    }

    @Test
    void a_case_takes_its_money_to_its_new_unit() {
        Ledger ledger = Ledger.of(List.of(
                atRisk("a", 0, 1_000, DESHENG),
                atRisk("b", 1, 500, YUETAN),
                new CaseMovedToUnit("v", at(3), "case-1", "Squad"),
                new CaseMovedToUnit("u", at(2), "case-1", "Zhanlan Road")));

        assertThat(ledger.byUnit()).containsOnlyKeys("Squad", "Yuetan");
    }

    @Test
    void a_merged_cases_money_goes_where_the_case_it_is_in_went_last() {
        CasesMerged merge = new CasesMerged("m", at(3), "case-1", "case-2");
        CaseMovedToUnit before = new CaseMovedToUnit("u", at(2), "case-1", "Zhanlan Road");
        CaseMovedToUnit after = new CaseMovedToUnit("v", at(4), "case-2", "Squad");
        List<LedgerEvent> events = List.of(
                counted("a", 0, MoneyKind.STOPPED, key("t1"), 500, Evidence.ESTIMATE, DESHENG),
                counted("b", 1, MoneyKind.STOPPED, key("t2"), 600, Evidence.ESTIMATE, YUETAN),
                merge,
                before);

        assertThat(Ledger.of(events).byUnit()).containsOnlyKeys("Zhanlan Road", "Yuetan");
        assertThat(Ledger.of(Stream.concat(events.stream(), Stream.of(after)).toList())
                        .byUnit())
                .containsOnlyKeys("Squad");
    }

    @Test
    void a_source_event_processed_twice_makes_one_entry_to_correct_and_reverse() {
        Counted once = counted("a", 0, MoneyKind.SAVED, STOP, 500, Evidence.ESTIMATE, DESHENG);
        Entry entry = once.entry();
        Counted again =
                new Counted(new Entry("b", entry.kind(), entry.about(), entry.figure(), DESHENG, entry.origin()));

        assertThat(Ledger.of(List.of(once, again, new Reversed("r", at(1), "b", Reversal.MISTAKE)))
                        .lines())
                .isEmpty();
    }

    @Test
    void the_day_is_the_zones_day() {
        Ledger ledger = Ledger.of(List.of(atRisk("a", 15 * 60, 1_000, DESHENG)));

        assertThat(ledger.byDay(ZoneId.of("UTC"))).containsOnlyKeys(LocalDate.of(2025, 3, 1));
        assertThat(ledger.byDay(ZoneId.of("Asia/Shanghai"))).containsOnlyKeys(LocalDate.of(2025, 3, 2));
    }

    @Test
    void sums_that_are_too_large_are_refused() {
        Ledger ledger = Ledger.of(List.of(atRisk("a", 0, Long.MAX_VALUE, DESHENG), atRisk("b", 1, 1, YUETAN)));

        assertThatExceptionOfType(MoneyRefused.class).isThrownBy(ledger::totals);
    }

    private static Line only(LedgerEvent... events) {
        List<Line> lines = Ledger.of(List.of(events)).lines();
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    private static Counted atRisk(String id, int minute, long minor, Place place) {
        return counted(
                id, minute, MoneyKind.AT_RISK, new MoneyKey.OfCase(place.caseId()), minor, Evidence.ESTIMATE, place);
    }

    private static Counted counted(
            String id, int minute, MoneyKind kind, MoneyKey key, long minor, Evidence evidence, Place place) {
        return new Counted(new Entry(id, kind, key, new Figure(cny(minor), evidence), place, origin(id, minute)));
    }

    private static Origin origin(String id, int minute) {
        return new Origin(at(minute), at(minute), "source of " + id);
    }

    private static MoneyKey key(String occurrence) {
        return new MoneyKey.OnAccount("6222", occurrence);
    }

    private static Money cny(long minor) {
        return Money.of(minor, "CNY");
    }

    private static Instant at(int minute) {
        return NINE.plus(Duration.ofMinutes(minute));
    }
}
