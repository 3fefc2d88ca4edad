package org.forestall.server.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseMoved;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.CasesChanged;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Keeps the money clock of every case what its events say, in the transaction that changes the case.
 *
 * <p>Whoever changes a case holds the case's lock, and this is the only writer of the rows: it takes them after the case,
 * always in the order of their numbers, so nothing waits in a ring and nothing is overwritten that somebody else has just
 * written. A row says how many events it holds. An event that it has already is passed over; where it lacks one, because
 * another listener answered the first event with a second that arrived before it, the whole past is read again.
 */
@Component
class KeepMoney {

    private final MoneyStore store;
    private final CaseWork work;
    private final Transactions transactions;

    KeepMoney(MoneyStore store, CaseWork work, Transactions transactions) {
        this.store = store;
        this.work = work;
        this.transactions = transactions;
    }

    /** Before the listeners that answer with events of their own. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void changed(CasesChanged changed) {
        transactions.seeingAll(() -> {
            keep(changed.changes());
            return true;
        });
    }

    @EventListener
    void moved(CaseMoved moved) {
        transactions.seeingAll(() -> {
            store.moveTo(moved.caseId(), moved.unitId());
            return true;
        });
    }

    /** Makes the rows of cases that have none, from their past; in the caller's transaction, which sees all units. */
    int makeUp(List<CaseId> ids) {
        work.lock(ids);
        Map<CaseId, CaseMoney> there = store.lock(ids);
        Map<CaseMoney, List<Settled>> made = new HashMap<>();
        for (CaseFile file : work.list(ids)) {
            if (!there.containsKey(file.id())) {
                MoneyEvents.Result result = again(file);
                made.put(result.money(), result.settled());
            }
        }
        save(made);
        return made.size();
    }

    private void keep(List<CasesChanged.One> changes) {
        List<CaseId> ids =
                changes.stream().map(one -> one.after().id()).distinct().toList();
        Map<CaseId, CaseMoney> rows = store.lock(ids);
        Map<CaseId, List<Settled>> settled = new HashMap<>();
        for (CasesChanged.One change : changes) {
            CaseId id = change.after().id();
            MoneyEvents.Result result = next(rows.get(id), change);
            if (result != null) {
                rows.put(id, result.money());
                settled.computeIfAbsent(id, unused -> new ArrayList<>()).addAll(result.settled());
            }
        }
        Map<CaseMoney, List<Settled>> kept = new HashMap<>();
        settled.forEach((id, outcomes) -> {
            CaseMoney money = rows.get(id);
            if (money != null) {
                kept.put(money, outcomes);
            }
        });
        save(kept);
    }

    private MoneyEvents.@Nullable Result next(@Nullable CaseMoney row, CasesChanged.One change) {
        CaseFile before = change.before();
        int held = row == null ? 0 : row.version();
        if (held >= change.after().version()) {
            return null;
        }
        if (held == (before == null ? 0 : before.version())) {
            List<MoneyEvents.Timed> events = change.events().stream()
                    .map(event -> new MoneyEvents.Timed(event, change.at()))
                    .toList();
            return MoneyEvents.apply(row, events, change.after());
        }
        return again(change.after());
    }

    private MoneyEvents.Result again(CaseFile file) {
        List<MoneyEvents.Timed> events = work.history(file.id()).stream()
                .limit(file.version())
                .map(past -> new MoneyEvents.Timed(past.event(), past.at()))
                .toList();
        return MoneyEvents.apply(null, events, file);
    }

    private void save(Map<CaseMoney, List<Settled>> kept) {
        if (!kept.isEmpty()) {
            store.keep(List.copyOf(kept.keySet()));
            store.add(kept);
        }
    }
}
