package org.forestall.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Guards the calibration: on an invented day without sources' grades, mostly short contact warnings, the grades stay
 * near the mix that the district's day is set to (LOW 78, MEDIUM 18, HIGH 3.5, URGENT 0.5 of a hundred).
 */
class UsualDayTest {

    private static final int LEADS = 20_000;
    private static final FraudType[] TYPES = {
        FraudType.TASK,
        FraudType.TASK,
        FraudType.TASK,
        FraudType.CS,
        FraudType.INVEST,
        FraudType.LOAN,
        FraudType.CREDIT,
        FraudType.SHOP,
        FraudType.GOV,
        FraudType.LEADER
    };

    private final Random random = new Random(1112);

    @Test
    void most_of_a_usual_day_is_low_and_few_are_urgent() {
        Assessor assessor = new Assessor(AssessmentSettings.DEFAULT);
        Map<Grade, Integer> day = new EnumMap<>(Grade.class);
        for (int i = 0; i < LEADS; i++) {
            day.merge(assessor.assess(lead(), memory()).grade(), 1, Integer::sum);
        }

        assertThat(share(day, Grade.LOW)).as("%s", day).isBetween(70.0, 85.0);
        assertThat(share(day, Grade.MEDIUM)).as("%s", day).isBetween(12.0, 25.0);
        assertThat(share(day, Grade.HIGH)).as("%s", day).isBetween(2.0, 6.0);
        assertThat(share(day, Grade.URGENT)).as("%s", day).isBetween(0.1, 1.5);
    }

    private static double share(Map<Grade, Integer> day, Grade grade) {
        return 100.0 * day.getOrDefault(grade, 0) / LEADS;
    }

    /** Two in a hundred are fund warnings (2023), two come from tellers and neighbours; a call's median is 70 s. */
    private LeadFacts lead() {
        double kind = random.nextDouble();
        LeadFamily family = kind < 0.02
                ? LeadFamily.FUND
                : kind < 0.025 ? LeadFamily.BANK_COUNTER : kind < 0.04 ? LeadFamily.REPORT : LeadFamily.CONTACT;
        int seconds = (int) Math.min(7200, 70 * Math.exp(1.3 * random.nextGaussian()));
        Set<TextSign> signs =
                chance(0.08) ? Set.of(TextSign.values()[random.nextInt(TextSign.values().length)]) : Set.of();
        return LeadFacts.of(family)
                .with(new LeadFacts.Contact(1 + random.nextInt(3), seconds, chance(0.15), 1, chance(0.1)))
                .with(money(family))
                .with(new LeadFacts.Subject(
                        chance(0.8) ? TYPES[random.nextInt(TYPES.length)] : null, 18 + random.nextInt(60), signs));
    }

    private LeadFacts.Money money(LeadFamily family) {
        BigDecimal amount = BigDecimal.valueOf((long) (30_000 * Math.exp(1.3 * random.nextGaussian())));
        return family == LeadFamily.FUND || family == LeadFamily.BANK_COUNTER
                ? new LeadFacts.Money(amount, null, MoneyChannel.TRANSFER)
                : LeadFacts.Money.NONE;
    }

    private PersonMemory memory() {
        return chance(0.07) ? new PersonMemory(1, 1, 0, PersonMemory.History.CLEAR, null) : PersonMemory.NONE;
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }
}
