package org.forestall.server.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.forestall.server.cases.BoardPlan;
import org.forestall.server.cases.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows the board the order of work, with the sentence why. */
@Component
class OrderOfBoard implements BoardPlan {

    private final PlanKeeper keeper;

    OrderOfBoard(PlanKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public List<Long> order() {
        return keeper.current().order().stream()
                .map(one -> one.open().id().value())
                .toList();
    }

    @Override
    public Map<CaseId, BoardPlan.Line> of(Collection<CaseId> ids) {
        DistrictPlan plan = keeper.current();
        Map<CaseId, PlannedStart> starts = new HashMap<>();
        plan.starts().forEach(start -> starts.putIfAbsent(start.open().id(), start));
        Map<CaseId, BoardPlan.Line> found = new HashMap<>();
        for (CaseId id : ids) {
            RankedCase ranked = plan.ranked().get(id);
            if (ranked != null) {
                found.put(id, view(ranked, starts.get(id)));
            }
        }
        return found;
    }

    private static BoardPlan.Line view(RankedCase ranked, @Nullable PlannedStart start) {
        Offer offer = ranked.open().offer();
        String action = ranked.best() == null ? null : ranked.best().action().name();
        return new BoardPlan.Line(
                ranked.rank(),
                ranked.overdue(),
                ranked.sentence().code(),
                ranked.sentence().parameters(),
                start == null ? action : start.action().name(),
                start == null ? null : start.person().id(),
                offer == null ? null : offer.staffId());
    }
}
