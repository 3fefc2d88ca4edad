package org.forestall.server.transfers;

import org.forestall.server.access.Actor;
import org.forestall.server.cases.CaseId;
import org.springframework.context.ApplicationContext;

/** Lets the kits of other packages offer and answer transfers. */
public final class TransferDeedsForTests {

    private final ApplicationContext context;

    public TransferDeedsForTests(ApplicationContext context) {
        this.context = context;
    }

    /** @return the transfer's number */
    public long offer(Actor actor, CaseId id, int toUnitId) {
        return context.getBean(OfferTransfer.class)
                .offer(actor, id, toUnitId, "reason")
                .id();
    }

    public void accept(Actor actor, long transferId) {
        context.getBean(AnswerTransfer.class).accept(actor, transferId);
    }

    public void withdraw(Actor actor, long transferId) {
        context.getBean(AnswerTransfer.class).withdraw(actor, transferId);
    }
}
