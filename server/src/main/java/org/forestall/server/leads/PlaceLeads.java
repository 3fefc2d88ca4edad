package org.forestall.server.leads;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.forestall.server.access.Actor;
import org.forestall.server.cases.CaseEvent;
import org.forestall.server.cases.CaseSignal;
import org.forestall.server.cases.Cases;
import org.forestall.server.cases.Place;
import org.forestall.server.cases.Taken;
import org.forestall.server.jurisdiction.AddressBook;
import org.forestall.server.jurisdiction.AddressResolution;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.jurisdiction.UnresolvedAddresses;
import org.forestall.server.leads.format.LeadContent;
import org.forestall.server.persons.Identity;
import org.forestall.server.persons.Join;
import org.forestall.server.persons.PersonId;
import org.forestall.server.persons.Persons;
import org.forestall.server.persons.Sighting;
import org.forestall.server.transfers.Transfers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds for new leads the unit, the person and the case, many at once; judges each on the way. */
@Component
class PlaceLeads {

    /** The field by which a demonstration names a case; any other source's is only kept. */
    private static final String STORY = "demoStory";

    private final AddressBook addresses;
    private final UnresolvedAddresses unresolved;
    private final Persons persons;
    private final LeadMemory memory;
    private final JudgeLead judge;
    private final Cases cases;
    private final LeadStore store;
    private final Transfers transfers;
    private final Units units;
    private final LeadMarks marks;
    private final FeedbackLimits limits;

    PlaceLeads(
            AddressBook addresses,
            UnresolvedAddresses unresolved,
            Persons persons,
            LeadMemory memory,
            JudgeLead judge,
            Cases cases,
            LeadStore store,
            Transfers transfers,
            Units units,
            LeadMarks marks,
            FeedbackLimits limits) {
        this.addresses = addresses;
        this.unresolved = unresolved;
        this.persons = persons;
        this.memory = memory;
        this.judge = judge;
        this.cases = cases;
        this.store = store;
        this.transfers = transfers;
        this.units = units;
        this.marks = marks;
        this.limits = limits;
    }

    List<Verdict> place(Actor actor, List<TakeInLeads.Sourced> fresh, Instant now) {
        if (fresh.isEmpty()) {
            return List.of();
        }
        List<AddressResolution> where =
                addresses.resolveAll(fresh.stream().map(PlaceLeads::addressOf).toList());
        List<Join> joins = persons.joinAll(sightings(fresh, where, now));
        List<Long> ids = store.newIds(fresh.size());
        List<CaseSignal> signals = signals(fresh, where, joins, ids, now);
        List<Taken> taken = cases.take(signals, actor, now);
        keep(fresh, joins, signals, taken, now);
        followUp(fresh, where, joins, taken, now);
        return verdicts(fresh, ids, taken);
    }

    private static @Nullable String addressOf(TakeInLeads.Sourced lead) {
        return lead.lead().content().person().address();
    }

    private List<Sighting> sightings(List<TakeInLeads.Sourced> fresh, List<AddressResolution> where, Instant now) {
        List<Sighting> sightings = new ArrayList<>();
        for (int i = 0; i < fresh.size(); i++) {
            Identity identity = identityOf(fresh.get(i).lead().content().person());
            sightings.add(new Sighting(
                    identity, placeOf(where.get(i), null, fresh.get(i).lead()).unitId(), now));
        }
        return sightings;
    }

    /** The person as the persons package knows one; refuses what cannot be told from others. */
    static Identity identityOf(LeadContent.PersonFields person) {
        return new Identity(person.name(), person.phone(), person.idKind(), person.idNumber(), person.address());
    }

    /** Where nobody knows the address, the person's own station is the best guess, then where it was heard; else the squad's desk. */
    private Place placeOf(AddressResolution where, @Nullable Join join, PreparedLead.Usable lead) {
        if (where instanceof AddressResolution.Resolved resolved) {
            return new Place(resolved.stationId(), resolved.stationId(), resolved.communityId());
        }
        boolean noAddress =
                where instanceof AddressResolution.Unresolved none && none.why() == AddressResolution.Why.EMPTY;
        if (noAddress && join != null && join.unitId() != units.subBureau().id()) {
            return new Place(join.unitId(), join.unitId(), null);
        }
        Integer heardAt = lead.heardAt();
        if (heardAt != null) {
            return new Place(heardAt, heardAt, null);
        }
        return new Place(units.subBureau().id(), units.squad().id(), null);
    }

