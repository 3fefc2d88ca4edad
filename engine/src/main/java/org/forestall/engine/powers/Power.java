package org.forestall.engine.powers;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one rule of one place allows, with every figure it has.
 *
 * @param code such as {@code CN.STOP_PAYMENT}
 * @param signatures how many different sworn officers sign before it goes to the bank; whoever asks counts where sworn. 0
 *     where a bank acts of its own accord
 * @param term how long it lasts
 * @param afterComplaint the term that begins anew when the person files a complaint; null where a complaint changes nothing
 * @param atMostPerAccount how often the same account may be stopped for one case, renewals counted; 0 means no limit
 * @param mandatoryOnRequest whether the bank must act when it is asked, or only may
 * @param warnBefore how long before its end each of the posts is told: the station's, the squad's, the commander's
 */
public record Power(
        String code,
        PowerKind kind,
        PowerScope scope,
        int signatures,
        StartEvent start,
        Term term,
        Renewals renewals,
        @Nullable Term afterComplaint,
        int atMostPerAccount,
        Lapse lapse,
        boolean mandatoryOnRequest,
        Rights rights,
        List<Duration> warnBefore,
        Source source) {

    public Power {
        warnBefore = List.copyOf(warnBefore);
        if (signatures < 0 || signatures > 5) {
            throw new IllegalArgumentException(code + ": signatures are 0 to 5, not " + signatures);
        }
        if (atMostPerAccount < 0) {
            throw new IllegalArgumentException(code + ": at-most-per-account is 0 or more");
        }
        if (lapse == Lapse.AUTO_LIFT && term instanceof Term.NoEnd) {
            throw new IllegalArgumentException(code + ": what has no end cannot be lifted by its end");
        }
    }

    /**
     * How it may be made longer.
     *
     * @param atMost how often
     * @param term how much each adds; null where there is none
     * @param inAll how long it may last altogether, from its start; null where only the count limits it
     */
    public record Renewals(
            int atMost, @Nullable Term term, @Nullable Term inAll) {

        /** It ends when it ends. */
        public static final Renewals NONE = new Renewals(0, null, null);

        public Renewals {
            if (atMost < 0 || (atMost > 0) != (term != null)) {
                throw new IllegalArgumentException("renewals need both a number above 0 and a term");
            }
        }
    }

    /**
     * What the account's owner may ask for.
     *
     * @param notice within what time the owner is told; null where no rule says so
     * @param releaseAnswer within what time a request for release is answered
     * @param appeal whether there is an appeal
     * @param appealSuspends whether the order rests while an appeal is open
     * @param clockStopsWhilePending whether the order's time stands still while a release or an appeal is undecided
     * @param essentialExpenses whether money for living may be let through
     */
    public record Rights(
            @Nullable Term notice,
            Term releaseAnswer,
            boolean appeal,
            boolean appealSuspends,
            boolean clockStopsWhilePending,
            boolean essentialExpenses) {}

    /**
     * Where it stands.
     *
     * @param text the law, or whose report
     * @param asOf the day it was read, ISO 8601
     * @param verified whether the text of the law itself was read
     */
    public record Source(String text, String asOf, boolean verified) {}
}
