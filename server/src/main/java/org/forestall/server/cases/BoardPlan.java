package org.forestall.server.cases;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.forestall.server.cases.web.BoardRow;

/** The order of work, as the board shows it; answered by whoever plans. */
public interface BoardPlan {

    /** The numbers of the open cases that are weighed, those to be helped first in front. */
    List<Long> order();

    /** What is planned for these cases; one that is not weighed is not in the map. */
    Map<CaseId, BoardRow.Plan> of(Collection<CaseId> ids);
}