    private List<CaseSignal> signals(
            List<TakeInLeads.Sourced> fresh,
            List<AddressResolution> where,
            List<Join> joins,
            List<Long> ids,
            Instant now) {
        Map<PersonId, LeadMemory.Remembered> memories =
                memory.of(joins.stream().map(Join::root).collect(Collectors.toSet()), now);
        List<CaseSignal> signals = new ArrayList<>();
        for (int i = 0; i < fresh.size(); i++) {
            TakeInLeads.Sourced lead = fresh.get(i);
            Join join = joins.get(i);
            LeadMemory.Remembered remembered = memories.getOrDefault(join.root(), new LeadMemory.Remembered());
            CaseEvent.Judgement judgement = judge.judge(
                    lead.lead(),
                    lead.source().trust(),
                    remembered.beforeNext(),
                    join.known().idNumber(),
                    now);
            LeadContent content = lead.lead().content();
            signals.add(new CaseSignal(
                    ids.get(i),
                    join.root(),
                    placeOf(where.get(i), join, lead.lead()),
                    judgement,
                    new CaseEvent.Sums(content.money().atRisk(), content.money().moved()),
                    content.unknown().get(STORY)));
        }
        return signals;
    }

    private void keep(
            List<TakeInLeads.Sourced> fresh,
            List<Join> joins,
            List<CaseSignal> signals,
            List<Taken> taken,
            Instant now) {
        List<LeadStore.NewLead> leads = new ArrayList<>();
        for (int i = 0; i < fresh.size(); i++) {
            leads.add(new LeadStore.NewLead(
                    signals.get(i).leadId(),
                    fresh.get(i).key(),
                    fresh.get(i).lead(),
                    taken.get(i).unitId(),
                    taken.get(i).caseId().value(),
                    joins.get(i).person().value(),
                    signals.get(i).judgement(),
                    limits.dueAt(signals.get(i).judgement().grade(), now)));
        }
        store.insert(leads, now);
        marks.keep(
                leads.stream()
                        .map(lead -> new LeadMarks.Marked(
                                lead.id(), lead.unitId(), lead.lead().content().signals()))
                        .toList(),
                now);
        limits.arm(leads.stream()
                .map(lead -> new FeedbackLimits.Owed(lead.id(), lead.unitId(), lead.feedbackDueAt()))
                .toList());
    }

    /** The person's rows follow an opened case; what nobody knows waits for a decision, what lies outside is offered. */
    private void followUp(
            List<TakeInLeads.Sourced> fresh,
            List<AddressResolution> where,
            List<Join> joins,
            List<Taken> taken,
            Instant now) {
        List<UnresolvedAddresses.Waiting> waiting = new ArrayList<>();
        for (int i = 0; i < fresh.size(); i++) {
            Taken at = taken.get(i);
            if (!at.opened()) {
                continue;
            }
            if (joins.get(i).unitId() != at.unitId()) {
                persons.moveToUnit(persons.membersOf(joins.get(i).root()), at.unitId());
            }
            String address = addressOf(fresh.get(i));
            switch (where.get(i)) {
                case AddressResolution.Resolved ignored -> {}
                case AddressResolution.Unresolved open -> {
                    if (at.unitId() == units.subBureau().id()) {
                        waiting.add(new UnresolvedAddresses.Waiting(
                                at.caseId().value(), address == null ? "" : address, open));
                    }
                }
                case AddressResolution.Outside outside -> transfers.offerOutside(at.caseId(), outside.externalUnitId());
            }
        }
        unresolved.add(waiting, now);
    }

    private static List<Verdict> verdicts(List<TakeInLeads.Sourced> fresh, List<Long> ids, List<Taken> taken) {
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < fresh.size(); i++) {
            VerdictKind kind = taken.get(i).opened() ? VerdictKind.ACCEPTED : VerdictKind.JOINED;
            verdicts.add(TakeInLeads.verdict(
                    fresh.get(i), kind, taken.get(i).caseId().value(), ids.get(i)));
        }
        return verdicts;
    }
}
