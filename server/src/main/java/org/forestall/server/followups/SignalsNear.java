package org.forestall.server.followups;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.forestall.server.access.Actor;
import org.forestall.server.cases.CaseEvent;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.CasesChanged;
import org.forestall.server.cases.RestingFiles;
import org.forestall.server.cases.Stage;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.leads.SharedAccounts;
import org.forestall.server.persons.PersonId;
import org.forestall.server.persons.Persons;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Somebody of the household is warned of, or somebody else who was told to pay into the same account: whoever lives there or
 * was told so and is under watch, or was let go not long ago, is visited at once; a closed file is opened for it.
 */
@Component
class SignalsNear {

    private final Persons persons;
    private final CaseWork cases;
    private final RestingFiles files;
    private final PlanFollowUps plan;
    private final FollowUpStore store;
    private final Actor system;

    SignalsNear(
            Persons persons, CaseWork cases, RestingFiles files, PlanFollowUps plan, FollowUpStore store, Units units) {
        this.persons = persons;
        this.cases = cases;
        this.files = files;
        this.plan = plan;
        this.store = store;
        this.system = Actor.system("household", units.subBureau().id());
    }

    @EventListener
    void changed(CasesChanged changed) {
        Map<PersonId, CaseId> warned = new LinkedHashMap<>();
        changed.changes().stream()
                .filter(one -> one.has(CaseEvent.Opened.class) || one.has(CaseEvent.LeadJoined.class))
                .forEach(one ->
                        warned.putIfAbsent(one.after().person(), one.after().id()));
        if (warned.isEmpty()) {
            return;
        }
        Map<PersonId, CaseId> near = new HashMap<>();
        Map<PersonId, Set<PersonId>> households = persons.households(warned.keySet());
        warned.forEach((person, caseId) ->
                households.getOrDefault(person, Set.of()).forEach(other -> near.putIfAbsent(other, caseId)));
        if (!near.isEmpty()) {
            signal(
                    near,
                    CaseRecord.HouseholdSignal::new,
                    changed.changes().getFirst().at());
        }
    }

    @EventListener
    void accounts(SharedAccounts shared) {
        Map<PersonId, CaseId> near = new HashMap<>();
        cases.list(shared.namedBefore().keySet())
                .forEach(file ->
                        near.putIfAbsent(file.person(), shared.namedBefore().getOrDefault(file.id(), file.id())));
        if (!near.isEmpty()) {
            signal(near, CaseRecord.AccountSignal::new, shared.at());
        }
    }

    private void signal(Map<PersonId, CaseId> near, LongFunction<CaseRecord> why, Instant now) {
        Map<CaseFile, CaseRecord> watched = new LinkedHashMap<>();
        List<CaseFile> touched = new ArrayList<>();
        for (CaseFile file : files.lockOf(near.keySet(), now)) {
            CaseRecord signal =
                    why.apply(near.getOrDefault(file.person(), file.id()).value());
            if (file.stage() == Stage.WATCHING) {
                watched.put(file, signal);
                touched.add(file);
            } else {
                touched.add(files.reopenForSignal(system, file.id(), signal));
            }
        }
        if (!touched.isEmpty()) {
            Set<CaseId> due = store.dueNow(touched.stream().map(CaseFile::id).toList(), now).stream()
                    .map(FollowUp::caseId)
                    .collect(Collectors.toSet());
            plan.atOnce(
                    watched,
                    touched.stream().filter(file -> !due.contains(file.id())).toList(),
                    now);
        }
    }
}
