package org.forestall.server.jurisdiction;

import java.util.Map;
import org.forestall.server.platform.RowScope;

/** How much lies with each unit; answered by the cases. */
public interface UnitLoads {

    /** Open cases, and those of them that are overdue, by station and by the queue they lie in. */
    Map<Integer, Load> loads(RowScope scope);

    record Load(int open, int overdue, Map<String, Integer> openByGrade) {
        public Load {
            openByGrade = Map.copyOf(openByGrade);
        }
    }
}
