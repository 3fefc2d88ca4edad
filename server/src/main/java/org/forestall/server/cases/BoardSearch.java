package org.forestall.server.cases;

import java.util.Objects;
import org.forestall.engine.Grade;
import org.forestall.server.platform.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the board is asked for; a field left out does not narrow.
 *
 * @param mine only what the reader has
 * @param size 1 to 500, else 200
 * @param order {@code clock} for grade and clock, else the plan's
 */
record BoardSearch(
        @Nullable Integer unit,
        @Nullable Grade grade,
        @Nullable Stage stage,
        @Nullable Integer level,
        @Nullable Boolean mine,
        @Nullable Integer size,
        @Nullable String order) {

    private static final int USUAL_SIZE = 200;

    boolean onlyMine() {
        return Boolean.TRUE.equals(mine);
    }

    CaseFilter heldBy(@Nullable Long holder) {
        return new CaseFilter(unit, grade, stage, holder, level, null);
    }

    boolean byPlan() {
        return !"clock".equalsIgnoreCase(order);
    }

    /** How many rows at most. */
    int rows() {
        return new PageRequest(0, Objects.requireNonNullElse(size, USUAL_SIZE)).size();
    }
}
