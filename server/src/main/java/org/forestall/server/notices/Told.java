package org.forestall.server.notices;

import java.util.Set;

/** What became of telling. */
public sealed interface Told {

    /** Whether there was nobody to tell: who escalates goes on at once. */
    default boolean nobody() {
        return this instanceof NobodyOnDuty;
    }

    /**
     * Kept, and on its way as soon as the transaction is committed.
     *
     * @param told staff numbers of those on duty
     * @param offDuty those who were left in peace
     */
    record People(long noticeId, Set<Long> told, Set<Long> offDuty) implements Told {}

    /** None of the recipients is on duty; nothing was kept. */
    record NobodyOnDuty(Set<Long> asked) implements Told {}
}
