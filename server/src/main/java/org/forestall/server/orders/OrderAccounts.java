package org.forestall.server.orders;

import java.util.Optional;
import org.forestall.server.cases.CaseId;
import org.springframework.stereotype.Component;

/** Which account an order is about, for whoever asks the bank about it. In the caller's transaction and scope. */
@Component
public class OrderAccounts {

    private final OrderStore store;

    OrderAccounts(OrderStore store) {
        this.store = store;
    }

    public record OrderAccount(long orderId, CaseId caseId, int bankId, String account) {}

    public Optional<OrderAccount> find(long orderId) {
        return store.find(orderId)
                .map(order -> new OrderAccount(
                        order.id(),
                        order.caseId(),
                        order.bankId(),
                        order.named().account()));
    }
}
