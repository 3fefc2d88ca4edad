package org.forestall.server.dispatch;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.forestall.server.access.Actor;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.Recorded;
import org.forestall.server.clocks.ClockHandler;
import org.forestall.server.clocks.Firing;
import org.forestall.server.jurisdiction.Units;
import org.springframework.stereotype.Component;

/** A pause ends by itself at the time that was said. */
@Component
class FirePauseEnd implements ClockHandler {

    private final CaseWork work;
    private final Actor system;

    FirePauseEnd(CaseWork work, Units units) {
        this.work = work;
        this.system = Actor.system("clock", units.subBureau().id());
    }

    @Override
    public String kind() {
        return ArmCaseClocks.PAUSE_END;
    }

    @Override
    public void lock(List<Long> subjectIds) {
        work.lock(subjectIds.stream().map(CaseId::new).toList());
    }

    @Override
    public void fired(List<Firing> firings, Instant now) {
        Map<CaseId, List<Recorded>> records = new LinkedHashMap<>();
        List<CaseId> ids =
                firings.stream().map(one -> new CaseId(one.subjectId())).toList();
        for (CaseFile file : work.list(ids)) {
            if (file.pause().isRunning()) {
                records.put(file.id(), List.of(Recorded.of(new CaseRecord.ClockResumed())));
            }
        }
        work.tell(system, records, now);
    }
}
