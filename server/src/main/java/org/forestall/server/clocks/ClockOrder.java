package org.forestall.server.clocks;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A clock as somebody wants it armed; kind and subject name it.
 *
 * @param kind {@code group.name} or just {@code group}, in small letters: {@code case.first-call}. The group is what
 *     {@link Clocks#replace} replaces together, and a handler may take a whole group
 * @param subjectId what it is about, such as a case's number
 * @param unitId whose row it is
 * @param dueAt when the time is up; the stages say what fires when
 * @param stages at least one, in the order in which they fire, which is that of their times; no name twice
 */
public record ClockOrder(String kind, long subjectId, int unitId, Instant dueAt, List<Stage> stages) {

    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]{0,39}(\\.[a-z][a-z0-9-]{0,39})?");

    public ClockOrder {
        checkKind(kind);
        dueAt = dueAt.truncatedTo(ChronoUnit.MICROS);
        stages = List.copyOf(stages);
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("a clock without stages: " + kind + " of " + subjectId);
        }
        checkOrder(stages);
    }

    static void checkKind(String kind) {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("no kind of a clock: " + kind);
        }
    }

    /** What the kinds before the first dot have in common. */
    static String groupOf(String kind) {
        int dot = kind.indexOf('.');
        return dot < 0 ? kind : kind.substring(0, dot);
    }

    ClockKey key() {
        return new ClockKey(kind, subjectId);
    }

    private static void checkOrder(List<Stage> stages) {
        Set<String> names = new HashSet<>();
        Instant before = Instant.MIN;
        for (Stage stage : stages) {
            if (!names.add(stage.name())) {
                throw new IllegalArgumentException("a stage twice in one clock: " + stage.name());
            }
            if (stage.at().isBefore(before)) {
                throw new IllegalArgumentException("a stage before the one that goes first: " + stage);
            }
            before = stage.at();
        }
    }
}
