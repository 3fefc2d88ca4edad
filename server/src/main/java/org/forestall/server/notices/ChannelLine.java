package org.forestall.server.notices;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works one channel on at most one thread at a time; a wake-up while it works makes it look once more. */
final class ChannelLine {

    private static final Logger log = LoggerFactory.getLogger(ChannelLine.class);

    private final String name;
    private final BooleanSupplier sendSome;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final AtomicBoolean working = new AtomicBoolean();

    /**
     * @param sendSome false when nothing is due
     */
    ChannelLine(String name, BooleanSupplier sendSome) {
        this.name = name;
        this.sendSome = sendSome;
    }

    void wake() {
        asked.set(true);
        if (!working.get()) {
            Thread.ofVirtual().name("notices-" + name).start(this::work);
        }
    }

    /** On this thread, until nothing is due. */
    void runHere() {
        asked.set(true);
        work();
    }

    private void work() {
        while (asked.get() && working.compareAndSet(false, true)) {
            try {
                asked.set(false);
                while (sendSome.getAsBoolean()) {
                    // until nothing is due
                }
            } catch (RuntimeException fault) {
                log.warn("the notices' line {} stopped and goes on with the next sweep: {}", name, fault.toString());
            } finally {
                working.set(false);
            }
        }
    }
}
