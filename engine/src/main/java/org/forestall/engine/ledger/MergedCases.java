package org.forestall.engine.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.forestall.engine.ledger.LedgerEvent.CasesMerged;
import org.forestall.engine.ledger.LedgerEvent.MergeUndone;

/** Which case stands for which, after all merges that were not taken back. */
final class MergedCases {

    private final Map<String, String> into = new HashMap<>();

    static MergedCases of(EventLog log) {
        Set<String> undone = log.each(MergeUndone.class).map(MergeUndone::merge).collect(Collectors.toSet());
        MergedCases cases = new MergedCases();
        log.each(CasesMerged.class)
                .filter(merge -> !undone.contains(merge.id()))
                .forEach(merge -> cases.merge(merge.from(), merge.into()));
        return cases;
    }

    /** The case that is left. */
    String standing(String caseId) {
        return path(caseId).getLast();
    }

    /** The case, the one it was merged into, and so on to the one that is left. */
    List<String> path(String caseId) {
        List<String> path = new ArrayList<>();
        for (String at = caseId; at != null; at = into.get(at)) {
            path.add(at);
        }
        return path;
    }

    MoneyKey standing(MoneyKey key) {
        return switch (key) {
            case MoneyKey.OfCase whole -> new MoneyKey.OfCase(standing(whole.caseId()));
            case MoneyKey.OnAccount account -> account;
        };
    }

    /** Between the cases that are left: two that were merged before, in either direction, make no circle. */
    private void merge(String from, String target) {
        String left = standing(from);
        String stays = standing(target);
        if (!left.equals(stays)) {
            into.put(left, stays);
        }
    }
}
