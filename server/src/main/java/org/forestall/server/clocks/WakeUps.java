package org.forestall.server.clocks;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.forestall.server.platform.Transactions;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Has the scheduler wake somebody in each second in which a clock is to be woken: one wake-up a second however many clocks
 * share it, written in the transaction that arms them.
 *
 * <p>A second that this node knows to be scheduled is not scheduled again. Each wake-up has a name of its own, because two
 * nodes may schedule the same second at once: twice woken does no harm, while a name taken would fail the transaction of
 * whoever came second. A second that has begun, or soon will, counts as not scheduled: its wake-up may have come and gone
 * before this transaction's clocks are there to be seen.
 */
@Component
class WakeUps {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("clock-wake");

    /** How long a transaction may last for its clocks to be seen by a wake-up that was scheduled before it. */
    private static final int MARGIN_SECONDS = 10;

    private final SchedulerClient client;
    private final InstantSource clock;
    private final Seconds scheduled = new Seconds();
    private volatile Runnable nudge = () -> {};

    WakeUps(DataSource dataSource, InstantSource clock) {
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .build();
        this.clock = clock;
    }

    /** What is run after a commit that left something due at once; this node's engine, when it runs. */
    void onDueAtOnce(Runnable action) {
        nudge = action;
    }

    /** Inside a transaction: somebody will be awake at each of these times if the transaction is kept. */
    void schedule(Collection<Instant> wakes) {
        Transactions.assertActive();
        if (wakes.isEmpty()) {
            return;
        }
        Set<Long> asked = new TreeSet<>();
        wakes.forEach(wake -> asked.add(Seconds.of(wake)));
        long soon = Seconds.of(clock.instant()) + MARGIN_SECONDS;
        Set<Long> fresh = new TreeSet<>();
        for (long second : asked) {
            if (second <= soon || !scheduled.contains(second)) {
                fresh.add(second);
            }
        }
        client.scheduleBatch(fresh.stream().map(this::wakeUp).toList());
        TransactionSynchronizationManager.registerSynchronization(new AfterCommit(asked, fresh));
    }

    /** The second that a wake-up is for. */
    static long secondOf(TaskInstance<Void> wakeUp) {
        return Long.parseLong(wakeUp.getId().substring(0, wakeUp.getId().indexOf('.')));
    }

    private SchedulableInstance<?> wakeUp(long second) {
        String name =
                second + "." + Long.toUnsignedString(ThreadLocalRandom.current().nextLong(), Character.MAX_RADIX);
        return SchedulableInstance.of(new TaskInstance<Void>(TASK.getTaskName(), name), Instant.ofEpochSecond(second));
    }

    /** Only what is committed is known; what began meanwhile is looked after at once. */
    private final class AfterCommit implements TransactionSynchronization {

        private final Set<Long> asked;
        private final Set<Long> fresh;

        AfterCommit(Set<Long> asked, Set<Long> fresh) {
            this.asked = asked;
            this.fresh = fresh;
        }

        @Override
        public void afterCommit() {
            Instant now = clock.instant();
            scheduled.addAll(fresh, now);
            if (asked.iterator().next() <= Seconds.of(now)) {
                nudge.run();
            }
        }
    }
}
