package org.forestall.benchmarks;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A board as a console keeps it open: it hears of changes and asks for the board again, at once, one question at a time.
 * It remembers when it first saw each case.
 */
final class OpenBoard implements AutoCloseable {

    private final Door reader;
    private final String path;
    private final Semaphore changed = new Semaphore(1);
    private final Map<Long, Long> firstSeen = new ConcurrentHashMap<>();
    private final AtomicLong asked = new AtomicLong();
    private final Stream<String> events;
    private final Thread asking;
    private volatile boolean closed;
    private volatile @Nullable Exception fault;

    OpenBoard(Door reader, String path) throws IOException, InterruptedException {
        this.reader = reader;
        this.path = path;
        this.events = reader.follow("/live");
        Thread.ofVirtual().start(this::hear);
        this.asking = Thread.ofVirtual().start(this::ask);
    }

    /** When the case first stood on the board, by this machine's nanosecond clock; null when it has not yet. */
    @Nullable
    Long firstSeen(long caseId) {
        return firstSeen.get(caseId);
    }

    /** How often the board was asked for. */
    long asked() {
        return asked.get();
    }

    @Override
    public void close() throws InterruptedException, IOException {
        closed = true;
        changed.release();
        asking.join();
        events.close();
        Exception seen = fault;
        if (seen != null) {
            throw new IOException("the board could not be read", seen);
        }
    }

    private void hear() {
        try {
            events.filter(line -> line.startsWith("data:")).forEach(line -> changed.release());
        } catch (RuntimeException hungUp) {
            if (!closed) {
                fault = hungUp;
            }
        }
    }

    private void ask() {
        try {
            while (!closed) {
                changed.acquire();
                changed.drainPermits();
                JsonNode board = reader.get(path);
                long now = System.nanoTime();
                asked.incrementAndGet();
                board.get("items")
                        .forEach(row -> firstSeen.putIfAbsent(row.get("id").asLong(), now));
            }
        } catch (IOException e) {
            fault = e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
