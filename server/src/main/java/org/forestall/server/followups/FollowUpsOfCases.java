package org.forestall.server.followups;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.forestall.engine.Grade;
import org.forestall.server.cases.CaseEvent;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseMoved;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.CasesChanged;
import org.forestall.server.cases.Recorded;
import org.forestall.server.cases.RestingFiles;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the series what the case says: it begins with the watch or, where the danger was high, with the persuasion; it ends
 * with the case; and it goes along to another unit.
 */
@Component
class FollowUpsOfCases {

    private static final Set<Grade> DANGEROUS = Set.of(Grade.URGENT, Grade.HIGH);

    private final PlanFollowUps plan;
    private final FollowUpStore store;
    private final FollowUpClocks clocks;
    private final RestingFiles files;

    FollowUpsOfCases(PlanFollowUps plan, FollowUpStore store, FollowUpClocks clocks, RestingFiles files) {
        this.plan = plan;
        this.store = store;
        this.clocks = clocks;
        this.files = files;
    }

    @EventListener
    void changed(CasesChanged changed) {
        closed(select(changed, one -> one.has(CaseEvent.Closed.class)));
        turn(select(changed, one -> one.has(CaseEvent.Folded.class)), FollowUp.State.PLANNED, FollowUp.State.FOLDED);
        turn(select(changed, one -> one.has(CaseEvent.Unfolded.class)), FollowUp.State.FOLDED, FollowUp.State.PLANNED);
        select(changed, FollowUpsOfCases::begins).forEach(one -> plan.begin(one.after(), one.at()));
    }

    @EventListener
    void moved(CaseMoved moved) {
        clocks.armVisits(store.moveTo(moved.caseId(), moved.unitId()).stream()
                .filter(FollowUp::isPlanned)
                .toList());
    }

    private static List<CasesChanged.One> select(CasesChanged changed, Predicate<CasesChanged.One> which) {
        return changed.changes().stream().filter(which).toList();
    }

    private static boolean begins(CasesChanged.One change) {
        CaseFile file = change.after();
        boolean persuaded = change.events().stream()
                        .anyMatch(event -> event instanceof CaseRecord.StateNoted noted
                                && SeriesPast.PERSUADED.contains(noted.state()))
                && SeriesPast.PERSUADED.contains(file.standing().victimState())
                && DANGEROUS.contains(file.grade());
        return change.has(CaseEvent.WatchBegun.class) || persuaded;
    }

    /** What was still owed ends with the case, and the file says so, once. */
    private void closed(List<CasesChanged.One> changes) {
        List<FollowUp> ended = turn(changes, FollowUp.State.PLANNED, FollowUp.State.CANCELLED);
        if (ended.isEmpty()) {
            return;
        }
        Map<CaseId, List<Recorded>> records = new HashMap<>();
        ended.forEach(one -> records.put(one.caseId(), List.of(Recorded.of(new CaseRecord.FollowUpsEnded("CLOSED")))));
        CasesChanged.One first = changes.getFirst();
        files.lookBack(first.actor(), records, first.at());
    }

    private List<FollowUp> turn(List<CasesChanged.One> changes, FollowUp.State from, FollowUp.State to) {
        if (changes.isEmpty()) {
            return List.of();
        }
        Instant now = changes.getFirst().at();
        Set<Long> ids =
                changes.stream().map(one -> one.after().id().value()).collect(Collectors.toCollection(HashSet::new));
        List<FollowUp> turned = store.turn(ids, from, to, now);
        if (to == FollowUp.State.PLANNED) {
            clocks.armVisits(turned);
        } else {
            clocks.disarm(
                    FollowUpClocks.VISIT, turned.stream().map(FollowUp::id).toList());
        }
        return turned;
    }
}
