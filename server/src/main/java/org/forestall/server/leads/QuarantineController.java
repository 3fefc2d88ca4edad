package org.forestall.server.leads;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.leads.format.FieldProblem;
import org.forestall.server.platform.Page;
import org.forestall.server.platform.PageRequest;
import org.forestall.server.platform.PlatformRefusal;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What could not be used as it came. */
@RestController
@RequestMapping("/api/v1/quarantine")
class QuarantineController {

    private final QuarantineStore store;
    private final SettleQuarantine settle;
    private final Transactions transactions;

    QuarantineController(QuarantineStore store, SettleQuarantine settle, Transactions transactions) {
        this.store = store;
        this.settle = settle;
        this.transactions = transactions;
    }

    record Line(
            long id,
            @Nullable String source,
            @Nullable String sourceRef,
            Instant receivedAt,
            List<FieldProblem> reasons,
            Origin origin,
            QuarantineStore.State state) {

        static Line of(QuarantineStore.Entry entry) {
            return new Line(
                    entry.id(),
                    entry.source(),
                    entry.sourceRef(),
                    entry.receivedAt(),
                    entry.reasons(),
                    entry.origin(),
                    entry.state());
        }
    }

    record Detail(Line entry, Map<String, String> fields) {}

    record Mend(@Nullable Map<String, @Nullable String> fields) {}

    record Discard(@Nullable String reason) {}

    @GetMapping
    Page<Line> list(
            Actor actor,
            @RequestParam(defaultValue = "OPEN") QuarantineStore.State state,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        actor.require(Permission.LEAD_MEND);
        PageRequest request = new PageRequest(page, size);
        return transactions.in(
                actor.scope(),
                () -> Page.of(
                        store.list(state, source, size, request.offset()).stream()
                                .map(Line::of)
                                .toList(),
                        request,
                        store.count(state, source, Page.COUNTED_AT_MOST + 1)));
    }

    /** The entry with its fields as they came; the look is on record. */
    @GetMapping("/{id}")
    Detail one(Actor actor, @PathVariable long id) {
        actor.require(Permission.LEAD_MEND);
        QuarantineStore.Entry entry = transactions
                .in(actor.scope(), () -> store.find(id))
                .orElseThrow(() -> new Refused(LeadRefusal.QUARANTINE_NOT_FOUND));
        return new Detail(Line.of(entry), settle.look(actor, entry).fields());
    }

    /** Corrected fields, submitted again; the answer is the row's verdict. */
    @PostMapping("/{id}/mend")
    Verdict mend(Actor actor, @PathVariable long id, @RequestBody Mend request) {
        return settle.mend(actor, id, corrected(request.fields()));
    }

    @PostMapping("/{id}/discard")
    Map<String, String> discard(Actor actor, @PathVariable long id, @RequestBody Discard request) {
        settle.discard(actor, id, request.reason());
        return Map.of("state", "DISCARDED");
    }

    private static Map<String, String> corrected(@Nullable Map<String, @Nullable String> fields) {
        if (fields == null) {
            throw Refused.field(PlatformRefusal.FIELD_MISSING, "fields");
        }
        Map<String, String> given = new LinkedHashMap<>();
        fields.forEach((field, text) -> given.put(field, text == null ? "" : text));
        return given;
    }
}
