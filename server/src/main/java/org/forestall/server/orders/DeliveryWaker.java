package org.forestall.server.orders;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes this node's delivery at the commit; what is never woken is found by the sweep. */
@Component
class DeliveryWaker {

    private final ObjectProvider<DeliverToBanks> delivery;

    DeliveryWaker(ObjectProvider<DeliverToBanks> delivery) {
        this.delivery = delivery;
    }

    void afterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                delivery.ifAvailable(DeliverToBanks::wake);
            }
        });
    }
}
