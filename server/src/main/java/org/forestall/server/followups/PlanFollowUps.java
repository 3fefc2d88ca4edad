package org.forestall.server.followups;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.forestall.server.access.Actor;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.Recorded;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.profiles.JurisdictionProfile;
import org.springframework.stereotype.Component;

/** Plans follow-ups: a whole series, or one that is due at once. Rows, clocks and events come together. */
@Component
class PlanFollowUps {

    private final FollowUpStore store;
    private final FollowUpClocks clocks;
    private final CaseWork cases;
    private final JurisdictionProfile profile;
    private final Actor system;

    PlanFollowUps(
            FollowUpStore store, FollowUpClocks clocks, CaseWork cases, JurisdictionProfile profile, Units units) {
        this.store = store;
        this.clocks = clocks;
        this.cases = cases;
        this.profile = profile;
        this.system = Actor.system("follow-ups", units.subBureau().id());
    }

    /** Begins a series, unless one runs or the person has had theirs since being persuaded. */
    void begin(CaseFile file, Instant now) {
        SeriesPast past = SeriesPast.of(cases.history(file.id()));
        if (past.planned()) {
            return;
        }
        List<Instant> due = Series.begun(past.risk(file), profile.dissuasion(), now);
        if (!due.isEmpty()) {
            cases.tell(system, records(plan(file, due, now)), now);
        }
    }

    /** One at once in each of these cases, beside what else is recorded there; a constant number of statements. */
    void atOnce(Map<CaseFile, CaseRecord> why, List<CaseFile> whereNoneIsDue, Instant now) {
        Map<CaseId, List<Recorded>> records = new HashMap<>();
        why.forEach((file, record) ->
                records.computeIfAbsent(file.id(), id -> new ArrayList<>()).add(Recorded.of(record)));
        List<FollowUpStore.Wanted> wanted = whereNoneIsDue.stream()
                .map(file -> new FollowUpStore.Wanted(file.id(), file.place().unitId(), now))
                .toList();
        List<FollowUp> planned = wanted.isEmpty() ? List.of() : store.plan(wanted, now);
        clocks.armVisits(planned);
        records(planned)
                .forEach((id, added) ->
                        records.computeIfAbsent(id, key -> new ArrayList<>()).addAll(added));
        cases.tell(system, records, now);
    }

    /** Rows and clocks; whoever calls records the events. */
    List<FollowUp> plan(CaseFile file, List<Instant> due, Instant now) {
        if (due.isEmpty()) {
            return List.of();
        }
        List<FollowUp> planned = store.plan(
                due.stream()
                        .map(at ->
                                new FollowUpStore.Wanted(file.id(), file.place().unitId(), at))
                        .toList(),
                now);
        clocks.armVisits(planned);
        return planned;
    }

    static CaseRecord event(FollowUp planned) {
        return new CaseRecord.FollowUpPlanned(planned.number(), planned.dueAt());
    }

    private static Map<CaseId, List<Recorded>> records(List<FollowUp> planned) {
        Map<CaseId, List<Recorded>> records = new HashMap<>();
        planned.forEach(one ->
                records.computeIfAbsent(one.caseId(), id -> new ArrayList<>()).add(Recorded.of(event(one))));
        return records;
    }
}
