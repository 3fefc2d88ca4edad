package org.forestall.server.banks;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.forestall.bankkit.WatchDelta;
import org.forestall.bankkit.WatchFacts;
import org.forestall.bankkit.WatchSetBuilder;
import org.springframework.stereotype.Component;

/** The watch as a bank's own kit reads it: a filter that names nobody, or what has changed since the bank's version. */
@Component
class WatchFilters {

    /** How many of those who are not watched a filter reports: one in 100,000, for three bytes a value. */
    static final double FALSE_POSITIVE_RATE = 1e-5;

    /** Every bank has one key; a new one would have another name. */
    private static final String KEY_ID = "1";

    private static final int MOST_CHANGES = 5_000;
    private static final Duration VALID = Duration.ofHours(36);

    private final WatchValues values;

    WatchFilters(WatchValues values) {
        this.values = values;
    }

    /** What a bank gets; the tag changes once a day, too, so that no bank's set grows old while nothing changes. */
    record Answer(String tag, long version, byte[] bytes) {}

    /**
     * @param since the version the bank has; 0 for none
     */
    Answer answer(int bankId, long since, Instant now) {
        WatchValues.Changes changes = values.since(bankId, since);
        String tag = "\"" + changes.version() + "-"
                + now.truncatedTo(ChronoUnit.DAYS).getEpochSecond() + "\"";
        int many = changes.added().size() + changes.removed().size();
        boolean whole = since == 0 || changes.version() <= since || many > MOST_CHANGES;
        return new Answer(tag, changes.version(), whole ? whole(bankId, now) : delta(bankId, since, changes, now));
    }

    private byte[] whole(int bankId, Instant now) {
        WatchValues.Changes all = values.since(bankId, 0);
        return new WatchSetBuilder(KEY_ID, all.version(), now, now.plus(VALID))
                .falsePositiveRate(FALSE_POSITIVE_RATE)
                .build(array(all.added()));
    }

    private byte[] delta(int bankId, long since, WatchValues.Changes changes, Instant now) {
        WatchFacts facts = new WatchFacts(
                KEY_ID, changes.version(), now, now.plus(VALID), FALSE_POSITIVE_RATE, values.count(bankId));
        return new WatchDelta(since, facts, array(changes.added()), array(changes.removed())).bytes();
    }

    private static long[] array(Collection<Long> values) {
        return values.stream().mapToLong(Long::longValue).toArray();
    }
}
