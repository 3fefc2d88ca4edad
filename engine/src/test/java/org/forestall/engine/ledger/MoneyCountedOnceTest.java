package org.forestall.engine.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.forestall.engine.ledger.LedgerKit.CNY;
import static org.forestall.engine.ledger.LedgerKit.DESHENG;
import static org.forestall.engine.ledger.LedgerKit.STOP;
import static org.forestall.engine.ledger.LedgerKit.YUETAN;
import static org.forestall.engine.ledger.LedgerKit.at;
import static org.forestall.engine.ledger.LedgerKit.atRisk;
import static org.forestall.engine.ledger.LedgerKit.cny;
import static org.forestall.engine.ledger.LedgerKit.counted;
import static org.forestall.engine.ledger.LedgerKit.key;
import static org.forestall.engine.ledger.LedgerKit.only;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.forestall.engine.ledger.LedgerEvent.CaseMovedToUnit;
import org.forestall.engine.ledger.LedgerEvent.CasesMerged;
import org.forestall.engine.ledger.LedgerEvent.Corrected;
import org.forestall.engine.ledger.LedgerEvent.Counted;
import org.forestall.engine.ledger.LedgerEvent.Reversed;
import org.junit.jupiter.api.Test;

class MoneyCountedOnceTest {

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
}
