package org.forestall.server.clocks;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.forestall.server.platform.ForestallSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps this node awake when it has to be: db-scheduler hands each wake-up to one node and takes it back from a node that
 * has died. Who is woken fires whatever is due, so a wake-up that comes twice does no harm; and should one be lost, the
 * sweep finds what it was for.
 */
@Component
class ClockEngine implements SmartLifecycle {

    private static final Duration AFTER_FAULT = Duration.ofSeconds(2);
    private static final Duration PURGE_EVERY = Duration.ofHours(1);
    private static final Duration STOP_AT_MOST = Duration.ofSeconds(10);
    private static final int MISSED_HEARTBEATS = 4;
    /**
     * A demo's clock outruns the heartbeats, which come in real time; its one node needs nobody to take over, because it
     * sweeps when it starts.
     */
    private static final int MISSED_HEARTBEATS_IN_A_DEMO = 10_000;

    private final DataSource dataSource;
    private final StayAwake stayAwake;
    private final PurgeFirings purge;
    private final WakeUps wakeUps;
    private final ClockSettings settings;
    private final boolean demo;
    private final InstantSource clock;
    private @Nullable Scheduler scheduler;

    ClockEngine(
            DataSource dataSource,
            StayAwake stayAwake,
            PurgeFirings purge,
            WakeUps wakeUps,
            ClockSettings settings,
            ForestallSettings forestall,
            InstantSource clock) {
        this.dataSource = dataSource;
        this.stayAwake = stayAwake;
        this.purge = purge;
        this.wakeUps = wakeUps;
        this.settings = settings;
        this.demo = forestall.demo();
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        Scheduler made = scheduler();
        scheduler = made;
        stayAwake.start();
        wakeUps.onDueAtOnce(stayAwake::soon);
        made.start();
        stayAwake.soon();
    }

    @Override
    public synchronized void stop() {
        Scheduler running = scheduler;
        if (running != null) {
            wakeUps.onDueAtOnce(() -> {});
            stayAwake.stop();
            running.stop();
            scheduler = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.running();
    }

    private Scheduler scheduler() {
        return Scheduler.create(dataSource, wake())
                .startTasks(sweep(), purge())
                .clock(clock::instant)
                .threads(settings.threads())
                .pollingInterval(settings.poll())
                .pollUsingLockAndFetch(0.5, 1.0)
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(demo ? MISSED_HEARTBEATS_IN_A_DEMO : MISSED_HEARTBEATS)
                .shutdownMaxWait(STOP_AT_MOST)
                .build();
    }

    private Task<Void> wake() {
        return Tasks.oneTime(WakeUps.TASK)
                .onFailure(this::soonAgain)
                .execute((instance, context) -> stayAwake.through(WakeUps.secondOf(instance)));
    }

    private RecurringTask<Void> sweep() {
        return Tasks.recurring("clock-sweep", FixedDelay.of(settings.sweep()))
                .onFailure(this::soonAgain)
                .execute((instance, context) -> stayAwake.fire());
    }

    private RecurringTask<Void> purge() {
        return Tasks.recurring("clock-purge", FixedDelay.of(PURGE_EVERY)).execute((instance, context) -> purge.run());
    }

    private void soonAgain(ExecutionComplete done, ExecutionOperations<Void> operations) {
        operations.reschedule(done, clock.instant().plus(AFTER_FAULT));
    }
}
