package org.forestall.engine.dissuasion;

import static org.forestall.engine.dissuasion.SweepLine.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.forestall.engine.FraudType;
import org.forestall.engine.VictimState;

/**
 * The sweep for hidden channels: which lines a type of scam asks for, which are still open, and which states they keep
 * the person from. That nobody counts as safe before every line was asked after is this project's rule, taken from the
 * reported case in which a second phone came to light only at the second visit [SEED].
 */
public final class Sweep {

    private static final Set<SweepLine> ALWAYS = EnumSet.of(
            SECOND_PHONE,
            SECOND_SIM,
            SCREEN_SHARE,
            REMOTE_CONTROL,
            SCAM_APP,
            CHAT_GROUP,
            OTHER_ACCOUNTS,
            BOOKED_PAYMENT);

    private static final Map<FraudType, Set<SweepLine>> BESIDES = Map.ofEntries(
            Map.entry(FraudType.TASK, EnumSet.of(NEW_LOANS)),
            Map.entry(FraudType.INVEST, EnumSet.of(NEW_LOANS, CASH_OR_COURIER, SECRECY_PACT)),
            Map.entry(FraudType.SHOP, EnumSet.noneOf(SweepLine.class)),
            Map.entry(FraudType.CS, EnumSet.of(CALL_FORWARDING, NEW_LOANS)),
            Map.entry(FraudType.LOAN, EnumSet.of(NEW_LOANS)),
            Map.entry(FraudType.CREDIT, EnumSet.of(CALL_FORWARDING, NEW_LOANS)),
            Map.entry(FraudType.LEADER, EnumSet.of(SECRECY_PACT)),
            Map.entry(FraudType.GOV, EnumSet.allOf(SweepLine.class)),
            Map.entry(FraudType.LOVE, EnumSet.of(NEW_LOANS, CASH_OR_COURIER, SECRECY_PACT)),
            Map.entry(FraudType.GAME, EnumSet.of(SECRECY_PACT)),
            Map.entry(FraudType.TICKET, EnumSet.of(CALL_FORWARDING)),
            Map.entry(FraudType.OTHER, EnumSet.of(CALL_FORWARDING, NEW_LOANS, CASH_OR_COURIER, SECRECY_PACT)));

    private Sweep() {}

    /** The lines to ask after, in the order to ask them. */
    public static List<SweepLine> linesFor(FraudType type) {
        Set<SweepLine> lines = EnumSet.copyOf(ALWAYS);
        lines.addAll(BESIDES.getOrDefault(type, Set.of()));
        return List.copyOf(lines);
    }

    /** The lines not yet asked after. */
    public static List<SweepLine> open(FraudType type, Map<SweepLine, SweepAnswer> answers) {
        return linesFor(type).stream()
                .filter(line -> !answers.containsKey(line))
                .toList();
    }

    /** The lines, of this type or not, that were found and left or not shown. */
    public static List<SweepLine> leftOpen(Map<SweepLine, SweepAnswer> answers) {
        return EnumSet.allOf(SweepLine.class).stream()
                .filter(line -> answers.containsKey(line) && answers.get(line).leavesOpen())
                .toList();
    }

    /** The lines that keep the person from being noted in this state; empty where nothing does. */
    public static List<SweepLine> obstacles(VictimState state, FraudType type, Map<SweepLine, SweepAnswer> answers) {
        if (!VictimStates.isSafe(state)) {
            return List.of();
        }
        Set<SweepLine> lines = EnumSet.noneOf(SweepLine.class);
        lines.addAll(open(type, answers));
        if (state == VictimState.CLEAN) {
            lines.addAll(leftOpen(answers));
        }
        return List.copyOf(lines);
    }

    /** MONEY_SAFE needs every line answered; CLEAN besides that no channel is left open. Other states need nothing. */
    public static boolean allowsState(VictimState state, FraudType type, Map<SweepLine, SweepAnswer> answers) {
        return obstacles(state, type, answers).isEmpty();
    }
}
