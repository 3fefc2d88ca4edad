package org.forestall.server.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears the outbox of every node through one listening connection and passes each change on to the screens that are open
 * here and may see the unit. A change missed while the connection was down does no harm: on reconnecting, everybody is
 * told to ask again.
 */
@Component
public class LiveFeed implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LiveFeed.class);
    private static final int WAIT_MILLIS = 1_000;

    private final DataSource dataSource;
    private final Map<Long, Listener> listeners = new ConcurrentHashMap<>();
    private final AtomicLong nextKey = new AtomicLong();
    private volatile boolean running;

    private record Listener(RowScope scope, Consumer<Change> consumer) {}

    public LiveFeed(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** From now on the consumer gets every change in its scope; run the returned action to stop. */
    public Runnable subscribe(RowScope scope, Consumer<Change> consumer) {
        long key = nextKey.getAndIncrement();
        listeners.put(key, new Listener(scope, consumer));
        return () -> listeners.remove(key);
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().name("live-feed").daemon().start(this::listenForever);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void listenForever() {
        while (running) {
            try (Connection connection = dataSource.getConnection()) {
                listen(connection);
            } catch (SQLException e) {
                if (running) {
                    log.warn("the live feed lost the database and tries again: {}", e.getMessage());
                    pause();
                }
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + Outbox.CHANNEL);
        }
        PGConnection postgres = connection.unwrap(PGConnection.class);
        // what a pooled connection still holds from an earlier listening is old: everybody asks again anyway
        postgres.getNotifications();
        pass(new Change("bulk", 0, 0, Instant.EPOCH));
        while (running) {
            PGNotification[] heard = postgres.getNotifications(WAIT_MILLIS);
            for (PGNotification notification : heard == null ? new PGNotification[0] : heard) {
                pass(read(notification.getParameter()));
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("unlisten *");
        }
    }

    private void pass(Change change) {
        boolean forAll = change.topic().equals("bulk") || change.unit() == 0;
        for (Listener listener : listeners.values()) {
            if (forAll || listener.scope().sees(change.unit())) {
                listener.consumer().accept(change);
            }
        }
    }

    static String write(Change change) {
        return change.topic()
                + ' '
                + change.id()
                + ' '
                + change.unit()
                + ' '
                + change.at().toEpochMilli();
    }

    static Change read(String payload) {
        String[] parts = payload.split(" ", 4);
        return new Change(
                parts[0],
                Long.parseLong(parts[1]),
                Integer.parseInt(parts[2]),
                Instant.ofEpochMilli(Long.parseLong(parts[3])));
    }

    private static void pause() {
        try {
            Thread.sleep(WAIT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
