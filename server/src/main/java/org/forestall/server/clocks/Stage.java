package org.forestall.server.clocks;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * One moment of a clock at which something is to be done.
 *
 * @param name what the handler knows it by: {@link #WARN}, {@link #BREACH}, {@link #rung}, or a name of the handler's own
 *     of capitals, digits and underscores
 * @param at kept to the microsecond, as the database keeps it
 */
public record Stage(String name, Instant at) {

    /** Little time is left. */
    public static final String WARN = "WARN";
    /** The time is up. */
    public static final String BREACH = "BREACH";

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    public Stage {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no name of a stage: " + name);
        }
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** The name of an escalation's rung, counted from 1. */
    public static String rung(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("rungs are counted from 1, not " + number);
        }
        return "RUNG_" + number;
    }
}
