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
import org.forestall.server.platform.Change;
import org.forestall.server.platform.Outbox;
import org.springframework.stereotype.Component;

/**
 * Opens a case for each lead's person, or joins the open one; many leads at once, in a constant number of statements.
 * The caller's transaction holds, and only one intake runs at a time.
 */
@Component
class TakeLeads {

    private final CaseStore store;
    private final Timeline timeline;
    private final Persons persons;
    private final Outbox outbox;

    TakeLeads(CaseStore store, Timeline timeline, Persons persons, Outbox outbox) {
        this.store = store;
        this.timeline = timeline;
        this.persons = persons;
        this.outbox = outbox;
    }

    /** A case while a batch works on it. */
    private record Working(CaseFile file, boolean isNew) {}

    List<Taken> take(List<CaseSignal> signals, Actor actor, Instant now) {
        Map<PersonId, Working> byPerson = openCases(signals);
        List<CaseId> fresh = new ArrayList<>(store.newIds(countNew(signals, byPerson)));
        List<Happening> happenings = new ArrayList<>();
        List<Taken> taken = new ArrayList<>();
        for (CaseSignal signal : signals) {
            Working before = byPerson.get(signal.person());
            Working after = before == null ? open(fresh.removeLast(), signal, now) : join(before, signal, now);
            byPerson.put(signal.person(), after);
            happenings.add(Happening.of(after.file(), actor, Noted.of(eventOf(signal, before == null)), now));
            taken.add(new Taken(after.file().id(), after.file().place().unitId(), before == null));
        }
        keep(byPerson, taken, happenings, now);
        return taken;
    }

    private Map<PersonId, Working> openCases(List<CaseSignal> signals) {
        Set<PersonId> roots = signals.stream().map(CaseSignal::person).collect(Collectors.toSet());
        Map<PersonId, PersonId> rootOf = new HashMap<>();
        persons.membersOf(roots).forEach((root, members) -> members.forEach(member -> rootOf.put(member, root)));
        Map<PersonId, Working> found = new LinkedHashMap<>();
        for (CaseFile file : store.lockOpenOf(rootOf.keySet())) {
            found.putIfAbsent(rootOf.getOrDefault(file.person(), file.person()), new Working(file, false));
        }
        return found;
    }

    private static int countNew(List<CaseSignal> signals, Map<PersonId, Working> known) {
        return (int) signals.stream()
                .map(CaseSignal::person)
                .distinct()
                .filter(person -> !known.containsKey(person))
                .count();
    }

    private static CaseEvent eventOf(CaseSignal signal, boolean opens) {
        Place place = signal.place();
        return opens
                ? new CaseEvent.Opened(
                        signal.leadId(),
                        place.unitId(),
                        place.queueUnitId(),
                        place.communityId(),
                        signal.judgement(),
                        signal.sums(),
                        signal.story())
                : new CaseEvent.LeadJoined(signal.leadId(), signal.judgement(), signal.sums());
    }

    private static Working open(CaseId id, CaseSignal signal, Instant now) {
        CaseEvent.Opened opened = (CaseEvent.Opened) eventOf(signal, true);
        return new Working(CaseFile.opened(id, signal.person(), opened, now), true);
    }

    private static Working join(Working before, CaseSignal signal, Instant now) {
        return new Working(before.file().after(eventOf(signal, false), now), before.isNew());
    }

    private void keep(Map<PersonId, Working> byPerson, List<Taken> taken, List<Happening> happenings, Instant now) {
        Set<CaseId> touched = taken.stream().map(Taken::caseId).collect(Collectors.toSet());
        List<Working> changed = byPerson.values().stream()
                .filter(working -> touched.contains(working.file().id()))
                .toList();
        store.insert(changed.stream().filter(Working::isNew).map(Working::file).toList());
        store.update(changed.stream().filter(w -> !w.isNew()).map(Working::file).toList());
        Map<CaseId, Integer> units = changed.stream()
                .collect(Collectors.toMap(
                        w -> w.file().id(), w -> w.file().place().unitId()));
        timeline.add(happenings, id -> units.getOrDefault(id, 0));
        outbox.publish(changed.stream()
                .map(w -> new Change(
                        "case", w.file().id().value(), w.file().place().unitId(), now))
                .toList());
    }
}
