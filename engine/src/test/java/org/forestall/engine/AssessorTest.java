package org.forestall.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AssessorTest {

    private final Assessor assessor = new Assessor(AssessmentSettings.DEFAULT);

    @Test
    void a_short_contact_warning_is_low_and_a_message_will_do() {
        Assessment assessment = assess(LeadFacts.of(LeadFamily.CONTACT)
                .with(new LeadFacts.Contact(1, 40, false, 1, false))
                .with(new LeadFacts.Subject(FraudType.TASK, 34, Set.of())));

        assertThat(assessment.grade()).isEqualTo(Grade.LOW);
        assertThat(assessment.demand()).isEqualTo(Demand.MESSAGE);
    }

    @Test
    void a_low_contact_warning_with_a_longer_call_asks_for_a_call() {
        Assessment assessment = assess(LeadFacts.of(LeadFamily.CONTACT)
                .with(new LeadFacts.Contact(2, 240, false, 1, false))
                .with(new LeadFacts.Subject(FraudType.CS, 34, Set.of())));

        assertThat(assessment.grade()).isEqualTo(Grade.LOW);
        assertThat(assessment.demand()).isEqualTo(Demand.CALL);
    }

    @Test
    void an_hour_with_false_police_and_a_safe_account_is_high_and_must_be_met() {
        Assessment assessment = assess(LeadFacts.of(LeadFamily.CONTACT)
                .with(new LeadFacts.Contact(3, 4000, true, 1, false))
                .with(new LeadFacts.Subject(FraudType.GOV, 68, Set.of(TextSign.SAFE_ACCOUNT))));

        assertThat(assessment.grade()).isIn(Grade.HIGH, Grade.URGENT);
        assertThat(assessment.demand()).isEqualTo(Demand.MEET);
        assertThat(codes(assessment))
                .contains("call.long", "call.overseas", "fraud.type", "age.elder", "text.safe-account");
    }

    @Test
    void a_large_sum_about_to_go_by_a_persuaded_repeat_victim_is_urgent() {
        LeadFacts lead = LeadFacts.of(LeadFamily.FUND)
                .with(new LeadFacts.Money(new BigDecimal("3000000"), null, MoneyChannel.CASH));
        PersonMemory memory = new PersonMemory(1, 2, 1, PersonMemory.History.VICTIMISED, VictimState.DENIES);

        assertThat(assessor.assess(lead, memory).grade()).isEqualTo(Grade.URGENT);
    }

    @Test
    void money_warnings_and_worried_tellers_are_always_met() {
        assertThat(assess(LeadFacts.of(LeadFamily.FUND)).demand()).isEqualTo(Demand.MEET);
        assertThat(assess(LeadFacts.of(LeadFamily.BANK_COUNTER)).demand()).isEqualTo(Demand.MEET);
        assertThat(assess(LeadFacts.of(LeadFamily.REPORT)).demand()).isEqualTo(Demand.CALL);
    }

    @Test
    void reasons_add_up_to_the_score_and_stand_heaviest_first() {
        Assessment assessment = assess(LeadFacts.of(LeadFamily.CONTACT)
                .with(new LeadFacts.SourceWord(Grade.MEDIUM, 4))
                .with(new LeadFacts.Contact(4, 700, true, 2, true)));

        assertThat(assessment.reasons().stream().mapToInt(Reason::points).sum()).isEqualTo(assessment.score());
        assertThat(assessment.reasons()).extracting(Reason::points).isSortedAccordingTo((a, b) -> b - a);
    }

    @Test
    void a_trusted_source_is_never_graded_below_its_word() {
        for (Grade said : Grade.values()) {
            for (int trust = 2; trust <= 5; trust++) {
                Assessment assessment =
                        assess(LeadFacts.of(LeadFamily.CONTACT).with(new LeadFacts.SourceWord(said, trust)));
                assertThat(assessment.grade().max(said))
                        .as("%s, trust %d", said, trust)
                        .isEqualTo(assessment.grade());
            }
        }
    }

    @Test
    void a_source_nobody_has_reviewed_is_believed_one_step_less() {
        LeadFacts urgent = LeadFacts.of(LeadFamily.CONTACT).with(new LeadFacts.SourceWord(Grade.URGENT, 1));

        assertThat(assess(urgent).grade()).isEqualTo(Grade.HIGH);
    }

    @Test
    void trust_outside_one_to_five_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LeadFacts.SourceWord(Grade.LOW, 0));
    }

    private Assessment assess(LeadFacts lead) {
        return assessor.assess(lead, PersonMemory.NONE);
    }

    private static List<String> codes(Assessment assessment) {
        return assessment.reasons().stream().map(Reason::code).toList();
    }
}
