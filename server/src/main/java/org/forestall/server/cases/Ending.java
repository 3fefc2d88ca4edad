package org.forestall.server.cases;

import org.jspecify.annotations.Nullable;

/** How a case left the board: closed with an outcome, or folded into another of the same person. */
public record Ending(
        @Nullable CloseOutcome outcome, @Nullable CaseId foldedInto) {

    static final Ending NONE = new Ending(null, null);
}
