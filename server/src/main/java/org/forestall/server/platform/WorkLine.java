package org.forestall.server.platform;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works one line of things to send on at most one thread at a time; a wake-up while it works makes it look once more. */
public final class WorkLine {

    private static final Logger log = LoggerFactory.getLogger(WorkLine.class);

    private final String name;
    private final BooleanSupplier sendSome;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ReentrantLock working = new ReentrantLock();

    /**
     * @param sendSome false when nothing is due
     */
    public WorkLine(String name, BooleanSupplier sendSome) {
        this.name = name;
        this.sendSome = sendSome;
    }

    /** Looks soon, on a thread of its own; returns at once. */
    public void wake() {
        asked.set(true);
        if (!working.isLocked()) {
            Thread.ofVirtual().name("line-" + name).start(this::work);
        }
    }

    /** On this thread, until nothing is due; waits for another that is at it. */
    public void runHere() {
        working.lock();
        try {
            sendAll();
        } finally {
            working.unlock();
        }
    }

    private void work() {
        while (asked.get() && working.tryLock()) {
            try {
                sendAll();
            } finally {
                working.unlock();
            }
        }
    }

    private void sendAll() {
        try {
            asked.set(false);
            while (sendSome.getAsBoolean()) {
                // until nothing is due
            }
        } catch (RuntimeException fault) {
            log.warn("the line {} stopped and goes on with the next sweep: {}", name, fault.toString());
        }
    }
}
