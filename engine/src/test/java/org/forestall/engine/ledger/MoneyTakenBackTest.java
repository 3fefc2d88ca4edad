package org.forestall.engine.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.forestall.engine.ledger.LedgerKit.CNY;
import static org.forestall.engine.ledger.LedgerKit.DESHENG;
import static org.forestall.engine.ledger.LedgerKit.STOP;
import static org.forestall.engine.ledger.LedgerKit.YUETAN;
import static org.forestall.engine.ledger.LedgerKit.at;
import static org.forestall.engine.ledger.LedgerKit.cny;
import static org.forestall.engine.ledger.LedgerKit.counted;
import static org.forestall.engine.ledger.LedgerKit.key;
import static org.forestall.engine.ledger.LedgerKit.only;
import static org.forestall.engine.ledger.LedgerKit.origin;

import java.util.List;
import java.util.Set;
import org.forestall.engine.ledger.LedgerEvent.CasesMerged;
import org.forestall.engine.ledger.LedgerEvent.Counted;
import org.forestall.engine.ledger.LedgerEvent.Reversed;
import org.junit.jupiter.api.Test;

class MoneyTakenBackTest {

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
}
