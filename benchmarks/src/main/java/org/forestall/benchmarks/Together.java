package org.forestall.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Does numbered jobs with several workers until all are done or the time is over, whichever comes first. */
final class Together {

    /** One job. */
    @FunctionalInterface
    interface Job {
        /** Does the job of this number, from 0; answers how much it counts for. */
        long run(int number) throws Exception;
    }

    /** Opens what one worker needs for itself, such as a connection, and gives its job. */
    @FunctionalInterface
    interface Worker {
        Job open() throws Exception;
    }

    private Together() {}

    static Rate run(int workers, int jobs, Duration atMost, Worker worker) throws Exception {
        AtomicInteger next = new AtomicInteger();
        AtomicLong done = new AtomicLong();
        List<Job> opened = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            opened.add(worker.open());
        }
        long began = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
            List<Future<?>> running = new ArrayList<>();
            for (Job job : opened) {
                running.add(threads.submit(() -> {
                    while (System.nanoTime() - began < atMost.toNanos()) {
                        int number = next.getAndIncrement();
                        if (number >= jobs) {
                            break;
                        }
                        done.addAndGet(job.run(number));
                    }
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
        return new Rate(done.get(), System.nanoTime() - began);
    }
}
