package org.forestall.server.leads;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.forestall.server.audit.AuditEntry;
import org.forestall.server.audit.AuditTrail;
import org.forestall.server.leads.format.FieldProblem;
import org.forestall.server.leads.format.LeadContent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes one load of leads in, inside the lane's transaction: tells new from known, sends the new ones to their persons,
 * units and cases, keeps revisions, puts the unusable into quarantine, and gives every row its verdict.
 */
@Component
class TakeInLeads {

    private final SourceRegistry sources;
    private final LeadStore store;
    private final QuarantineStore quarantine;
    private final PlaceLeads placeLeads;
    private final LeadMarks marks;
    private final AuditTrail audit;
    private final InstantSource clock;

    TakeInLeads(
            SourceRegistry sources,
            LeadStore store,
            QuarantineStore quarantine,
            PlaceLeads placeLeads,
            LeadMarks marks,
            AuditTrail audit,
            InstantSource clock) {
        this.sources = sources;
        this.store = store;
        this.quarantine = quarantine;
        this.placeLeads = placeLeads;
        this.marks = marks;
        this.audit = audit;
        this.clock = clock;
    }

    /** A usable lead with its source. */
    record Sourced(PreparedLead.Usable lead, LeadSource source) {
        LeadStore.Key key() {
            return new LeadStore.Key(source.id(), lead.content().sourceRef());
        }
    }

    List<Verdict> takeIn(IntakeLane.Load load) {
        Instant now = clock.instant();
        Map<Long, Verdict> verdicts = new TreeMap<>();
        List<PreparedLead.Unusable> unusable = new ArrayList<>();
        List<Sourced> usable = new ArrayList<>();
        Map<String, LeadSource> known = sourcesOf(load);
        for (PreparedLead lead : load.leads()) {
            switch (lead) {
                case PreparedLead.Unusable bad -> unusable.add(bad);
                case PreparedLead.Usable good -> sort(good, known, usable, unusable);
            }
        }
        for (List<Sourced> round : rounds(usable)) {
            takeRound(load, round, now).forEach(verdict -> verdicts.put(verdict.row(), verdict));
        }
        quarantine.add(unusable, load.origin(), load.actor().unitId(), now);
        unusable.forEach(lead -> verdicts.put(lead.row(), quarantined(lead)));
        noteHeard(usable, now);
        record(load, verdicts.size(), now);
        return List.copyOf(verdicts.values());
    }

    private Map<String, LeadSource> sourcesOf(IntakeLane.Load load) {
        Set<String> codes = load.leads().stream()
                .filter(PreparedLead.Usable.class::isInstance)
                .map(lead -> ((PreparedLead.Usable) lead).content().source())
                .collect(Collectors.toSet());
        Map<String, LeadSource> known = new HashMap<>(sources.byCode(codes));
        if (load.registersSources()) {
            codes.stream()
                    .filter(code -> !known.containsKey(code))
                    .sorted()
                    .forEach(code -> known.put(code, sources.registerByImport(code)));
        }
        return known;
    }

    private static void sort(
            PreparedLead.Usable lead,
            Map<String, LeadSource> known,
            List<Sourced> usable,
            List<PreparedLead.Unusable> unusable) {
        LeadSource source = known.get(lead.content().source());
        if (source != null) {
            usable.add(new Sourced(lead, source));
            return;
        }
        FieldProblem problem = new FieldProblem(
                "source", "source.unknown", "The source is not registered; ask the administrator to register it.");
        unusable.add(new PreparedLead.Unusable(
                lead.row(), lead.raw(), java.util.UUID.nameUUIDFromBytes(lead.hash()), List.of(problem)));
    }

    /** A reference that stands twice in one load is taken in one after the other, as if it had been sent so. */
    private static List<List<Sourced>> rounds(List<Sourced> leads) {
        List<List<Sourced>> rounds = new ArrayList<>();
        List<Sourced> waiting = leads;
        while (!waiting.isEmpty()) {
            Set<LeadStore.Key> seen = new HashSet<>();
            List<Sourced> now = new ArrayList<>();
            List<Sourced> later = new ArrayList<>();
            waiting.forEach(lead -> (seen.add(lead.key()) ? now : later).add(lead));
            rounds.add(now);
            waiting = later;
        }
        return rounds;
    }

    private List<Verdict> takeRound(IntakeLane.Load load, List<Sourced> round, Instant now) {
        Map<LeadStore.Key, LeadStore.Known> known =
                store.find(round.stream().map(Sourced::key).toList());
        List<Verdict> verdicts = new ArrayList<>();
        List<Sourced> fresh = new ArrayList<>();
        for (Sourced lead : round) {
            LeadStore.Known before = known.get(lead.key());
            if (before == null) {
                fresh.add(lead);
            } else {
                verdicts.add(again(lead, before, now));
            }
        }
        verdicts.addAll(placeLeads.place(load.actor(), fresh, now));
        return verdicts;
    }

    private Verdict again(Sourced lead, LeadStore.Known before, Instant now) {
        boolean same = Arrays.equals(before.hash(), lead.lead().hash());
        if (!same) {
            store.revise(before, lead.lead(), now);
            marks.keep(
                    List.of(new LeadMarks.Marked(
                            before.id(), before.unitId(), lead.lead().content().signals())),
                    now);
        }
        return verdict(lead, same ? VerdictKind.DUPLICATE : VerdictKind.REVISED, before.caseId(), before.id());
    }

    static Verdict verdict(Sourced lead, VerdictKind kind, long caseId, long leadId) {
        LeadContent content = lead.lead().content();
        return new Verdict(lead.lead().row(), content.source(), content.sourceRef(), kind, caseId, leadId, List.of());
    }

    private static Verdict quarantined(PreparedLead.Unusable lead) {
        return new Verdict(
                lead.row(),
                lead.raw().get("source"),
                lead.raw().get("sourceRef"),
                VerdictKind.QUARANTINED,
                null,
                null,
                lead.problems());
    }

    /** A lead issued after it was received shows how far its source's clock is ahead. */
    private void noteHeard(List<Sourced> leads, Instant now) {
        Map<Integer, List<Sourced>> bySource = leads.stream()
                .collect(Collectors.groupingBy(lead -> lead.source().id(), TreeMap::new, Collectors.toList()));
        bySource.forEach((id, own) -> {
            long ahead = own.stream()
                    .mapToLong(
                            lead -> Duration.between(now, lead.lead().content().issuedAt())
                                    .toSeconds())
                    .max()
                    .orElse(0);
            @Nullable Integer skew = ahead > 0 ? (int) ahead : null;
            sources.heard(id, own.size(), now, skew);
        });
    }

    private void record(IntakeLane.Load load, int rows, Instant now) {
        if (rows > 0) {
            AuditEntry entry = new AuditEntry(
                    "lead.receive",
                    "unit",
                    load.actor().unitId(),
                    load.actor().unitId(),
                    Map.of("rows", rows, "origin", load.origin().name()));
            audit.record(load.actor(), entry, now);
        }
    }
}
