package org.forestall.twin;

/** A scenario file that cannot be played; says which field and why. */
public final class BadScenario extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * @param field where in the file, such as {@code leads.per-day}
     * @param sentence what is wrong and what it should be
     */
    public BadScenario(String field, String sentence) {
        super(field + ": " + sentence, null, false, false);
        this.field = field;
    }

    /** Where in the file. */
    public String field() {
        return field;
    }
}
