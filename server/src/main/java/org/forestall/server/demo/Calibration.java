package org.forestall.server.demo;

import java.util.List;
import org.forestall.engine.FraudType;
import org.forestall.engine.Grade;
import org.forestall.engine.LeadFamily;
import org.forestall.server.demo.Homes.Place;
import org.forestall.server.demo.Victim.Truth;

/**
 * The proportions of one district-day of 1.1 million people. The number a day is Beijing's 41,096 warnings a day of 2021
 * by population (Beijing Daily, 2022-01-09). Types follow the class counts of CCL23-Eval task 6 (102,762 statements).
 * Shares of women by type are Foshan's of 2021; scam-call hours are those of the 2017 harassment-call report. The split
 * by grade, the truth behind a grade, wrong and other-district shares are this project's proposals: nothing is published.
 */
final class Calibration {

    static final int LEADS_A_DAY = 2_100;

    /** Weight of each hour of the day from midnight: high at 8-11 and 14-17, a dip at noon, quiet at night. */
    private static final double[] HOURS = {
        0.6, 0.4, 0.3, 0.25, 0.25, 0.4, 1.0, 2.2, 5.5, 7.2, 7.5, 6.2, 3.6, 4.0, 6.8, 7.2, 7.0, 6.2, 4.6, 5.0, 5.2, 4.5,
        2.6, 1.2
    };

    static final Choice<Integer> HOUR_OF_DAY = hours();

    static final Choice<LeadKind> KIND = Choice.of(LeadKind.NEW, 85.5)
            .or(LeadKind.REPEAT, 10)
            .or(LeadKind.DUPLICATE, 2)
            .or(LeadKind.REVISION, 1.5)
            .or(LeadKind.UNUSABLE, 1);

    static final Choice<Grade> GRADE =
            Choice.of(Grade.LOW, 78).or(Grade.MEDIUM, 18).or(Grade.HIGH, 3.5).or(Grade.URGENT, 0.5);

    static final Choice<FraudType> TYPE = Choice.of(FraudType.TASK, 35_459)
            .or(FraudType.CS, 13_772)
            .or(FraudType.INVEST, 11_836)
            .or(FraudType.LOAN, 11_105)
            .or(FraudType.CREDIT, 8_464)
            .or(FraudType.SHOP, 7_058)
            .or(FraudType.GOV, 4_563)
            .or(FraudType.LEADER, 4_407)
            .or(FraudType.GAME, 2_155)
            .or(FraudType.LOVE, 1_654)
            .or(FraudType.TICKET, 1_092)
            .or(FraudType.OTHER, 1_197);

    /** Among fund and counter warnings the slow, dear scams weigh more. */
    static final Choice<FraudType> TYPE_WHERE_MONEY_MOVES = Choice.of(FraudType.INVEST, 30)
            .or(FraudType.TASK, 24)
            .or(FraudType.GOV, 18)
            .or(FraudType.CS, 12)
            .or(FraudType.CREDIT, 7)
            .or(FraudType.LOVE, 5)
            .or(FraudType.LEADER, 4);

    private static final Choice<LeadFamily> URGENT_FAMILY = Choice.of(LeadFamily.FUND, 50)
            .or(LeadFamily.BANK_COUNTER, 25)
            .or(LeadFamily.CONTACT, 15)
            .or(LeadFamily.REPORT, 10);
    private static final Choice<LeadFamily> HIGH_FAMILY = Choice.of(LeadFamily.CONTACT, 70)
            .or(LeadFamily.FUND, 12)
            .or(LeadFamily.REPORT, 10)
            .or(LeadFamily.BANK_COUNTER, 8);
    private static final Choice<LeadFamily> MEDIUM_FAMILY = Choice.of(LeadFamily.CONTACT, 94)
            .or(LeadFamily.REPORT, 3)
            .or(LeadFamily.FUND, 2)
            .or(LeadFamily.BANK_COUNTER, 1);
    private static final Choice<LeadFamily> LOW_FAMILY =
            Choice.of(LeadFamily.CONTACT, 99.6).or(LeadFamily.REPORT, 0.4);

    static final Choice<Place> PLACE =
            Choice.of(Place.HERE, 94.8).or(Place.OTHER_DISTRICT, 3.2).or(Place.UNCLEAR, 2);

    private static final Choice<DemoSource> CONTACT_SOURCE = Choice.of(DemoSource.CENTRE, 30)
            .or(DemoSource.SMS_12381, 25)
            .or(DemoSource.MOBILE, 25)
            .or(DemoSource.UNICOM, 11)
            .or(DemoSource.TELECOM, 9);
    private static final Choice<DemoSource> FUND_SOURCE =
            Choice.of(DemoSource.FUND, 70).or(DemoSource.CENTRE, 30);

    private Calibration() {}

    static LeadFamily family(Grade grade, Dice dice) {
        return switch (grade) {
            case URGENT -> URGENT_FAMILY.pick(dice);
            case HIGH -> HIGH_FAMILY.pick(dice);
            case MEDIUM -> MEDIUM_FAMILY.pick(dice);
            case LOW -> LOW_FAMILY.pick(dice);
        };
    }

    static DemoSource source(LeadFamily family, Dice dice) {
        return switch (family) {
            case FUND -> FUND_SOURCE.pick(dice);
            case CONTACT -> CONTACT_SOURCE.pick(dice);
            case BANK_COUNTER -> DemoSource.BANKS;
            case REPORT -> DemoSource.DESK_110;
        };
    }

    /** What is behind a warning of this grade about someone whose address is in the district. */
    static Truth truth(Grade grade, Dice dice) {
        double real = switch (grade) {
            case URGENT -> 35;
            case HIGH -> 8;
            case MEDIUM -> 0.7;
            case LOW -> 0.1;
        };
        return Choice.of(Truth.IN_PROGRESS, real)
                .or(Truth.WRONG_PERSON, 11)
                .or(Truth.OTHER_DISTRICT, 3.3)
                .or(Truth.GONE, 4)
                .or(Truth.TEMPTED, 4)
                .or(Truth.HARMLESS, 77.7 - real)
                .pick(dice);
    }

    static boolean female(FraudType type, Dice dice) {
        return dice.chance(
                switch (type) {
                    case GOV -> 0.887;
                    case LOVE -> 0.799;
                    case TASK -> 0.631;
                    case CS -> 0.61;
                    case LOAN -> 0.261;
                    case GAME -> 0.23;
                    default -> 0.55;
                });
    }

    /** Age in years: 62 % of victims are 18 to 40; GOV aims at the old, games at the young. */
    static int age(FraudType type, Dice dice) {
        List<Integer> band = switch (type) {
            case GOV -> dice.chance(0.6) ? List.of(58, 84) : List.of(22, 57);
            case GAME -> List.of(14, 24);
            case CREDIT, LOAN -> List.of(20, 42);
            case LOVE -> List.of(30, 62);
            default -> dice.chance(0.62) ? List.of(18, 40) : List.of(41, dice.chance(0.86) ? 65 : 82);
        };
        return dice.between(band.getFirst(), band.getLast());
    }

    private static Choice<Integer> hours() {
        Choice<Integer> choice = Choice.of(0, HOURS[0]);
        for (int hour = 1; hour < HOURS.length; hour++) {
            choice = choice.or(hour, HOURS[hour]);
        }
        return choice;
    }
}
