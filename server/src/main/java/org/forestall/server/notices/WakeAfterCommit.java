package org.forestall.server.notices;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes this node's dispatch at the commit when something is due at once; what is due later is found by the sweep. */
@Component
class WakeAfterCommit implements DispatchWaker {

    private final ObjectProvider<DispatchNotices> dispatch;
    private final InstantSource clock;

    WakeAfterCommit(ObjectProvider<DispatchNotices> dispatch, InstantSource clock) {
        this.dispatch = dispatch;
        this.clock = clock;
    }

    @Override
    public void wakeBy(Instant due) {
        if (due.isAfter(clock.instant())) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                dispatch.ifAvailable(DispatchNotices::wake);
            }
        });
    }
}
