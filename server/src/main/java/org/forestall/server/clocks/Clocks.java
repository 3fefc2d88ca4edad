package org.forestall.server.clocks;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.forestall.server.platform.Transactions;
import org.springframework.stereotype.Component;

/**
 * Arms and disarms clocks, inside the caller's transaction: they are armed if and only if the change that wants them is
 * kept. The transaction's row scope must cover the clocks' units.
 */
@Component
public class Clocks {

    private final ClockStore store;
    private final WakeUps wakeUps;

    Clocks(ClockStore store, WakeUps wakeUps) {
        this.store = store;
        this.wakeUps = wakeUps;
    }

    /**
     * Arms these clocks, each in place of the one of the same kind and subject. Stages that have already fired there, from
     * the first and under the same name and time, do not fire again: arming the same clock again changes nothing. A stage
     * whose time has passed otherwise fires at once. A constant number of statements for some thousands.
     */
    public void arm(List<ClockOrder> orders) {
        Transactions.assertActive();
        checkDistinct(orders);
        wakeUps.schedule(store.arm(orders));
    }

    /** Takes these clocks away; those that are not armed are passed over. */
    public void disarm(String kind, Collection<Long> subjectIds) {
        Transactions.assertActive();
        store.disarm(kind, subjectIds);
    }

    /**
     * These subjects have these clocks of the group, and no others of it: what is missing in the orders is disarmed, the
     * rest armed as {@link #arm} does.
     *
     * @param group what comes before the dot in the kinds
     */
    public void replace(String group, Collection<Long> subjectIds, List<ClockOrder> orders) {
        Transactions.assertActive();
        Set<Long> subjects = new HashSet<>(subjectIds);
        for (ClockOrder order : orders) {
            if (!ClockOrder.groupOf(order.kind()).equals(group) || !subjects.contains(order.subjectId())) {
                throw new IllegalArgumentException(
                        order.kind() + " of " + order.subjectId() + " is not what is replaced");
            }
        }
        store.disarmOthers(group, subjects, orders);
        arm(orders);
    }

    /** The group's clocks on these subjects, by subject and kind, also those of which every stage has fired. */
    public List<ArmedClock> list(String group, Collection<Long> subjectIds) {
        Transactions.assertActive();
        return store.list(group, subjectIds);
    }

    /** The clocks whose handlers fail, those that failed most often first. */
    public List<ArmedClock> listFailing(int atMost) {
        Transactions.assertActive();
        return store.listFailing(atMost);
    }

    private static void checkDistinct(List<ClockOrder> orders) {
        Set<ClockKey> keys = HashSet.newHashSet(orders.size());
        for (ClockOrder order : orders) {
            if (!keys.add(order.key())) {
                throw new IllegalArgumentException("one clock armed twice at once: " + order.key());
            }
        }
    }
}
