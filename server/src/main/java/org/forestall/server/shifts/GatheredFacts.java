package org.forestall.server.shifts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.forestall.server.cases.CaseId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks everybody who has facts for a handover; nobody may have any. */
@Component
class GatheredFacts {

    private final ObjectProvider<HandoverFacts> sources;

    GatheredFacts(ObjectProvider<HandoverFacts> sources) {
        this.sources = sources;
    }

    Map<CaseId, HandoverFacts.Facts> of(Collection<CaseId> cases, Instant now) {
        Map<CaseId, HandoverFacts.Facts> gathered = new HashMap<>();
        sources.forEach(
                source -> source.of(cases, now).forEach((id, facts) -> gathered.merge(id, facts, GatheredFacts::both)));
        return gathered;
    }

    List<HandoverFacts.Unfinished> unfinishedOf(long staffId, Instant now) {
        List<HandoverFacts.Unfinished> found = new ArrayList<>();
        sources.forEach(source -> found.addAll(source.unfinishedOf(staffId, now)));
        return found;
    }

    private static HandoverFacts.Facts both(HandoverFacts.Facts one, HandoverFacts.Facts other) {
        List<HandoverFacts.Promise> promises = new ArrayList<>(one.promises());
        promises.addAll(other.promises());
        List<Long> knows = new ArrayList<>(one.knows());
        other.knows().stream().filter(staff -> !knows.contains(staff)).forEach(knows::add);
        String next = one.nextStep() == null ? other.nextStep() : one.nextStep();
        return new HandoverFacts.Facts(promises, next, knows);
    }
}
