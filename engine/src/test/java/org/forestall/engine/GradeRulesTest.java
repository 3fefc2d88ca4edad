package org.forestall.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GradeRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-12T02:30:00Z");

    private final GradeRules rules = new GradeRules(GradeRuleSettings.DEFAULT);

    @Test
    void three_busy_calls_within_half_an_hour_are_urgent_and_say_so() {
        GradeVerdict verdict = judge(Grade.LOW, busy(29, 12, 1));

        assertThat(verdict.grade()).isEqualTo(Grade.URGENT);
        assertThat(verdict.reasons())
                .containsExactly(new Reason("call.busy-repeatedly", 0, Map.of("times", 3, "minutes", 28L)));
    }

    @Test
    void the_reason_counts_every_busy_call_of_the_run() {
        assertThat(judge(Grade.LOW, busy(25, 20, 15, 10, 5)).reasons())
                .containsExactly(new Reason("call.busy-repeatedly", 0, Map.of("times", 5, "minutes", 20L)));
    }

    @Test
    void two_busy_calls_or_three_spread_over_an_hour_raise_nothing() {
        assertThat(judge(Grade.LOW, busy(12, 1)).reasons()).isEmpty();
        assertThat(judge(Grade.LOW, busy(65, 33, 1)).grade()).isEqualTo(Grade.LOW);
    }

    @Test
    void a_denial_against_the_record_is_high_and_a_plain_denial_is_not() {
        assertThat(judge(Grade.MEDIUM, denying(CaseSince.Denial.AGAINST_RECORD)).grade())
                .isEqualTo(Grade.HIGH);
        assertThat(judge(Grade.MEDIUM, denying(CaseSince.Denial.UNCONTRADICTED)).grade())
                .isEqualTo(Grade.MEDIUM);
    }

    @Test
    void a_second_lead_within_a_day_is_at_least_medium_a_fourth_at_least_high() {
        assertThat(judge(Grade.LOW, leads(600, 0)).grade()).isEqualTo(Grade.MEDIUM);
        assertThat(judge(Grade.LOW, leads(600, 400, 200, 0)).grade()).isEqualTo(Grade.HIGH);
        assertThat(judge(Grade.LOW, leads(25 * 60, 0)).grade()).isEqualTo(Grade.LOW);
    }

    @Test
    void judging_again_after_raising_changes_nothing() {
        CaseSince since = leads(600, 0);
        GradeVerdict first = judge(Grade.LOW, since);

        assertThat(first.raises(Grade.LOW)).isTrue();
        assertThat(judge(first.grade(), since)).isEqualTo(new GradeVerdict(Grade.MEDIUM, List.of()));
    }

    @Test
    void an_attempt_at_a_bank_and_a_relapse_are_urgent() {
        CaseSince withdrawal = new CaseSince(List.of(), List.of(), minutesAgo(10), CaseSince.Denial.NONE, false);
        CaseSince relapse = new CaseSince(List.of(), List.of(), List.of(), CaseSince.Denial.NONE, true);

        assertThat(judge(Grade.MEDIUM, withdrawal).reasons())
                .containsExactly(new Reason("bank.withdrawal-tried", 0, Map.of("times", 1L)));
        assertThat(judge(Grade.LOW, relapse).grade()).isEqualTo(Grade.URGENT);
    }

    @Test
    void whatever_happens_a_grade_never_falls_and_a_raise_has_a_reason() {
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            Grade current = Grade.values()[random.nextInt(4)];
            GradeVerdict verdict = judge(current, anything(random));

            assertThat(current.isAbove(verdict.grade())).isFalse();
            assertThat(verdict.raises(current)).isEqualTo(!verdict.reasons().isEmpty());
            assertThat(ReasonCodes.all())
                    .containsAll(verdict.reasons().stream().map(Reason::code).toList());
        }
    }

    private GradeVerdict judge(Grade current, CaseSince since) {
        return rules.judge(current, since, NOW);
    }

    private static CaseSince anything(Random random) {
        return new CaseSince(
                minutesAgo(random.ints(random.nextInt(5), 0, 90).toArray()),
                minutesAgo(random.ints(random.nextInt(5), 0, 3000).toArray()),
                minutesAgo(random.ints(random.nextInt(2), 0, 3000).toArray()),
                CaseSince.Denial.values()[random.nextInt(3)],
                random.nextInt(8) == 0);
    }

    private static CaseSince busy(int... minutes) {
        return new CaseSince(minutesAgo(minutes), List.of(), List.of(), CaseSince.Denial.NONE, false);
    }

    private static CaseSince leads(int... minutes) {
        return new CaseSince(List.of(), minutesAgo(minutes), List.of(), CaseSince.Denial.NONE, false);
    }

    private static CaseSince denying(CaseSince.Denial denial) {
        return new CaseSince(List.of(), List.of(), List.of(), denial, false);
    }

    private static List<Instant> minutesAgo(int... minutes) {
        return Arrays.stream(minutes)
                .mapToObj(minute -> NOW.minus(Duration.ofMinutes(minute)))
                .toList();
    }
}
