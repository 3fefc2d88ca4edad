package org.forestall.server.leads;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.forestall.server.access.Actor;
import org.forestall.server.leads.format.RawLead;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes in what a bank's counter says about a customer, as a lead of the bank's own source. */
@Component
public class CounterLeads {

    private static final int TRUST = 4;

    private final PrepareLeads prepare;
    private final IntakeLane lane;
    private final SourceRegistry sources;
    private final Transactions transactions;
    private final InstantSource clock;

    CounterLeads(
            PrepareLeads prepare,
            IntakeLane lane,
            SourceRegistry sources,
            Transactions transactions,
            InstantSource clock) {
        this.prepare = prepare;
        this.lane = lane;
        this.sources = sources;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * One lead from a counter.
     *
     * @param source the bank's code and name, under which it is a source
     * @param fields by the names of the lead format ({@code person.phone}); those that are null are left out
     * @param stationId the station whose ground the branch stands on
     */
    public record FromCounter(
            String source,
            String sourceName,
            String ref,
            Instant at,
            Map<String, @Nullable String> fields,
            int stationId) {}

    /** What became of it. A lead that cannot be used has no case; it waits in quarantine for a person. */
    public record Outcome(@Nullable Long caseId, boolean isNew) {}

    /**
     * Takes it in and waits for the commit.
     *
     * @param inSameTransaction what is kept if and only if the lead is; it sees every unit's rows
     */
    public Outcome take(Actor bank, FromCounter lead, Consumer<Outcome> inSameTransaction) {
        String code = sourceOf(lead);
        List<PreparedLead> prepared =
                prepare.prepare(List.of(new Arrival(1, raw(lead, code), List.of())), code, code, clock.instant());
        List<Verdict> verdicts = lane.pass(new IntakeLane.Load(
                bank,
                Origin.HTTP,
                prepared.stream().map(one -> heardAt(one, lead.stationId())).toList(),
                false,
                kept -> inSameTransaction.accept(outcome(kept.getFirst()))));
        return outcome(verdicts.getFirst());
    }

    private String sourceOf(FromCounter lead) {
        String code = "BANK-" + lead.source();
        return transactions.in(RowScope.all(), () -> {
            if (sources.find(code).isEmpty()) {
                sources.registerOnce(code, lead.sourceName(), TRUST);
            }
            return code;
        });
    }

    private static RawLead raw(FromCounter lead, String code) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("source", code);
        fields.put("sourceRef", lead.ref());
        fields.put("issuedAt", lead.at().toString());
        fields.put("family", "BANK_COUNTER");
        lead.fields().forEach((name, value) -> {
            if (value != null && !value.isBlank()) {
                fields.put(name, value);
            }
        });
        return new RawLead(fields);
    }

    private static PreparedLead heardAt(PreparedLead lead, int stationId) {
        return lead instanceof PreparedLead.Usable usable ? usable.heardAt(stationId) : lead;
    }

    private static Outcome outcome(Verdict verdict) {
        return new Outcome(
                verdict.caseNumber(),
                verdict.verdict() == VerdictKind.ACCEPTED || verdict.verdict() == VerdictKind.JOINED);
    }
}
