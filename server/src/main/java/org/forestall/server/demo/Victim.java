package org.forestall.server.demo;

import java.time.Instant;
import java.time.LocalDate;
import org.forestall.engine.FraudType;
import org.forestall.server.demo.Homes.Home;
import org.jspecify.annotations.Nullable;

/**
 * An invented person and the truth about them, which no lead tells and only {@link VictimMind} knows.
 *
 * @param number counts the invented people from 0
 * @param type the scam really being played, which the lead may name wrongly
 * @param deep deeply brainwashed (深度洗脑): denies, is busy on a second phone
 * @param moneyLeavesAt when the money goes if nobody stops it; only meaningful while the scam is in progress
 * @param atRisk in yuan
 */
record Victim(
        long number,
        String name,
        boolean female,
        LocalDate born,
        String phone,
        @Nullable String idNumber,
        Home home,
        Truth truth,
        FraudType type,
        boolean deep,
        Instant moneyLeavesAt,
        long atRisk) {

    /** What is really the matter. */
    enum Truth {
        /** A scam is being played on this person now. */
        IN_PROGRESS,
        /** Was in contact and half believed it; a word in time is enough. */
        TEMPTED,
        /** Touched a scam without harm, or the alarm was false. */
        HARMLESS,
        /** The number or the name leads to somebody else. */
        WRONG_PERSON,
        /** Lives in another district. */
        OTHER_DISTRICT,
        /** Cannot be found: number dead, nobody at the address. */
        GONE
    }
}
