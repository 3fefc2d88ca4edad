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
 */
record BoardSearch(
        @Nullable Integer unit,
        @Nullable Grade grade,
        @Nullable Stage stage,
        @Nullable Integer level,
        @Nullable Boolean mine,
        @Nullable Integer size) {

    private static final int USUAL_SIZE = 200;

    boolean onlyMine() {
        return Boolean.TRUE.equals(mine);
    }

    CaseFilter heldBy(@Nullable Long holder) {
        return new CaseFilter(unit, grade, stage, holder, level, null);
    }

    /** How many rows at most. */
    int rows() {
        return new PageRequest(0, Objects.requireNonNullElse(size, USUAL_SIZE)).size();
    }
}
