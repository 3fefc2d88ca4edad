package org.forestall.server.contacts;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.forestall.engine.FraudType;
import org.forestall.engine.Grade;
import org.forestall.engine.VictimState;
import org.forestall.engine.dissuasion.Sweep;
import org.forestall.engine.dissuasion.SweepAnswer;
import org.forestall.engine.dissuasion.SweepLine;
import org.forestall.engine.dissuasion.VictimMoves;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.CloseOutcome;
import org.forestall.server.cases.ClosingDemand;
import org.forestall.server.cases.StateDemand;
import org.forestall.server.platform.Refused;
import org.springframework.stereotype.Component;

/**
 * Nobody counts as safe, and no dangerous case is closed as prevented, before every hidden channel was asked after; and
 * nobody moves between states that do not follow one another.
 */
@Component
class SweepDemands implements StateDemand, ClosingDemand {

    private static final Set<CloseOutcome> PREVENTED = EnumSet.of(CloseOutcome.DISSUADED, CloseOutcome.PARTLY_LOST);
    private static final Set<Grade> DANGEROUS = EnumSet.of(Grade.HIGH, Grade.URGENT);

    private final CaseWork cases;

    SweepDemands(CaseWork cases) {
        this.cases = cases;
    }

    @Override
    public void check(CaseFile file, VictimState to) {
        VictimState from = file.standing().victimState();
        if (!VictimMoves.isLegal(from, to)) {
            throw new Refused(ContactRefusal.STATE_IMPOSSIBLE, Map.of("from", from.name(), "to", to.name()));
        }
        // taking back what was claimed needs no proof
        boolean takesBack = from == VictimState.CLEAN && to == VictimState.MONEY_SAFE;
        if (from == to || takesBack || (to != VictimState.MONEY_SAFE && to != VictimState.CLEAN)) {
            return;
        }
        Map<SweepLine, SweepAnswer> answers =
                CaseStory.of(cases.history(file.id())).answers();
        List<SweepLine> obstacles = Sweep.obstacles(to, typeOf(file), answers);
        if (!obstacles.isEmpty()) {
            List<SweepLine> open = Sweep.open(typeOf(file), answers);
            throw new Refused(
                    ContactRefusal.SWEEP_OPEN,
                    Map.of(
                            "lines", names(open),
                            "leftOpen",
                                    names(obstacles.stream()
                                            .filter(line -> !open.contains(line))
                                            .toList())));
        }
    }

    @Override
    public List<String> missing(CaseFile file, CloseOutcome outcome) {
        if (!PREVENTED.contains(outcome)) {
            return List.of();
        }
        Map<SweepLine, SweepAnswer> answers =
                CaseStory.of(cases.history(file.id())).answers();
        boolean anyFound = answers.values().stream().anyMatch(SweepDemands::isFound);
        if (!DANGEROUS.contains(file.grade()) && !anyFound) {
            return List.of();
        }
        List<String> missing = new ArrayList<>();
        Sweep.open(typeOf(file), answers).forEach(line -> missing.add("sweep:" + line));
        Sweep.leftOpen(answers).stream()
                .filter(line -> answers.get(line) == SweepAnswer.FOUND_LEFT)
                .forEach(line -> missing.add("sweep-found:" + line));
        return missing;
    }

    static boolean isFound(SweepAnswer answer) {
        return answer == SweepAnswer.FOUND_LEFT || answer == SweepAnswer.FOUND_REMOVED;
    }

    /** What the scam seems to be; OTHER, which asks after most, where nobody knows. */
    static FraudType typeOf(CaseFile file) {
        FraudType type = file.suspicion().fraudType();
        return type == null ? FraudType.OTHER : type;
    }

    private static List<String> names(List<SweepLine> lines) {
        return lines.stream().map(Enum::name).toList();
    }
}
