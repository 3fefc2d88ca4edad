package org.forestall.engine;

import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a person before this lead (重复预警、历史案件).
 *
 * @param leadsLast24Hours earlier leads that arrived within 24 hours before this one, without it
 * @param leadsLast30Days earlier leads within 30 days, those of the last 24 hours included
 * @param earlierCases cases closed before
 * @param history how the earlier cases ended
 * @param lastState where the person stood at the last contact; null when never met
 */
public record PersonMemory(
        int leadsLast24Hours,
        int leadsLast30Days,
        int earlierCases,
        History history,
        @Nullable VictimState lastState) {

    /** A person never heard of. */
    public static final PersonMemory NONE = new PersonMemory(0, 0, 0, History.CLEAR, null);

    public PersonMemory {
        if (leadsLast24Hours < 0 || leadsLast30Days < leadsLast24Hours || earlierCases < 0) {
            throw new IllegalArgumentException("counts are not negative, and 30 days hold the last 24 hours");
        }
    }

    /** The worst that earlier cases came to, mildest first. */
    public enum History {
        /** No case, or none that came to anything. */
        CLEAR,
        /** Was persuaded in time. */
        DISSUADED,
        /** Lost money before (已被骗). */
        VICTIMISED,
        /** Fell for it again after being persuaded (复发). */
        RELAPSED
    }
}
