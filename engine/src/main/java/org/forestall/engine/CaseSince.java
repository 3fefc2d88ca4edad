package org.forestall.engine;

import java.time.Instant;
import java.util.List;

/**
 * What has happened on a case since it was opened, as far as it may raise the grade.
 *
 * @param busyCalls when calls met a busy line (占线)
 * @param leads when leads of this case arrived, the first included
 * @param withdrawals when the person tried to draw or send money at a bank
 * @param denial whether the person denies, and what is on record against it
 * @param relapsed whether the person is in contact with the scammer again after being persuaded
 */
public record CaseSince(
        List<Instant> busyCalls, List<Instant> leads, List<Instant> withdrawals, Denial denial, boolean relapsed) {

    /** A case on which nothing has happened yet. */
    public static final CaseSince NOTHING = new CaseSince(List.of(), List.of(), List.of(), Denial.NONE, false);

    public CaseSince {
        busyCalls = List.copyOf(busyCalls);
        leads = List.copyOf(leads);
        withdrawals = List.copyOf(withdrawals);
    }

    /** Whether the person denies the contact (否认). */
    public enum Denial {
        /** No denial. */
        NONE,
        /** Denies, and the system shows no call, message or app either. */
        UNCONTRADICTED,
        /** Denies a contact that is on record: the first sign of deep brainwashing (深度洗脑). */
        AGAINST_RECORD
    }
}
