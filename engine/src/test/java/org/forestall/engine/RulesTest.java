package org.forestall.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each rule alone: when it speaks, what it says, and when it is silent. */
class RulesTest {

    private static final AssessmentSettings SETTINGS = AssessmentSettings.DEFAULT;
    private static final LeadFacts BARE = LeadFacts.of(LeadFamily.CONTACT);

    @Test
    void a_call_under_a_minute_says_nothing_and_half_an_hour_says_how_long() {
        var rule = new ContactRules.CallLength(SETTINGS.call().seconds());

        assertThat(rule.weigh(called(1, 59), PersonMemory.NONE)).isEmpty();
        assertThat(rule.weigh(called(2, 1800), PersonMemory.NONE))
                .contains(new Reason("call.long", 24, Map.of("minutes", 30L, "calls", 2)));
    }

    @Test
    void many_calls_count_from_the_third_on() {
        var rule = new ContactRules.CallCount(SETTINGS.call().count());

        assertThat(rule.weigh(called(2, 0), PersonMemory.NONE)).isEmpty();
        assertThat(rule.weigh(called(3, 0), PersonMemory.NONE))
                .contains(new Reason("call.many", 4, Map.of("times", 3)));
    }

    @Test
    void calls_from_abroad_suspects_and_apps_speak_only_when_there_are_any() {
        LeadFacts lead = BARE.with(new LeadFacts.Contact(0, 0, true, 2, true));

        for (AssessmentRule rule : new AssessmentRule[] {
            new ContactRules.Overseas(5),
            new ContactRules.Suspects(SETTINGS.call().suspects()),
            new ContactRules.AppOrLink(5)
        }) {
            assertThat(rule.weigh(BARE, PersonMemory.NONE)).isEmpty();
            assertThat(rule.weigh(lead, PersonMemory.NONE)).isPresent();
        }
    }

    @Test
    void money_counts_by_bands_and_not_when_unknown() {
        var atRisk = new MoneyRules.AtRisk(SETTINGS.money().atRisk());
        LeadFacts lead = BARE.with(new LeadFacts.Money(new BigDecimal("50000.00"), null, MoneyChannel.COURIER));

        assertThat(atRisk.weigh(BARE, PersonMemory.NONE)).isEmpty();
        assertThat(atRisk.weigh(lead, PersonMemory.NONE))
                .contains(new Reason("money.at-risk", 10, Map.of("amount", "50000.00")));
        assertThat(new MoneyRules.Moved(SETTINGS.money().moved()).weigh(lead, PersonMemory.NONE))
                .isEmpty();
        assertThat(new MoneyRules.Channel(SETTINGS.money().channel()).weigh(lead, PersonMemory.NONE))
                .contains(new Reason("money.channel", 12, Map.of("channel", "COURIER")));
    }

    @Test
    void age_counts_for_the_old_and_for_minors() {
        var rule = new LeadRules.Age(SETTINGS.weights().age());

        assertThat(rule.weigh(aged(60), PersonMemory.NONE)).map(Reason::code).contains("age.elder");
        assertThat(rule.weigh(aged(17), PersonMemory.NONE)).map(Reason::code).contains("age.minor");
        assertThat(rule.weigh(aged(40), PersonMemory.NONE)).isEmpty();
        assertThat(rule.weigh(BARE, PersonMemory.NONE)).isEmpty();
    }

    @Test
    void memory_counts_repeats_and_how_earlier_cases_ended() {
        var weights = SETTINGS.weights().memory();
        PersonMemory memory = new PersonMemory(1, 3, 2, PersonMemory.History.VICTIMISED, VictimState.DENIES);

        assertThat(new MemoryRules.LeadsLast24Hours(weights.leads24Hours()).weigh(BARE, memory))
                .contains(new Reason("memory.leads-24h", 10, Map.of("times", 1)));
        assertThat(new MemoryRules.LeadsLast30Days(weights.leads30Days()).weigh(BARE, memory))
                .contains(new Reason("memory.leads-30d", 4, Map.of("times", 3)));
        assertThat(new MemoryRules.EarlierCases(weights.history()).weigh(BARE, memory))
                .contains(new Reason("memory.victimised", 12, Map.of("cases", 2)));
        assertThat(new MemoryRules.DeniedBefore(weights.denied()).weigh(BARE, memory))
                .contains(Reason.of("memory.denied", 10));
        assertThat(new MemoryRules.EarlierCases(weights.history()).weigh(BARE, PersonMemory.NONE))
                .isEmpty();
    }

    @Test
    void the_sources_word_fills_up_to_its_grade_and_no_word_adds_nothing() {
        var floor = new SourceFloor(SETTINGS.grades());

        assertThat(floor.lift(new LeadFacts.SourceWord(Grade.HIGH, 3), 10))
                .contains(new Reason("source.grade", 40, Map.of("grade", "HIGH", "trust", 3)));
        assertThat(floor.lift(new LeadFacts.SourceWord(Grade.HIGH, 5), 60))
                .map(Reason::points)
                .contains(15);
        assertThat(floor.lift(LeadFacts.SourceWord.NONE, 10)).isEmpty();
    }

    private static LeadFacts called(int times, long seconds) {
        return BARE.with(new LeadFacts.Contact(times, seconds, false, 0, false));
    }

    private static LeadFacts aged(int years) {
        return BARE.with(new LeadFacts.Subject(null, years, Set.of()));
    }
}
