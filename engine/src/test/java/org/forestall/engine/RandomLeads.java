package org.forestall.engine;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Invented leads and memories for properties; and one more danger put on top of each. */
final class RandomLeads {

    private final RandomGenerator random;

    RandomLeads(RandomGenerator random) {
        this.random = random;
    }

    LeadFacts lead() {
        return new LeadFacts(
                one(LeadFamily.values()),
                new LeadFacts.SourceWord(maybe(Grade.values()), random.nextInt(1, 6)),
                new LeadFacts.Contact(
                        random.nextInt(10), random.nextInt(6000), random.nextBoolean(), random.nextInt(6), false),
                new LeadFacts.Money(amount(), amount(), maybe(MoneyChannel.values())),
                new LeadFacts.Subject(maybe(FraudType.values()), random.nextInt(10, 90), signs()));
    }

    PersonMemory memory() {
        int day = random.nextInt(5);
        return new PersonMemory(
                day,
                day + random.nextInt(20),
                random.nextInt(3),
                one(PersonMemory.History.values()),
                maybe(VictimState.values()));
    }

    /** The same lead, worse in one respect. */
    LeadFacts worse(LeadFacts lead) {
        LeadFacts.Contact contact = lead.contact();
        LeadFacts.Money money = lead.money();
        return switch (random.nextInt(6)) {
            case 0 ->
                lead.with(new LeadFacts.Contact(
                        contact.callCount() + 1,
                        contact.callSeconds() + random.nextInt(4000),
                        contact.overseas(),
                        contact.suspects(),
                        contact.appOrLink()));
            case 1 ->
                lead.with(new LeadFacts.Contact(
                        contact.callCount(), contact.callSeconds(), true, contact.suspects() + 3, true));
            case 2 -> lead.with(new LeadFacts.Money(more(money.atRisk()), money.moved(), money.channel()));
            case 3 -> lead.with(new LeadFacts.Money(money.atRisk(), more(money.moved()), money.channel()));
            case 4 -> withAnotherSign(lead);
            default -> withHigherWord(lead);
        };
    }

    /** The same memory, worse in one respect. */
    PersonMemory worse(PersonMemory memory) {
        return random.nextBoolean()
                ? new PersonMemory(
                        memory.leadsLast24Hours() + 1,
                        memory.leadsLast30Days() + 1,
                        memory.earlierCases(),
                        memory.history(),
                        memory.lastState())
                : new PersonMemory(
                        memory.leadsLast24Hours(),
                        memory.leadsLast30Days(),
                        memory.earlierCases() + 1,
                        PersonMemory.History.RELAPSED,
                        VictimState.DENIES);
    }

    private LeadFacts withAnotherSign(LeadFacts lead) {
        LeadFacts.Subject subject = lead.subject();
        Set<TextSign> signs = EnumSet.of(one(TextSign.values()));
        signs.addAll(subject.signs());
        return lead.with(new LeadFacts.Subject(subject.fraudType(), subject.age(), signs));
    }

    private static LeadFacts withHigherWord(LeadFacts lead) {
        Grade said = lead.source().grade();
        Grade higher = said == null ? Grade.MEDIUM : said.raised();
        return lead.with(new LeadFacts.SourceWord(higher, lead.source().trust()));
    }

    private BigDecimal more(@Nullable BigDecimal amount) {
        return (amount == null ? BigDecimal.ZERO : amount).add(BigDecimal.valueOf(random.nextInt(1, 1_000_000)));
    }

    private @Nullable BigDecimal amount() {
        return random.nextBoolean() ? null : BigDecimal.valueOf(random.nextLong(2_000_000), 2);
    }

    private Set<TextSign> signs() {
        Set<TextSign> signs = EnumSet.noneOf(TextSign.class);
        for (TextSign sign : TextSign.values()) {
            if (random.nextInt(12) == 0) {
                signs.add(sign);
            }
        }
        return signs;
    }

    private <T> T one(T[] of) {
        return List.of(of).get(random.nextInt(of.length));
    }

    private <T> @Nullable T maybe(T[] of) {
        return random.nextInt(3) == 0 ? null : one(of);
    }
}
