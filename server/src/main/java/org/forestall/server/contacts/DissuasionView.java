package org.forestall.server.contacts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.forestall.engine.FraudType;
import org.forestall.engine.Reason;
import org.forestall.engine.VictimState;
import org.forestall.engine.dissuasion.Need;
import org.forestall.engine.dissuasion.Resistance;
import org.forestall.engine.dissuasion.ResistanceSign;
import org.forestall.engine.dissuasion.Step;
import org.forestall.engine.dissuasion.SweepAnswer;
import org.forestall.engine.dissuasion.SweepLine;
import org.forestall.engine.dissuasion.Tried;
import org.jspecify.annotations.Nullable;

/**
 * Everything about the dissuasion of one person, as the case's page shows it.
 *
 * @param states where the person stood, since when, and who said so
 * @param safe out of danger, and nothing heard since
 * @param signalSince a signal since the person was safe that nobody has looked into
 * @param proposePullUp words alone have not helped, and the case still lies below the squad
 * @param jointMoves what several services do at once, where resistance is deep
 * @param moves the states that may be noted from here
 */
record DissuasionView(
        long caseId,
        VictimState state,
        List<Stand> states,
        boolean safe,
        @Nullable Instant signalSince,
        int contacts,
        Resistance resistance,
        List<Sign> signs,
        List<CaseStory.Taken> tried,
        List<Proposed> next,
        List<Tried> failedBefore,
        boolean proposePullUp,
        List<Step> jointMoves,
        List<VictimState> moves,
        GuideHint guide,
        SweepView sweep,
        List<PromiseView> promises,
        GuardsView guard,
        @Nullable VisitView visit,
        @Nullable SearchSummary search) {

    record Stand(VictimState state, Instant since, @Nullable String by) {}

    record Sign(ResistanceSign sign, Instant at, String by) {}

    record Proposed(Step step, int points, List<Reason> reasons, Set<Need> needs, boolean joint) {}

    /** Which guide to open; no version where none is written in this language. */
    record GuideHint(
            FraudType type,
            String language,
            @Nullable Long versionId,
            @Nullable String title) {}

    /** The hidden-channel sweep, line by line. */
    record SweepView(
            FraudType type,
            List<Line> lines,
            List<SweepLine> open,
            List<SweepLine> found,
            List<SweepLine> leftOpen,
            boolean complete,
            Map<VictimState, List<SweepLine>> obstacles) {

        /** @param check the code of the sentence that says how to check it */
        record Line(
                SweepLine line,
                String check,
                @Nullable SweepAnswer answer,
                @Nullable Instant answeredAt,
                @Nullable String by) {}
    }

    record PromiseView(
            long id,
            long caseId,
            PromiseKind kind,
            PromiseStore.State state,
            Instant dueAt,
            boolean overdue,
            String by,
            Instant madeAt,
            @Nullable Instant settledAt,
            @Nullable String note) {

        static PromiseView of(PromiseStore.Promise promise, Instant now) {
            boolean overdue = promise.state() == PromiseStore.State.OPEN
                    && promise.times().dueAt().isBefore(now);
            return new PromiseView(
                    promise.id(),
                    promise.caseId().value(),
                    promise.kind(),
                    promise.state(),
                    promise.times().dueAt(),
                    overdue,
                    promise.by(),
                    promise.times().madeAt(),
                    promise.times().settledAt(),
                    promise.note());
        }
    }

    record GuardView(
            long id,
            long caseId,
            Visit.Member staff,
            Instant begunAt,
            @Nullable Instant endedAt,
            long minutes) {

        static GuardView of(GuardStore.Guard guard, Instant now) {
            return new GuardView(
                    guard.id(),
                    guard.caseId().value(),
                    guard.staff(),
                    guard.begunAt(),
                    guard.endedAt(),
                    guard.minutes(now));
        }
    }

    /** @param minutesTotal over everybody and all days, those running counted until now */
    record GuardsView(List<GuardView> items, long minutesTotal, int running) {

        static GuardsView of(List<GuardStore.Guard> guards, Instant now) {
            return new GuardsView(
                    guards.stream().map(guard -> GuardView.of(guard, now)).toList(),
                    guards.stream().mapToLong(guard -> guard.minutes(now)).sum(),
                    (int) guards.stream().filter(GuardStore.Guard::isRunning).count());
        }
    }

    record VisitView(
            long id,
            long caseId,
            List<Visit.Member> crew,
            String state,
            Instant startedAt,
            @Nullable Instant arrivedAt,
            @Nullable Instant checkInBy,
            boolean overdue,
            int rung,
            @Nullable Instant endedAt,
            @Nullable String outcome) {

        static VisitView of(Visit visit, Instant now) {
            boolean running = visit.isRunning();
            return new VisitView(
                    visit.id(),
                    visit.caseId().value(),
                    visit.crew(),
                    running ? "RUNNING" : "ENDED",
                    visit.times().startedAt(),
                    visit.times().arrivedAt(),
                    running ? visit.times().checkInBy() : null,
                    running && visit.times().checkInBy().isBefore(now),
                    visit.rung(),
                    visit.times().endedAt(),
                    visit.outcome() == null ? null : visit.outcome().name());
        }
    }

    record SearchSummary(
            long id,
            String state,
            long cleared,
            int total,
            @Nullable Instant returnsAt,
            List<String> missing) {}
}
