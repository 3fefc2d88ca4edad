package org.forestall.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Confirms as many banks' counters would ask for them: at a set rate, whether or not the answers keep up. */
final class ConfirmLoad {

    private static final int CONNECTIONS = 64;
    private static final int HIT_EVERY = 10;

    private final URI address;
    private final byte[] hit;
    private final byte[] miss;

    ConfirmLoad(BankSite bank) {
        this.address = URI.create(bank.site().server().address());
        this.hit = request(bank, bank.watched());
        this.miss = request(bank, bank.watched() + 1);
    }

    /**
     * @param latencies from when each was due, so that waiting for a slow one before it counts
     * @param wrong answers that were not what they should be
     * @param unasked what was due and never sent, since the run had taken twice its time
     */
    record Found(Rate rate, Latencies latencies, long wrong, long unasked) {}

    Found at(int perSecond, int seconds) throws Exception {
        long requests = (long) perSecond * seconds;
        Run run = new Run(requests, TimeUnit.SECONDS.toNanos(1) / perSecond);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                all.add(threads.submit(() -> {
                    run.ask();
                    return true;
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        return new Found(
                new Rate(run.latencies.count(), System.nanoTime() - run.began),
                run.latencies,
                run.wrong.get(),
                requests - run.latencies.count());
    }

    private final class Run {
        private final long requests;
        private final long period;
        private final long began = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(200);
        private final AtomicLong next = new AtomicLong();
        private final AtomicLong wrong = new AtomicLong();
        private final Latencies latencies = new Latencies();

        private Run(long requests, long period) {
            this.requests = requests;
            this.period = period;
        }

        private void ask() throws IOException {
            try (PlainHttp http = PlainHttp.to(address)) {
                long until = began + 2 * requests * period;
                for (long i = next.getAndIncrement();
                        i < requests && System.nanoTime() < until;
                        i = next.getAndIncrement()) {
                    long due = began + i * period;
                    for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
                        LockSupport.parkNanos(early);
                    }
                    boolean watched = i % HIT_EVERY == 0;
                    String answer = http.ask(watched ? hit : miss);
                    latencies.add(System.nanoTime() - due);
                    if (!answer.contains("\"watched\":" + watched)) {
                        wrong.incrementAndGet();
                    }
                }
            }
        }
    }

    private byte[] request(BankSite bank, long value) {
        String body = "{\"values\":[" + value + "]}";
        String head = "POST /api/v1/bank/watch-checks HTTP/1.1\r\nHost: " + address.getAuthority()
                + "\r\nForestall-Bank-Key: " + bank.key() + "\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length() + "\r\n\r\n";
        return (head + body).getBytes(StandardCharsets.US_ASCII);
    }
}
