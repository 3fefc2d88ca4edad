package org.forestall.engine.policy;

/**
 * How often each action was tried on a case, and how often it led to a talk.
 *
 * @param packed four bits of attempts and four of talks for each action; not for other packages to read
 */
public record Attempts(long packed) {

    /** Nothing was tried. */
    public static final Attempts NONE = new Attempts(0);

    private static final int BITS = 4;
    private static final int MOST = 15;

    /** How often the action was tried. */
    public int of(Action action) {
        return (int) (packed >>> (2 * BITS * action.ordinal())) & MOST;
    }

    /** How often it led to a talk. */
    public int talks(Action action) {
        return (int) (packed >>> (2 * BITS * action.ordinal() + BITS)) & MOST;
    }

    /** After one more attempt; counting ends at 15, where it no longer matters. */
    public Attempts plus(Action action, Outcome outcome) {
        int shift = 2 * BITS * action.ordinal();
        long more = of(action) < MOST ? 1L << shift : 0;
        if (outcome.isTalk() && talks(action) < MOST) {
            more += 1L << (shift + BITS);
        }
        return new Attempts(packed + more);
    }
}
