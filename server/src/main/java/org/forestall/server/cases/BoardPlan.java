package org.forestall.server.cases;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The order of work, as the board shows it; answered by whoever plans. */
public interface BoardPlan {

    /** The numbers of the open cases that are weighed, those to be helped first in front. */
    List<Long> order();

    /** What is planned for these cases; one that is not weighed is not in the map. */
    Map<CaseId, Line> of(Collection<CaseId> ids);

    /**
     * Where the plan puts a case and why.
     *
     * @param rank counted over the whole district, 1 first
     * @param code of the sentence that says why
     * @param parameters what the sentence is filled with
     * @param action what is to be done; none where nothing is
     * @param bestStaff who is to do it now; nobody where nobody is free for it
     * @param offeredTo whose answer is waited for
     */
    record Line(
            int rank,
            boolean overdue,
            String code,
            Map<String, Object> parameters,
            @Nullable String action,
            @Nullable Long bestStaff,
            @Nullable Long offeredTo) {
        public Line {
            parameters = Map.copyOf(parameters);
        }
    }
}
