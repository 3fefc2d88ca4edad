package org.forestall.server.notices;

import java.time.InstantSource;
import java.util.Objects;
import org.forestall.server.platform.Change;
import org.forestall.server.platform.Outbox;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.forestall.server.staff.StaffList;
import org.forestall.server.staff.StaffMember;
import org.springframework.stereotype.Component;

/** Tells open screens that there is something for somebody; the screen that is his asks what. For rungs that come later. */
@Component
class BrowserSender implements Sender {

    private final Transactions transactions;
    private final StaffList staff;
    private final Outbox outbox;
    private final InstantSource clock;

    BrowserSender(Transactions transactions, StaffList staff, Outbox outbox, InstantSource clock) {
        this.transactions = transactions;
        this.staff = staff;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.BROWSER;
    }

    @Override
    public boolean on() {
        return true;
    }

    @Override
    public Outcome send(Outgoing outgoing) {
        long recipient = Objects.requireNonNull(outgoing.staffId());
        return transactions.in(RowScope.all(), () -> {
            int unit = staff.find(recipient).map(StaffMember::unitId).orElse(0);
            outbox.publish(new Change(NoticeStore.TOPIC, recipient, unit, clock.instant()));
            return Outcome.Accepted.HANDED_OVER;
        });
    }
}
