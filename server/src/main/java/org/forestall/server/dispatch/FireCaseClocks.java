package org.forestall.server.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.forestall.server.access.Actor;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.DueKind;
import org.forestall.server.cases.Recorded;
import org.forestall.server.clocks.ClockHandler;
import org.forestall.server.clocks.Firing;
import org.forestall.server.clocks.Stage;
import org.forestall.server.jurisdiction.Units;
import org.springframework.stereotype.Component;

/**
 * What happens when a case's clock fires: a warning to whoever has the case, the breach on record, and rung by rung a post
 * above that is told.
 */
@Component
class FireCaseClocks implements ClockHandler {

    private final CaseWork work;
    private final Escalation escalation;
    private final Breaches breaches;
    private final TellOfClocks tell;
    private final Actor system;

    FireCaseClocks(CaseWork work, Escalation escalation, Breaches breaches, TellOfClocks tell, Units units) {
        this.work = work;
        this.escalation = escalation;
        this.breaches = breaches;
        this.tell = tell;
        this.system = Actor.system("clock", units.subBureau().id());
    }

    @Override
    public String kind() {
        return ArmCaseClocks.GROUP;
    }

    @Override
    public void lock(List<Long> subjectIds) {
        work.lock(subjectIds.stream().map(CaseId::new).toList());
    }

    @Override
    public void fired(List<Firing> firings, Instant now) {
        Map<CaseId, CaseFile> files = new HashMap<>();
        work.list(firings.stream().map(one -> new CaseId(one.subjectId())).toList())
                .forEach(file -> files.put(file.id(), file));
        Map<CaseId, List<Recorded>> records = new LinkedHashMap<>();
        List<ClockStruck> struck = new ArrayList<>();
        for (Firing firing : firings) {
            CaseFile file = files.get(new CaseId(firing.subjectId()));
            if (file != null) {
                struck.add(new ClockStruck(file, clockOf(firing), firing.stage(), firing.dueAt()));
            }
        }
        // a clock that ran out, was taken off and is armed again for the same time has had its warning and its breach
        Set<Breaches.Key> brokenBefore = breaches.rungsOf(struck).keySet();
        struck.removeIf(one -> !one.isRung() && brokenBefore.contains(Breaches.Key.of(one)));
        breaches.broken(struck.stream().filter(ClockStruck::isBreach).toList(), now);
        List<Escalation.Climb> climbs =
                escalation.climb(struck.stream().filter(ClockStruck::isRung).toList(), now);
        struck.stream()
                .filter(one -> !one.isRung())
                .forEach(one -> add(records, one.file().id(), one.record()));
        climbs.forEach(climb -> add(records, climb.struck().file().id(), climb.record()));
        work.tell(system, records, now);
        tell.struck(struck, climbs, now);
    }

    private static DueKind clockOf(Firing firing) {
        String name = firing.kind().substring(ArmCaseClocks.GROUP.length() + 1);
        return DueKind.valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    private static void add(Map<CaseId, List<Recorded>> records, CaseId id, CaseRecord record) {
        records.computeIfAbsent(id, key -> new ArrayList<>()).add(Recorded.of(record));
    }

    /** A clock of a case that has come to one of its stages. */
    record ClockStruck(CaseFile file, DueKind clock, String stage, Instant dueAt) {

        boolean isBreach() {
            return stage.equals(Stage.BREACH);
        }

        boolean isRung() {
            return !isBreach() && !stage.equals(Stage.WARN);
        }

        /** Which rung, counted from 1. */
        int rung() {
            return Integer.parseInt(stage.substring(stage.lastIndexOf('_') + 1));
        }

        CaseRecord record() {
            return isBreach() ? new CaseRecord.ClockBreached(clock, dueAt) : new CaseRecord.ClockWarned(clock, dueAt);
        }
    }
}
