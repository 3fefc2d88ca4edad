package org.forestall.server.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.forestall.server.access.Actor;
import org.forestall.server.persons.PersonId;
import org.forestall.server.persons.Persons;
import org.springframework.stereotype.Component;

/**
 * Opens a case for each lead's person, or joins the open one, or opens again the file that was closed within the watch
 * period; many leads at once, in a constant number of statements. The caller's transaction holds, and only one intake
 * runs at a time.
 */
@Component
class TakeLeads {

    private final CaseStore store;
    private final Timeline timeline;
    private final Persons persons;
    private final WakeOldFiles wakeOldFiles;
    private final CaseDesk.Announcer announcer;

    TakeLeads(
            CaseStore store,
            Timeline timeline,
            Persons persons,
            WakeOldFiles wakeOldFiles,
            CaseDesk.Announcer announcer) {
        this.store = store;
        this.timeline = timeline;
        this.persons = persons;
        this.wakeOldFiles = wakeOldFiles;
        this.announcer = announcer;
    }

    List<Taken> take(List<CaseSignal> signals, Actor actor, Instant now) {
        Map<PersonId, TakenCase> byPerson = knownCases(signals, actor, now);
        List<CaseId> fresh = new ArrayList<>(store.newIds(countNew(signals, byPerson)));
        List<Taken> taken = new ArrayList<>();
        for (CaseSignal signal : signals) {
            TakenCase known = byPerson.get(signal.person());
            TakenCase working = known == null ? TakenCase.opened(fresh.removeLast(), signal, actor, now) : known;
            if (known == null) {
                byPerson.put(signal.person(), working);
            } else {
                working.add(Noted.of(joined(signal)), actor, now);
            }
            taken.add(new Taken(working.file().id(), working.file().place().unitId(), known == null));
        }
        keep(byPerson, taken, actor, now);
        return taken;
    }

    private Map<PersonId, TakenCase> knownCases(List<CaseSignal> signals, Actor actor, Instant now) {
        Set<PersonId> roots = signals.stream().map(CaseSignal::person).collect(Collectors.toSet());
        Map<PersonId, PersonId> rootOf = new HashMap<>();
        persons.membersOf(roots).forEach((root, members) -> members.forEach(member -> rootOf.put(member, root)));
        Map<PersonId, TakenCase> found = new LinkedHashMap<>();
        for (CaseFile file : store.lockOpenOf(rootOf.keySet())) {
            found.putIfAbsent(rootOf.getOrDefault(file.person(), file.person()), new TakenCase(file));
        }
        wakeOldFiles.wake(rootOf, found, actor, now);
        return found;
    }

    private static int countNew(List<CaseSignal> signals, Map<PersonId, TakenCase> known) {
        return (int) signals.stream()
                .map(CaseSignal::person)
                .distinct()
                .filter(person -> !known.containsKey(person))
                .count();
    }

    private static CaseEvent joined(CaseSignal signal) {
        return new CaseEvent.LeadJoined(signal.leadId(), signal.judgement(), signal.sums());
    }

    private void keep(Map<PersonId, TakenCase> byPerson, List<Taken> taken, Actor actor, Instant now) {
        Set<CaseId> touched = taken.stream().map(Taken::caseId).collect(Collectors.toSet());
        List<TakenCase> changed = byPerson.values().stream()
                .filter(one -> touched.contains(one.file().id()))
                .toList();
        store.insert(
                changed.stream().filter(TakenCase::isNew).map(TakenCase::file).toList());
        store.update(changed.stream()
                .filter(one -> !one.isNew())
                .map(TakenCase::file)
                .toList());
        Map<CaseId, Integer> units = changed.stream()
                .collect(Collectors.toMap(
                        one -> one.file().id(), one -> one.file().place().unitId()));
        timeline.add(
                changed.stream().flatMap(one -> one.happenings().stream()).toList(), id -> units.getOrDefault(id, 0));
        announcer.changed(changed.stream().map(one -> one.change(actor, now)).toList());
    }
}
