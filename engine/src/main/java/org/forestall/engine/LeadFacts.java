package org.forestall.engine;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one lead says that bears on how fast to act. It holds nothing by which a person could be known.
 *
 * @param family where the suspicion comes from
 * @param source the source's own word, and how far it is trusted
 * @param contact calls, apps and links between the person and the suspects
 * @param money what is at stake
 * @param subject whom it concerns and what the free text adds
 */
public record LeadFacts(LeadFamily family, SourceWord source, Contact contact, Money money, Subject subject) {

    /** A lead of which nothing but its family is known; the withers add to it. */
    public static LeadFacts of(LeadFamily family) {
        return new LeadFacts(family, SourceWord.NONE, Contact.NONE, Money.NONE, Subject.NONE);
    }

    public LeadFacts with(SourceWord newSource) {
        return new LeadFacts(family, newSource, contact, money, subject);
    }

    public LeadFacts with(Contact newContact) {
        return new LeadFacts(family, source, newContact, money, subject);
    }

    public LeadFacts with(Money newMoney) {
        return new LeadFacts(family, source, contact, newMoney, subject);
    }

    public LeadFacts with(Subject newSubject) {
        return new LeadFacts(family, source, contact, money, newSubject);
    }

    /**
     * The source's own grade.
     *
     * @param grade as mapped on arrival; null where the source gives none
     * @param trust 1 (registered by an import, not yet reviewed) to 5
     */
    public record SourceWord(@Nullable Grade grade, int trust) {

        /** A source that gives no grade. */
        public static final SourceWord NONE = new SourceWord(null, 3);

        public SourceWord {
            if (trust < 1 || trust > 5) {
                throw new IllegalArgumentException("trust is 1 to 5, not " + trust);
            }
        }
    }

    /**
     * Contact between the person and the suspects.
     *
     * @param callCount calls seen by the source
     * @param callSeconds their length together, in seconds
     * @param overseas whether a call came from abroad
     * @param suspects suspect phone numbers and accounts named in the lead
     * @param appOrLink whether a scam app or site was opened
     */
    public record Contact(int callCount, long callSeconds, boolean overseas, int suspects, boolean appOrLink) {

        /** No contact known. */
        public static final Contact NONE = new Contact(0, 0, false, 0, false);

        public Contact {
            if (callCount < 0 || callSeconds < 0 || suspects < 0) {
                throw new IllegalArgumentException("counts and lengths are not negative");
            }
        }
    }

    /**
     * Money at stake, in the profile's currency; null where the lead does not say.
     *
     * @param atRisk what may still go
     * @param moved what is already gone
     * @param channel how it goes
     */
    public record Money(
            @Nullable BigDecimal atRisk,
            @Nullable BigDecimal moved,
            @Nullable MoneyChannel channel) {

        /** Nothing known of money. */
        public static final Money NONE = new Money(null, null, null);
    }

    /**
     * Whom it concerns and what is being played.
     *
     * @param fraudType given by the source, or suggested and sure; null where neither
     * @param age in years, from the identity number; null where unknown
     * @param signs danger signs read from the free text by {@link TextSigns}
     */
    public record Subject(
            @Nullable FraudType fraudType, @Nullable Integer age, Set<TextSign> signs) {

        /** Nothing known. */
        public static final Subject NONE = new Subject(null, null, Set.of());

        public Subject {
            Set<TextSign> copy = EnumSet.noneOf(TextSign.class);
            copy.addAll(signs);
            signs = Set.copyOf(copy);
        }
    }
}
