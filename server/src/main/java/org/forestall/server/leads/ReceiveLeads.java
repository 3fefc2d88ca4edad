package org.forestall.server.leads;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.leads.format.LeadFileProblem;
import org.forestall.server.leads.format.LeadJson;
import org.forestall.server.leads.format.RawLead;
import org.forestall.server.leads.format.RawRow;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Receives leads over HTTP: from a source with its key, or typed in by somebody who may.
 *
 * <p>Refuses with UNREADABLE, TOO_MANY, KEY_REUSED.
 */
@Component
class ReceiveLeads {

    private static final int AT_ONCE = 1_000;

    private final PrepareLeads prepare;
    private final IntakeLane lane;
    private final SourceRegistry sources;
    private final IdempotentAnswers answers;
    private final Transactions transactions;
    private final Units units;
    private final InstantSource clock;

    ReceiveLeads(
            PrepareLeads prepare,
            IntakeLane lane,
            SourceRegistry sources,
            IdempotentAnswers answers,
            Transactions transactions,
            Units units,
            InstantSource clock) {
        this.prepare = prepare;
        this.lane = lane;
        this.sources = sources;
        this.answers = answers;
        this.transactions = transactions;
        this.units = units;
        this.clock = clock;
    }

    /** One answer for the whole request. */
    Receipt receive(Actor actor, byte[] body, @Nullable String idempotencyKey) {
        actor.require(Permission.LEAD_ENTER);
        byte[] hash = sha256(body);
        if (idempotencyKey == null) {
            return Receipt.of(take(actor, body, verdicts -> {}));
        }
        IdempotentAnswers.Request request =
                new IdempotentAnswers.Request(actor.kind() + ":" + actor.id(), idempotencyKey, hash);
        return answers.find(request).orElseGet(() -> takeOnce(actor, body, request));
    }

    /** The same request may be on its way twice at this moment: the second gets the first one's answer. */
    private Receipt takeOnce(Actor actor, byte[] body, IdempotentAnswers.Request request) {
        try {
            return Receipt.of(take(actor, body, kept -> answers.keep(request, Receipt.of(kept), clock.instant())));
        } catch (Refused refused) {
            if (refused.refusal() != LeadRefusal.KEY_REUSED) {
                throw refused;
            }
            return answers.find(request).orElseThrow(() -> refused);
        }
    }

    private List<Verdict> take(Actor actor, byte[] body, Consumer<List<Verdict>> inSameTransaction) {
        List<Arrival> arrivals = arrivals(body);
        Instant now = clock.instant();
        boolean bySource = actor.kind() == Actor.Kind.SOURCE;
        String source = bySource ? actor.name() : manualSource(actor);
        List<PreparedLead> leads =
                prepare.prepare(bySource ? arrivals : numbered(arrivals), source, bySource ? source : null, now);
        return lane.pass(
                new IntakeLane.Load(actor, bySource ? Origin.HTTP : Origin.MANUAL, leads, false, inSameTransaction));
    }

    private static List<Arrival> arrivals(byte[] body) {
        try {
            List<RawRow> rows = LeadJson.read(body);
            if (rows.size() > AT_ONCE) {
                throw new Refused(LeadRefusal.TOO_MANY);
            }
            return rows.stream()
                    .map(row -> new Arrival(row.row(), row.lead(), row.problems()))
                    .toList();
        } catch (LeadFileProblem e) {
            throw new Refused(LeadRefusal.UNREADABLE);
        }
    }

    /** What people type in has no number of its own: it gets one, and today's time where none is given. */
    private List<Arrival> numbered(List<Arrival> arrivals) {
        return arrivals.stream()
                .map(arrival -> new Arrival(
                        arrival.row(),
                        withDefault(
                                withDefault(arrival.lead(), "sourceRef", "M-" + UUID.randomUUID()),
                                "issuedAt",
                                clock.instant().toString()),
                        arrival.problems()))
                .toList();
    }

    private static RawLead withDefault(RawLead lead, String field, String value) {
        String given = lead.get(field);
        return given == null || given.isBlank() ? lead.with(field, value) : lead;
    }

    /** Every unit has a source of its own for what its people hear by telephone or at the desk. */
    private String manualSource(Actor actor) {
        String code = "MANUAL-" + units.get(actor.unitId()).code().toUpperCase(Locale.ROOT);
        transactions.in(RowScope.all(), () -> {
            if (sources.find(code).isEmpty()) {
                sources.registerOnce(code, units.get(actor.unitId()).name() + "人工录入", 4);
            }
            return code;
        });
        return code;
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
