package org.forestall.server.contacts;

import java.util.ArrayList;
import java.util.List;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CloseOutcome;
import org.forestall.server.cases.ClosingDemand;
import org.springframework.stereotype.Component;

/** No case is closed while our own people are out for it. */
@Component
class WhileOutDemand implements ClosingDemand {

    private final VisitStore visits;
    private final GuardStore guards;

    WhileOutDemand(VisitStore visits, GuardStore guards) {
        this.visits = visits;
        this.guards = guards;
    }

    @Override
    public List<String> missing(CaseFile file, CloseOutcome outcome) {
        List<String> missing = new ArrayList<>();
        if (visits.runningOf(file.id()).isPresent()) {
            missing.add("visit:running");
        }
        if (guards.of(file.id()).stream().anyMatch(GuardStore.Guard::isRunning)) {
            missing.add("guard:running");
        }
        return missing;
    }
}
