package org.forestall.examplebank;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the bank is to misbehave, for a test of those who must live with it; a bank that was not started for it never does. */
final class Faults {

    private static final Duration SLOW = Duration.ofSeconds(20);

    /** In one word. */
    enum Mode {
        NONE,
        /** Carries an order out and takes twenty seconds to say that it has it. */
        SLOW,
        /** Takes nothing and says nothing. */
        DOWN,
        /** Sends every answer twice. */
        TWICE,
        /** Sends what nobody can read. */
        NONSENSE,
        /** Answers for an order that it was not asked about. */
        OTHER_ORDER,
        /** Sends the first answer it ever gave over and over. */
        REPLAY
    }

    private volatile Mode mode = Mode.NONE;
    private volatile @Nullable UUID other;

    /** @param order which order it answers for, where the mode asks for one */
    synchronized void set(Mode wanted, @Nullable UUID order) {
        mode = wanted;
        other = order;
        notifyAll();
    }

    boolean is(Mode asked) {
        return mode == asked;
    }

    @Nullable
    UUID otherOrder() {
        return other;
    }

    /** As long as a slow bank takes, or until it is no longer slow. */
    synchronized void dawdle() {
        long end = System.nanoTime() + SLOW.toNanos();
        try {
            for (long left = SLOW.toMillis();
                    mode == Mode.SLOW && left > 0;
                    left = (end - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
