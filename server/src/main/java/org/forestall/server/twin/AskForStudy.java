package org.forestall.server.twin;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.audit.AuditEntry;
import org.forestall.server.audit.AuditTrail;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.Transactions;
import org.forestall.twin.Calibrated;
import org.forestall.twin.ScenarioReader;
import org.forestall.twin.TwinStudy;
import org.springframework.stereotype.Component;

/**
 * Begins a study on the own district's history, calibrated at this moment.
 *
 * <p>Refuses with RUNNING, and what {@link Study} finds.
 */
@Component
class AskForStudy {

    private final TwinRunStore store;
    private final DistrictCounts counts;
    private final RunStudies studies;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final InstantSource clock;

    AskForStudy(
            TwinRunStore store,
            DistrictCounts counts,
            RunStudies studies,
            Transactions transactions,
            AuditTrail audit,
            InstantSource clock) {
        this.store = store;
        this.counts = counts;
        this.studies = studies;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    TwinRun ask(Actor actor, Study study) {
        actor.require(Permission.TWIN_RUN);
        TwinStudy.Request request = study.checked();
        Instant now = clock.instant();
        Begun begun = transactions.in(actor.scope(), () -> {
            store.giveUpTheDead(now);
            Calibrated calibrated = Calibrated.of(ScenarioReader.shipped(), counts.upTo(now));
            long id = store.begin(actor, study, calibrated.basis(), now)
                    .orElseThrow(() -> new Refused(TwinRefusal.RUNNING));
            audit.record(actor, entry(actor, id, request), now);
            return new Begun(store.find(id).orElseThrow(), calibrated);
        });
        // after the commit: its first word is about a row that everybody sees
        studies.begin(begun.run().id(), begun.calibrated().scenario(), request);
        return begun.run();
    }

    private record Begun(TwinRun run, Calibrated calibrated) {}

    private static AuditEntry entry(Actor actor, long id, TwinStudy.Request request) {
        Map<String, Object> detail = Map.of(
                "policies", request.policies(),
                "loads", request.loads(),
                "days", request.days(),
                "runs", request.runs(),
                "staff", request.staff());
        return new AuditEntry("twin.run", "twin-run", id, actor.unitId(), detail);
    }
}
