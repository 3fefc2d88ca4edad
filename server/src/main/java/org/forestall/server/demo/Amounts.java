package org.forestall.server.demo;

import java.time.Duration;
import org.forestall.engine.FraudType;

/**
 * Money and time by type of scam. Medians are set so that the mean of all lies near the published 74,000 to 96,000 yuan
 * a case (Yuanzhou 2024, 2025), with investment and police impersonation carrying the long tail.
 */
final class Amounts {

    private static final long MOST = 8_000_000;

    private Amounts() {}

    /** Yuan at risk, in whole hundreds. */
    static long atRisk(FraudType type, Dice dice) {
        double yuan = switch (type) {
            case TASK -> dice.logNormal(18_000, 1.1);
            case INVEST -> dice.logNormal(90_000, 1.3);
            case GOV -> dice.logNormal(120_000, 1.3);
            case LOVE -> dice.logNormal(70_000, 1.2);
            case LEADER -> dice.logNormal(60_000, 1.1);
            case CS -> dice.logNormal(35_000, 1.0);
            case CREDIT -> dice.logNormal(40_000, 0.9);
            case LOAN -> dice.logNormal(12_000, 0.8);
            case SHOP -> dice.logNormal(6_000, 1.0);
            case GAME -> dice.logNormal(3_000, 0.9);
            case TICKET -> dice.logNormal(15_000, 0.8);
            case OTHER -> dice.logNormal(15_000, 1.0);
        };
        return Math.clamp(Math.round(yuan / 100) * 100, 300, MOST);
    }

    /** How long after the warning the money goes: minutes for the fast scams, days for the slow ones. */
    static Duration untilItLeaves(FraudType type, Dice dice) {
        double minutes = switch (type) {
            case CS, CREDIT, LOAN, LEADER, TICKET, SHOP, GAME, OTHER -> dice.logNormal(35, 0.9);
            case GOV -> dice.chance(0.5) ? dice.logNormal(45, 0.8) : dice.logNormal(4 * 1440, 0.9);
            case TASK -> dice.logNormal(3 * 1440, 0.9);
            case INVEST, LOVE -> dice.logNormal(25 * 1440, 0.6);
        };
        return Duration.ofSeconds(Math.round(minutes * 60));
    }
}
