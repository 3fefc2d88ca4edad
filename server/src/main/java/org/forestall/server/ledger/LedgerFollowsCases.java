package org.forestall.server.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.forestall.engine.ledger.Evidence;
import org.forestall.engine.ledger.MoneyKind;
import org.forestall.engine.ledger.Reversal;
import org.forestall.server.cases.CaseEvent;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CasesChanged;
import org.forestall.server.cases.CloseOutcome;
import org.forestall.server.cases.MoneyBasis;
import org.forestall.server.profiles.JurisdictionProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the ledger of what cases say about money: at risk and moved as leads tell, saved as the close door lets through. */
@Component
class LedgerFollowsCases {

    private static final Set<CloseOutcome> SAVED = EnumSet.of(CloseOutcome.DISSUADED, CloseOutcome.PARTLY_LOST);
    private static final Set<CloseOutcome> NEVER_AT_RISK =
            EnumSet.of(CloseOutcome.FALSE_ALARM, CloseOutcome.MISMATCH, CloseOutcome.DUPLICATE);

    private final LedgerStore store;
    private final Currency currency;

    LedgerFollowsCases(LedgerStore store, JurisdictionProfile profile) {
        this.store = store;
        this.currency = profile.currency();
    }

    @EventListener
    void changed(CasesChanged changed) {
        List<CasesChanged.One> telling =
                changed.changes().stream().filter(LedgerFollowsCases::saysMoney).toList();
        if (telling.isEmpty()) {
            return;
        }
        List<Long> old = telling.stream()
                .filter(change -> change.before() != null)
                .map(change -> change.after().id().value())
                .toList();
        Map<Long, Map<String, String>> newest = old.isEmpty() ? Map.of() : store.newest(old);
        List<LedgerRow> rows = new ArrayList<>();
        telling.forEach(change ->
                add(rows, change, newest.getOrDefault(change.after().id().value(), Map.of())));
        store.add(rows, telling.getFirst().at());
    }

    private static boolean saysMoney(CasesChanged.One change) {
        CaseFile before = change.before();
        boolean sums = before == null
                ? !isNothing(change.after().sums())
                : !before.sums().equals(change.after().sums());
        return sums
                || change.has(CaseEvent.Closed.class)
                || change.has(CaseEvent.Folded.class)
                || change.has(CaseEvent.Unfolded.class)
                || change.has(CaseEvent.Moved.class);
    }

    private static boolean isNothing(CaseEvent.Sums sums) {
        return sums.atRisk() == null && sums.moved() == null;
    }

    private void add(List<LedgerRow> rows, CasesChanged.One change, Map<String, String> newest) {
        CaseFile file = change.after();
        LedgerRow.Said said = new LedgerRow.Said(
                change.at(),
                file.id().value(),
                file.place().unitId(),
                change.actor().name());
        CaseEvent.Sums before = change.before() == null
                ? new CaseEvent.Sums(null, null)
                : change.before().sums();
        Evidence known = evidence(change);
        addSum(
                rows,
                said,
                change,
                MoneyKind.AT_RISK,
                before.atRisk(),
                file.sums().atRisk(),
                known,
                newest);
        addSum(rows, said, change, MoneyKind.MOVED, before.moved(), file.sums().moved(), known, newest);
        for (CaseEvent event : change.events()) {
            switch (event) {
                case CaseEvent.Closed closed -> addEnding(rows, said, change, closed, newest);
                case CaseEvent.Folded folded -> rows.add(said.merged(id("merge", change), folded.into()));
                case CaseEvent.Unfolded _
                when newest.containsKey("MERGE") ->
                    rows.add(said.mergeUndone(id("unmerge", change), Objects.requireNonNull(newest.get("MERGE"))));
                case CaseEvent.Moved _ -> rows.add(said.movedToUnit(id("moved-to", change)));
                default -> {}
            }
        }
    }

    private void addSum(
            List<LedgerRow> rows,
            LedgerRow.Said said,
            CasesChanged.One change,
            MoneyKind kind,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            Evidence evidence,
            Map<String, String> newest) {
        if (after == null || after.equals(before)) {
            return;
        }
        String entry = newest.get(kind.name());
        LedgerRow.Sum sum = sum(after, evidence);
        String id = id(kind.name(), change);
        long person = change.after().person().value();
        rows.add(entry == null ? said.counted(id, kind, null, person, sum) : said.corrected(id, kind, entry, sum));
    }

    private void addEnding(
            List<LedgerRow> rows,
            LedgerRow.Said said,
            CasesChanged.One change,
            CaseEvent.Closed closed,
            Map<String, String> newest) {
        String atRisk = newest.get(MoneyKind.AT_RISK.name());
        if (NEVER_AT_RISK.contains(closed.outcome()) && atRisk != null) {
            rows.add(said.reversed(id("no-risk", change), MoneyKind.AT_RISK, atRisk, Reversal.MISTAKE));
        }
        String savedBefore = newest.get(MoneyKind.SAVED.name());
        if (savedBefore != null) {
            // the new closing says what stands; nothing is saved twice
            rows.add(said.reversed(id("saved-before", change), MoneyKind.SAVED, savedBefore, Reversal.MISTAKE));
        }
        BigDecimal saved = closed.sums().atRisk();
        if (SAVED.contains(closed.outcome()) && saved != null && saved.signum() > 0) {
            LedgerRow.Sum sum = sum(saved, evidence(change));
            rows.add(said.counted(
                    id("SAVED", change),
                    MoneyKind.SAVED,
                    null,
                    change.after().person().value(),
                    sum));
        }
    }

    private static Evidence evidence(CasesChanged.One change) {
        MoneyBasis basis = change.events().stream()
                .filter(CaseEvent.Closed.class::isInstance)
                .map(event -> ((CaseEvent.Closed) event).basis())
                .findFirst()
                .orElse(MoneyBasis.NONE);
        return switch (basis) {
            case BANK_CONFIRMED -> Evidence.BANK_CONFIRMED;
            case STATEMENT -> Evidence.STATEMENT_SHOWN;
            case ESTIMATE, NONE -> Evidence.ESTIMATE;
        };
    }

    private LedgerRow.Sum sum(BigDecimal amount, Evidence evidence) {
        return new LedgerRow.Sum(Minor.of(amount, currency), currency.getCurrencyCode(), evidence);
    }

    private static String id(String what, CasesChanged.One change) {
        return what.toLowerCase(java.util.Locale.ROOT) + ":"
                + change.after().id().value() + ":" + change.after().version();
    }
}
