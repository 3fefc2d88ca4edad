package org.forestall.server.cases;

import java.util.Objects;
import org.forestall.engine.Grade;
import org.forestall.server.platform.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a search asks for; a field left out does not narrow.
 *
 * @param q a case number, a whole name, a phone or its tail, an identity number, or words of the address
 * @param page from 0
 * @param size 1 to 500, else 50
 */
record CaseSearch(
        @Nullable String q,
        @Nullable Integer unit,
        @Nullable Grade grade,
        @Nullable Stage stage,
        @Nullable Long assignee,
        @Nullable CloseOutcome outcome,
        @Nullable Integer page,
        @Nullable Integer size) {

    private static final int USUAL_SIZE = 50;

    CaseFilter filter() {
        return new CaseFilter(unit, grade, stage, assignee, null, outcome);
    }

    PageRequest pageRequest() {
        return new PageRequest(Objects.requireNonNullElse(page, 0), Objects.requireNonNullElse(size, USUAL_SIZE));
    }
}
