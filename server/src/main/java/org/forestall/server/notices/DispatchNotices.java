package org.forestall.server.notices;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.forestall.server.platform.WorkLine;
import org.forestall.server.staff.StaffMember;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what is due: takes it in one transaction, sends it in none, keeps the outcome in another. Each channel has its own
 * line, so that a mail server that hangs does not hold up text messages. Towards the channels a delivery is made at least
 * once; each carries the same number every time, by which the other side can tell.
 */
@Component
class DispatchNotices {

    /** No attempt takes longer; what does is broken off and tried again. */
    static final Duration LONGEST_ATTEMPT = Duration.ofSeconds(20);

    private static final Logger log = LoggerFactory.getLogger(DispatchNotices.class);
    private static final int AT_ONCE = 20;

    private final Transactions transactions;
    private final DeliveryStore store;
    private final ChannelHealth health;
    private final OnDuty onDuty;
    private final InstantSource clock;
    private final List<WorkLine> lines;

    DispatchNotices(
            Transactions transactions,
            DeliveryStore store,
            ChannelHealth health,
            OnDuty onDuty,
            InstantSource clock,
            List<Sender> senders) {
        this.transactions = transactions;
        this.store = store;
        this.health = health;
        this.onDuty = onDuty;
        this.clock = clock;
        this.lines = senders.stream()
                .filter(Sender::on)
                .map(sender -> new WorkLine(sender.channel().name(), () -> sendDue(sender)))
                .toList();
    }

    /** Looks at every channel soon, each on a thread of its own; returns at once. */
    void wake() {
        lines.forEach(WorkLine::wake);
    }

    /** Sends what is due now, on this thread, channel after channel. */
    void sendDueNow() {
        lines.forEach(WorkLine::runHere);
    }

    private boolean sendDue(Sender sender) {
        List<Outgoing> batch = claim(sender.channel());
        if (batch.isEmpty()) {
            return false;
        }
        List<Outcome> outcomes = attempt(sender, batch);
        transactions.in(RowScope.all(), () -> {
            for (int i = 0; i < batch.size(); i++) {
                keep(batch.get(i), outcomes.get(i), clock.instant());
            }
            health.keep(sender.channel(), outcomes, clock.instant());
            return null;
        });
        return true;
    }

    private List<Outgoing> claim(Channel channel) {
        return transactions.in(RowScope.all(), () -> {
            Instant now = clock.instant();
            store.skipMoot(channel, now);
            List<Outgoing> claimed = new ArrayList<>(store.claim(channel, now, AT_ONCE));
            leaveInPeace(claimed, now);
            return claimed;
        });
    }

    private void leaveInPeace(List<Outgoing> claimed, Instant now) {
        Set<Long> asked = new HashSet<>();
        claimed.forEach(one -> {
            if (one.staffId() != null) {
                asked.add(one.staffId());
            }
        });
        if (asked.isEmpty()) {
            return;
        }
        Set<Long> present = new HashSet<>();
        onDuty.among(asked, now).stream().map(StaffMember::id).forEach(present::add);
        claimed.removeIf(one -> {
            boolean gone = one.staffId() != null && !present.contains(one.staffId());
            if (gone) {
                store.skip(one.deliveryId(), "off-duty");
                store.pullForward(one.deliveryId(), now);
            }
            return gone;
        });
    }

    private static List<Outcome> attempt(Sender sender, List<Outgoing> batch) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Outcome>> tasks = batch.stream()
                    .<Callable<Outcome>>map(one -> () -> sender.send(one))
                    .toList();
            List<Future<Outcome>> asked = threads.invokeAll(tasks, LONGEST_ATTEMPT.toMillis(), TimeUnit.MILLISECONDS);
            return asked.stream().map(done -> outcome(sender.channel(), done)).toList();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return batch.stream()
                    .<Outcome>map(one -> new Outcome.TryAgain("stopped"))
                    .toList();
        }
    }

    private static Outcome outcome(Channel channel, Future<Outcome> done) {
        try {
            return done.get();
        } catch (CancellationException late) {
            return new Outcome.TryAgain("timeout");
        } catch (ExecutionException fault) {
            // an address or a secret may stand in the message
            log.warn(
                    "{} failed in a way nobody foresaw: {}",
                    channel,
                    String.valueOf(fault.getCause()).replaceAll(":.*", ""));
            return new Outcome.TryAgain("fault");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Outcome.TryAgain("stopped");
        }
    }

    private void keep(Outgoing one, Outcome outcome, Instant now) {
        switch (outcome) {
            case Outcome.Accepted accepted -> store.accepted(one.deliveryId(), accepted, now);
            case Outcome.Rejected rejected -> store.failed(one.deliveryId(), rejected.code(), now);
            case Outcome.TryAgain again -> {
                Duration wait = Backoff.after(one.attempt(), again.after());
                if (wait == null) {
                    store.failed(one.deliveryId(), again.code(), now);
                } else {
                    store.later(one.deliveryId(), again.code(), now.plus(wait));
                }
            }
        }
    }
}
