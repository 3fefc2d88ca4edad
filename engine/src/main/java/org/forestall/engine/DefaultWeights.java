package org.forestall.engine;

import java.util.Map;

/** The longer tables of default points. */
final class DefaultWeights {

    static final Map<FraudType, Integer> FRAUD_TYPE = Map.ofEntries(
            Map.entry(FraudType.GOV, 10),
            Map.entry(FraudType.INVEST, 8),
            Map.entry(FraudType.CS, 6),
            Map.entry(FraudType.CREDIT, 6),
            Map.entry(FraudType.TASK, 5),
            Map.entry(FraudType.LOAN, 5),
            Map.entry(FraudType.LOVE, 5),
            Map.entry(FraudType.LEADER, 5),
            Map.entry(FraudType.TICKET, 3),
            Map.entry(FraudType.SHOP, 2),
            Map.entry(FraudType.GAME, 2),
            Map.entry(FraudType.OTHER, 2));

    static final Map<TextSign, Integer> SIGN = Map.ofEntries(
            Map.entry(TextSign.TRANSFERRING, 22),
            Map.entry(TextSign.SAFE_ACCOUNT, 20),
            Map.entry(TextSign.WITHDRAWAL, 16),
            Map.entry(TextSign.HANDOVER, 16),
            Map.entry(TextSign.SCREEN_SHARE, 15),
            Map.entry(TextSign.SECRECY, 14),
            Map.entry(TextSign.HIDDEN_CHANNEL, 14),
            Map.entry(TextSign.ISOLATED, 14),
            Map.entry(TextSign.BUSY_LINE, 12),
            Map.entry(TextSign.CANNOT_WITHDRAW, 10),
            Map.entry(TextSign.DENIES, 10),
            Map.entry(TextSign.ALREADY_PAID, 10),
            Map.entry(TextSign.SCAM_APP, 5));

    private DefaultWeights() {}
}
