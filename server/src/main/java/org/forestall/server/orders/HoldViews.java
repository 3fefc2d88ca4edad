package org.forestall.server.orders;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.forestall.server.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A hold on several accounts of a person as people see it: what they share, then each account's order. */
@Component
class HoldViews {

    private final OrderStore store;
    private final OrderViews views;

    HoldViews(OrderStore store, OrderViews views) {
        this.store = store;
        this.views = views;
    }

    /**
     * A hold.
     *
     * @param caseNumber goes out as {@code case}
     * @param power the law that it rests on, by the code of the profile
     * @param approvedBy who signed after it was asked for, the first one first; of the account with the most signatures
     * @param effectiveFrom since when the first account is held; none before any is
     * @param expiresAt when the first account ends that is still held; none where none is, or where it has no end
     * @param essentialExpenses how much the person may draw in a month for living, in all; none once that account was let go
     * @param may what may be done about at least one account now
     * @param accounts as they were named
     */
    record HoldView(
            long id,
            @JsonProperty("case") long caseNumber,
            String holder,
            String reason,
            String power,
            String askedBy,
            Instant askedAt,
            List<String> approvedBy,
            @Nullable Instant effectiveFrom,
            @Nullable Instant expiresAt,
            @Nullable BigDecimal essentialExpenses,
            List<String> may,
            List<OrderViews.OrderView> accounts) {}

    /**
     * In the asker's scope.
     *
     * @throws Refused HOLD_NOT_FOUND
     */
    HoldView of(long holdId) {
        List<OrderViews.OrderView> accounts = views.of(store.ofHold(holdId));
        if (accounts.isEmpty()) {
            throw new Refused(OrdersRefusal.HOLD_NOT_FOUND);
        }
        OrderViews.OrderView first = accounts.getFirst();
        return new HoldView(
                holdId,
                first.caseNumber(),
                first.holder(),
                first.reason(),
                first.power(),
                first.askedBy(),
                first.askedAt(),
                approvers(accounts),
                earliest(accounts.stream()
                        .map(OrderViews.OrderView::effectiveFrom)
                        .toList()),
                earliest(accounts.stream()
                        .filter(account -> account.status().holds())
                        .map(OrderViews.OrderView::expiresAt)
                        .toList()),
                allowed(accounts),
                accounts.stream()
                        .flatMap(account -> account.may().stream())
                        .filter(MoveHold.ACTS::contains)
                        .distinct()
                        .toList(),
                accounts);
    }

    private static List<String> approvers(List<OrderViews.OrderView> accounts) {
        return accounts.stream()
                .map(account -> account.steps().stream()
                        .filter(step -> step.kind().equals("SIGNED"))
                        .map(OrderStore.Step::by)
                        .toList())
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    private static @Nullable Instant earliest(List<@Nullable Instant> all) {
        return all.stream()
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable BigDecimal allowed(List<OrderViews.OrderView> accounts) {
        return accounts.stream()
                .filter(account -> !account.status().over())
                .map(OrderViews.OrderView::essentialExpenses)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }
}
