package org.forestall.server.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.forestall.server.cases.Past;
import org.jspecify.annotations.Nullable;

/**
 * Splits a case's life into what it waited for, each stretch with whose clock it was. The stretches follow one another
 * without a gap, so they sum to the life exactly. Pure: the events and an end give the answer.
 */
final class LostMinute {

    private LostMinute() {}

    /**
     * A stretch of a case's life.
     *
     * @param staffId the person whose clock it was, where it was a person's
     * @param unitId the unit that answered then
     */
    record Stretch(
            Wait waitedFor,
            Instant from,
            Instant to,
            @Nullable Long staffId,
            int unitId) {

        Duration length() {
            return Duration.between(from, to);
        }
    }

    /** The stretches from the opening to the end; what has no length is left out. */
    static List<Stretch> of(List<Past> past, Instant end) {
        List<Stretch> stretches = new ArrayList<>();
        CaseLife life = new CaseLife();
        Instant from = past.getFirst().at();
        for (Past next : past) {
            add(stretches, life, from, next.at());
            from = next.at();
            life.happened(next);
        }
        add(stretches, life, from, end);
        return stretches;
    }

    /** Closed time is no time of the case: between closing and reopening nobody's clock runs. */
    private static void add(List<Stretch> stretches, CaseLife life, Instant from, Instant to) {
        if (!to.isAfter(from) || life.isClosed()) {
            return;
        }
        Wait wait = life.waitsFor();
        Stretch last = stretches.isEmpty() ? null : stretches.getLast();
        Long staffId = wait.whose() == Wait.Whose.POST ? null : life.staffId();
        if (last != null
                && last.to().equals(from)
                && last.waitedFor() == wait
                && last.unitId() == life.unitId()
                && java.util.Objects.equals(last.staffId(), staffId)) {
            stretches.set(stretches.size() - 1, new Stretch(wait, last.from(), to, staffId, last.unitId()));
        } else {
            stretches.add(new Stretch(wait, from, to, staffId, life.unitId()));
        }
    }

    /** How long each kind of wait took in all. */
    static Map<Wait, Duration> totals(List<Stretch> stretches) {
        Map<Wait, Duration> totals = new EnumMap<>(Wait.class);
        stretches.forEach(stretch -> totals.merge(stretch.waitedFor(), stretch.length(), Duration::plus));
        return totals;
    }

    /** The longest stretch before the person was persuaded: where the minute was lost. */
    static Optional<Stretch> worst(List<Stretch> stretches) {
        return stretches.stream()
                .filter(stretch -> stretch.waitedFor() != Wait.WATCH && stretch.waitedFor() != Wait.CLOSING)
                .max(Comparator.comparing(Stretch::length));
    }
}
