package org.forestall.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AssessmentPropertiesTest {

    private static final int HISTORIES = 5_000;

    private final Assessor assessor = new Assessor(AssessmentSettings.DEFAULT);
    private final RandomLeads leads = new RandomLeads(new Random(20241112));

    @Test
    void one_more_danger_never_lowers_score_grade_or_demand() {
        for (int i = 0; i < HISTORIES; i++) {
            LeadFacts lead = leads.lead();
            PersonMemory memory = leads.memory();
            Assessment before = assessor.assess(lead, memory);
            Assessment after = assessor.assess(leads.worse(lead), leads.worse(memory));

            assertThat(after.score()).as("%s %s", lead, memory).isGreaterThanOrEqualTo(before.score());
            assertThat(before.grade().isAbove(after.grade()))
                    .as("%s %s", lead, memory)
                    .isFalse();
            assertThat(after.demand()).isGreaterThanOrEqualTo(before.demand());
        }
    }

    @Test
    void no_grade_is_below_a_trusted_sources_and_none_more_than_a_step_below_any_sources() {
        for (int i = 0; i < HISTORIES; i++) {
            LeadFacts lead = leads.lead();
            Grade said = lead.source().grade();
            if (said != null) {
                Grade floor = lead.source().trust() > 1 ? said : said.lowered();
                Grade grade = assessor.assess(lead, leads.memory()).grade();
                assertThat(floor.isAbove(grade)).as("%s", lead).isFalse();
            }
        }
    }

    @Test
    void the_grade_follows_from_the_score_and_every_reason_is_known_and_adds_something() {
        for (int i = 0; i < HISTORIES; i++) {
            Assessment assessment = assessor.assess(leads.lead(), leads.memory());

            assertThat(assessment.grade())
                    .isEqualTo(AssessmentSettings.GradeBounds.DEFAULT.gradeOf(assessment.score()));
            assertThat(ReasonCodes.all())
                    .containsAll(assessment.reasons().stream().map(Reason::code).toList());
            assertThat(assessment.reasons()).allMatch(reason -> reason.points() > 0);
        }
    }
}
