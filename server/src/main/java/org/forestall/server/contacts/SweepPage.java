package org.forestall.server.contacts;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.forestall.engine.FraudType;
import org.forestall.engine.VictimState;
import org.forestall.engine.dissuasion.Sweep;
import org.forestall.engine.dissuasion.SweepAnswer;
import org.forestall.engine.dissuasion.SweepLine;
import org.jspecify.annotations.Nullable;

/** Lays the sweep out: what to ask after for this type of scam, and what was said. */
final class SweepPage {

    private SweepPage() {}

    static DissuasionView.SweepView of(FraudType type, CaseStory story) {
        Map<SweepLine, SweepAnswer> answers = story.answers();
        Set<SweepLine> shown = EnumSet.copyOf(Sweep.linesFor(type));
        shown.addAll(answers.keySet());
        List<SweepLine> open = Sweep.open(type, answers);
        Map<VictimState, List<SweepLine>> obstacles = new TreeMap<>();
        for (VictimState state : List.of(VictimState.MONEY_SAFE, VictimState.CLEAN)) {
            obstacles.put(state, Sweep.obstacles(state, type, answers));
        }
        return new DissuasionView.SweepView(
                type,
                shown.stream().map(line -> line(line, story.sweep().get(line))).toList(),
                open,
                answers.entrySet().stream()
                        .filter(entry -> SweepDemands.isFound(entry.getValue()))
                        .map(Map.Entry::getKey)
                        .toList(),
                Sweep.leftOpen(answers),
                open.isEmpty(),
                obstacles);
    }

    private static DissuasionView.SweepView.Line line(SweepLine line, CaseStory.@Nullable Answered answered) {
        return answered == null
                ? new DissuasionView.SweepView.Line(line, line.checkCode(), null, null, null)
                : new DissuasionView.SweepView.Line(
                        line, line.checkCode(), answered.answer(), answered.at(), answered.by());
    }
}
