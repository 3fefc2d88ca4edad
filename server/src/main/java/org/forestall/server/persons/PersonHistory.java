package org.forestall.server.persons;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.forestall.engine.Grade;
import org.jspecify.annotations.Nullable;

/** What happened to persons before; answered by the package of the cases. */
public interface PersonHistory {

    /**
     * The history of each, in the caller's scope and transaction; a person without one may be missing. Cases of every
     * person merged into one count as that one's.
     *
     * @param roots persons that are not merged into another
     */
    Map<PersonId, History> historyOf(Collection<PersonId> roots);

    /**
     * @param cases how many episodes, open ones too
     * @param lastOutcome how the last closed one ended
     * @param lines the latest first
     */
    record History(
            int cases,
            int leads,
            @Nullable Long openCaseId,
            @Nullable String lastOutcome,
            List<CaseLine> lines) {

        /** Nothing happened yet. */
        public static final History NONE = new History(0, 0, null, null, List.of());

        public History {
            lines = List.copyOf(lines);
        }
    }

    /** One episode. */
    record CaseLine(
            long id,
            String stage,
            Grade grade,
            Instant openedAt,
            @Nullable String outcome) {}
}
