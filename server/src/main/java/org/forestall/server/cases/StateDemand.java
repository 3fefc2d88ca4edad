package org.forestall.server.cases;

import org.forestall.engine.VictimState;

/** What another package asks for before a victim state may be noted; it refuses by throwing. */
public interface StateDemand {

    void check(CaseFile file, VictimState state);
}
