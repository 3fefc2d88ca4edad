package org.forestall.server.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.forestall.engine.VictimState;
import org.forestall.engine.dissuasion.SweepAnswer;
import org.forestall.engine.dissuasion.SweepLine;
import org.forestall.server.access.Actor;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.Recorded;
import org.forestall.server.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers lines of the hidden-channel sweep. Whoever finds a channel on somebody who counted as safe takes that back: the
 * money was called safe, and the phone clean, without knowing of it.
 *
 * <p>Refuses with NOTHING_NAMED, and what the state table says.
 */
@Component
class AnswerSweep {

    private final ContactDesk desk;
    private final CaseWork cases;

    AnswerSweep(ContactDesk desk, CaseWork cases) {
        this.desk = desk;
        this.cases = cases;
    }

    /** One line and its answer. */
    record Line(SweepLine line, SweepAnswer answer) {}

    CaseFile answer(Actor actor, CaseId id, @Nullable List<Line> lines, @Nullable String note) {
        if (lines == null || lines.isEmpty()) {
            throw Refused.field(ContactRefusal.NOTHING_NAMED, "lines");
        }
        return desk.contact(actor, id, (file, now) -> {
            Map<SweepLine, SweepAnswer> before = CaseStory.of(cases.history(id)).answers();
            List<Recorded> records = new ArrayList<>();
            for (Line each : lines) {
                String text = records.isEmpty() ? note : null;
                records.add(new Recorded(
                        new CaseRecord.SweepAnswered(
                                each.line().name(), each.answer().name()),
                        text));
            }
            stepsBack(file.standing().victimState(), lines, before)
                    .forEach(state -> records.add(Recorded.of(new CaseRecord.StateNoted(state))));
            return records;
        });
    }

    /** The states that what was found leads back through; nobody steps from clean to admitting at once. */
    private static List<VictimState> stepsBack(VictimState now, List<Line> lines, Map<SweepLine, SweepAnswer> before) {
        boolean found = lines.stream().anyMatch(line -> isNews(line.answer(), before.get(line.line())));
        boolean shut = lines.stream().anyMatch(line -> line.answer() == SweepAnswer.REFUSED_TO_SHOW);
        return switch (now) {
            case CLEAN ->
                found
                        ? List.of(VictimState.MONEY_SAFE, VictimState.ADMITS)
                        : shut ? List.of(VictimState.MONEY_SAFE) : List.of();
            case MONEY_SAFE -> found ? List.of(VictimState.ADMITS) : List.of();
            default -> List.of();
        };
    }

    /** Whether a channel has come to light, or is open again; removing one that was known is no news. */
    private static boolean isNews(SweepAnswer answer, @Nullable SweepAnswer before) {
        return switch (answer) {
            case FOUND_LEFT -> before != SweepAnswer.FOUND_LEFT;
            case FOUND_REMOVED -> before != SweepAnswer.FOUND_LEFT && before != SweepAnswer.FOUND_REMOVED;
            case NONE_FOUND, REFUSED_TO_SHOW -> false;
        };
    }
}
