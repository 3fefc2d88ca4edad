package org.forestall.server.shifts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.forestall.server.access.Actor;
import org.forestall.server.cases.CaseClocks;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CasesOfStaff;
import org.forestall.server.staff.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes the handover of somebody who goes off duty: one line for each open case they hold. Doing it again brings it up to
 * date: new cases get a line, and a line whose case is no longer in these hands is gone.
 *
 * <p>Refuses with INCOMING.
 */
@Component
class BuildHandover {

    private final ShiftDesk desk;
    private final HandoverStore store;
    private final CasesOfStaff cases;
    private final GatheredFacts facts;
    private final Incoming incoming;
    private final Rungs rungs;
    private final Posts posts;
    private final CaseClocks caseClocks;
    private final LineClock clock;
    private final TellOfHandovers tell;

    BuildHandover(
            ShiftDesk desk,
            HandoverStore store,
            CasesOfStaff cases,
            GatheredFacts facts,
            Incoming incoming,
            Rungs rungs,
            Posts posts,
            CaseClocks caseClocks,
            LineClock clock,
            TellOfHandovers tell) {
        this.desk = desk;
        this.store = store;
        this.cases = cases;
        this.facts = facts;
        this.incoming = incoming;
        this.rungs = rungs;
        this.posts = posts;
        this.caseClocks = caseClocks;
        this.clock = clock;
        this.tell = tell;
    }

    /**
     * In the caller's transaction, which sees every unit.
     *
     * @param to who is to take over, if the outgoing person says so
     * @return nothing when there is neither a handover nor a case to hand over
     */
    Optional<Handover> build(Actor actor, StaffMember outgoing, @Nullable Long to, Instant now) {
        List<CaseFile> held = cases.heldBy(outgoing.id());
        Optional<Handover> running = store.lockOpenOf(outgoing.id());
        if (held.isEmpty() && running.isEmpty()) {
            return Optional.empty();
        }
        Handover handover = running.orElseGet(() -> begin(outgoing, now));
        boolean gone = goneLines(handover, held);
        List<HandoverLine> offered = offerLines(handover, held, incoming.after(outgoing, to, now), now);
        if (gone || !offered.isEmpty()) {
            clock.arm(handover.id(), handover.unitId());
            tell.changed(handover.id(), offered, now);
            desk.record(
                    actor,
                    new ShiftDesk.Done(
                            "handover.build",
                            "handover",
                            handover.id(),
                            handover.unitId(),
                            Map.of("held", held.size())),
                    now);
        }
        return store.find(handover.id());
    }

    private Handover begin(StaffMember outgoing, Instant now) {
        Post post = posts.held(outgoing, now);
        long id = store.add(outgoing.unitId(), post, outgoing.id(), now);
        return new Handover(id, outgoing.unitId(), post, outgoing.id(), now, null, List.of());
    }

    private boolean goneLines(Handover handover, List<CaseFile> held) {
        boolean changed = false;
        for (HandoverLine line : handover.waiting()) {
            if (held.stream().noneMatch(file -> file.id().equals(line.caseId()))) {
                store.keep(handover, line.gone());
                changed = true;
            }
        }
        return changed;
    }

    private List<HandoverLine> offerLines(Handover handover, List<CaseFile> held, Incoming.Choice choice, Instant now) {
        List<HandoverLine> offered = new ArrayList<>();
        int next = handover.lines().stream().mapToInt(HandoverLine::n).max().orElse(0) + 1;
        Map<CaseId, HandoverFacts.Facts> known =
                facts.of(held.stream().map(CaseFile::id).toList(), now);
        for (CaseFile file : held) {
            HandoverLine old = lineOf(handover, file.id());
            if (old != null && old.isWaiting()) {
                continue;
            }
            HandoverLine.Situation situation =
                    situation(file, known.getOrDefault(file.id(), HandoverFacts.Facts.NONE), now);
            int n = old == null ? next++ : old.n();
            offered.add(offer(handover, new Draft(n, file, situation), choice.next(), now));
        }
        return offered;
    }

    private record Draft(int n, CaseFile file, HandoverLine.Situation situation) {}

    private HandoverLine offer(Handover handover, Draft draft, @Nullable Long to, Instant now) {
        var grade = draft.file().grade();
        HandoverLine.Offer offer = to == null
                ? rungs.above(0, handover.unitId(), Set.of(handover.from()), grade, now)
                : rungs.toIncoming(to, grade, now);
        HandoverLine line = new HandoverLine(
                draft.n(),
                draft.file().id(),
                draft.situation(),
                HandoverLine.State.WAITING,
                offer,
                HandoverLine.Answer.NONE);
        store.keep(handover, line);
        return line;
    }

    private static @Nullable HandoverLine lineOf(Handover handover, CaseId id) {
        return handover.lines().stream()
                .filter(line -> line.caseId().equals(id))
                .findFirst()
                .orElse(null);
    }

    private HandoverLine.Situation situation(CaseFile file, HandoverFacts.Facts known, Instant now) {
        List<HandoverLine.RunningClock> clocks = new ArrayList<>();
        caseClocks.running(file).forEach(due -> clocks.add(new HandoverLine.RunningClock(due.kind(), due.at())));
        HandoverLine.RunningClock first =
                Collections.min(clocks, Comparator.comparing(HandoverLine.RunningClock::dueAt));
        Instant since = file.holder().since();
        return new HandoverLine.Situation(
                file.grade(),
                file.stage(),
                file.standing().victimState(),
                first,
                since == null ? now : since,
                new HandoverLine.Facts(clocks, known.promises(), known.nextStep(), known.knows()));
    }
}
