package org.forestall.server.clocks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/** Fires clocks that are due: each handler's in one transaction, and in ever smaller parts when that fails. */
@Component
class FireBatch {

    private static final Logger log = LoggerFactory.getLogger(FireBatch.class);
    private static final int ERROR_LENGTH = 300;

    private final Transactions transactions;
    private final JdbcTemplate jdbc;
    private final FiringStore firings;
    private final ClockStore clocks;
    private final WakeUps wakeUps;
    private final ClockHandlers handlers;
    private final ClockSettings settings;
    private final String node;

    FireBatch(
            Transactions transactions,
            JdbcTemplate jdbc,
            FiringStore firings,
            ClockStore clocks,
            WakeUps wakeUps,
            ClockHandlers handlers,
            ClockSettings settings) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.firings = firings;
        this.clocks = clocks;
        this.wakeUps = wakeUps;
        this.handlers = handlers;
        this.settings = settings;
        this.node = settings.node().isEmpty()
                ? java.lang.management.ManagementFactory.getRuntimeMXBean().getName()
                : settings.node();
    }

    /** How it went; a clock is in neither where somebody else has it. */
    record Outcome(int fired, int putOff) {

        static final Outcome NOTHING = new Outcome(0, 0);

        Outcome and(Outcome other) {
            return new Outcome(fired + other.fired, putOff + other.putOff);
        }
    }

    Outcome fire(List<ClockKey> keys, Instant now) {
        Map<@Nullable ClockHandler, List<ClockKey>> byHandler = new LinkedHashMap<>();
        keys.stream()
                .sorted()
                .forEach(key -> byHandler
                        .computeIfAbsent(handlers.find(key.kind()), handler -> new ArrayList<>())
                        .add(key));
        Outcome outcome = Outcome.NOTHING;
        for (Map.Entry<@Nullable ClockHandler, List<ClockKey>> part : byHandler.entrySet()) {
            ClockHandler handler = part.getKey();
            outcome = outcome.and(
                    handler == null
                            ? putOff(part.getValue(), now, "nobody handles clocks of this kind")
                            : attempt(handler, part.getValue(), now));
        }
        return outcome;
    }

    /** An error of a handler's code is a failure like any other: it must not keep the other clocks from firing. */
    private Outcome attempt(ClockHandler handler, List<ClockKey> keys, Instant now) {
        try {
            return transactions.in(RowScope.all(), () -> fireTogether(handler, keys, now));
        } catch (CannotCreateTransactionException databaseGone) {
            throw databaseGone;
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError fault) {
            if (keys.size() == 1) {
                log.warn("the handler of clock {} failed", keys.getFirst(), fault);
                return putOff(keys, now, describe(fault));
            }
        }
        int half = keys.size() / 2;
        return attempt(handler, keys.subList(0, half), now).and(attempt(handler, keys.subList(half, keys.size()), now));
    }

    private Outcome fireTogether(ClockHandler handler, List<ClockKey> keys, Instant now) {
        jdbc.query(
                "select set_config('lock_timeout', ?, true)",
                row -> {},
                String.valueOf(settings.lockWait().toMillis()));
        handler.lock(keys.stream().map(ClockKey::subjectId).distinct().toList());
        List<FiringStore.Moved> moved = firings.moveOn(keys, now, node);
        if (moved.isEmpty()) {
            return Outcome.NOTHING;
        }
        handler.fired(moved.stream().map(FiringStore.Moved::firing).toList(), now);
        wakeUps.schedule(moved.stream()
                .map(FiringStore.Moved::nextWake)
                .filter(Objects::nonNull)
                .toList());
        return new Outcome(moved.size(), 0);
    }

    private Outcome putOff(List<ClockKey> keys, Instant now, String error) {
        return transactions.in(RowScope.all(), () -> {
            ClockStore.Retry retry = new ClockStore.Retry(now, settings.retryFirst(), settings.retryAtMost(), error);
            List<Instant> wakes = clocks.putOff(keys, retry);
            wakeUps.schedule(wakes);
            return new Outcome(0, wakes.size());
        });
    }

    /** The first line only: what follows in a database's message may show a row. */
    private static String describe(Throwable fault) {
        String message = fault.getMessage() == null
                ? ""
                : ": " + fault.getMessage().lines().findFirst().orElse("");
        String text = fault.getClass().getSimpleName() + message;
        return text.length() <= ERROR_LENGTH ? text : text.substring(0, ERROR_LENGTH);
    }
}
