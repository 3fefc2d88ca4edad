package org.forestall.server.banks;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.Cases;
import org.forestall.server.platform.Transactions;
import org.springframework.stereotype.Component;

/** Whose business an alert is now: the case it came to, or the one that was folded into meanwhile. */
@Component
class CaseOfAlert {

    private final Cases cases;
    private final CaseWork work;
    private final Transactions transactions;

    CaseOfAlert(Cases cases, CaseWork work, Transactions transactions) {
        this.cases = cases;
        this.work = work;
        this.transactions = transactions;
    }

    /** None while the lead it came with waits to be mended. */
    Optional<CaseId> of(Alert alert) {
        return Optional.ofNullable(alert.caseId()).map(id -> transactions.seeingAll(() -> cases.goesOn(id)));
    }

    /** The same for many alerts, of those cases that the caller may see; by the case an alert came to. */
    Map<CaseId, CaseId> seenOf(Collection<Alert> alerts) {
        List<CaseId> own = alerts.stream()
                .map(Alert::caseId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<CaseId, CaseId> now = new HashMap<>(transactions.seeingAll(() -> cases.goingOn(own)));
        Set<CaseId> seen = cases.goingOn(now.values()).keySet();
        now.values().removeIf(id -> !seen.contains(id));
        return now;
    }

    /** The cases before the alert, as whatever moves a case does: or both wait for each other. */
    void lock(Alert alert) {
        CaseId own = alert.caseId();
        if (own != null) {
            transactions.seeingAll(() -> {
                work.lock(Stream.of(own, cases.goesOn(own)).distinct().toList());
                return own;
            });
        }
    }
}
