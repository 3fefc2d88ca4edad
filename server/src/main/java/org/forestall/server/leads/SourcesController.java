package org.forestall.server.leads;

import java.time.InstantSource;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.audit.AuditEntry;
import org.forestall.server.audit.AuditTrail;
import org.forestall.server.platform.Items;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The registered sources and their keys; a key is shown once, when it is made. */
@RestController
@RequestMapping("/api/v1/sources")
class SourcesController {

    private static final int LARGEST_TRUST = 5;

    private final SourceRegistry registry;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final InstantSource clock;

    SourcesController(SourceRegistry registry, Transactions transactions, AuditTrail audit, InstantSource clock) {
        this.registry = registry;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    record Registration(
            @Nullable String code,
            @Nullable String name,
            @Nullable Integer trust) {}

    record Amendment(
            @Nullable String name,
            @Nullable Integer trust,
            @Nullable Boolean needsReview) {}

    record Keyed(LeadSource source, String key) {}

    record Key(String key) {}

    @GetMapping
    Items<LeadSource> list(Actor actor) {
        actor.require(Permission.SOURCE_VIEW);
        return new Items<>(registry.all());
    }

    @PostMapping
    Keyed register(Actor actor, @RequestBody Registration request) {
        actor.require(Permission.SOURCE_MANAGE);
        String code = request.code();
        String name = request.name();
        Integer trust = request.trust();
        if (code == null
                || !code.matches("[A-Za-z0-9._-]{1,40}")
                || name == null
                || name.isBlank()
                || !isTrust(trust)) {
            throw new Refused(LeadRefusal.SOURCE_INVALID);
        }
        return transactions.in(RowScope.all(), () -> {
            if (registry.find(code).isPresent()) {
                throw Refused.field(LeadRefusal.SOURCE_EXISTS, "code");
            }
            registry.register(code, name.strip(), trust == null ? SourceRegistry.LOWEST_TRUST : trust);
            String key = registry.newKey(code);
            LeadSource source = registry.find(code).orElseThrow();
            record(actor, "source.register", source);
            return new Keyed(source, key);
        });
    }

    @PatchMapping("/{code}")
    LeadSource amend(Actor actor, @PathVariable String code, @RequestBody Amendment request) {
        actor.require(Permission.SOURCE_MANAGE);
        if (request.trust() != null && !isTrust(request.trust())) {
            throw Refused.field(LeadRefusal.SOURCE_INVALID, "trust");
        }
        return transactions.in(RowScope.all(), () -> {
            require(code);
            registry.change(code, request.name(), request.trust(), request.needsReview());
            LeadSource source = require(code);
            record(actor, "source.amend", source);
            return source;
        });
    }

    /** A new key; the old one stops at once. */
    @PostMapping("/{code}/key")
    Key newKey(Actor actor, @PathVariable String code) {
        actor.require(Permission.SOURCE_MANAGE);
        return transactions.in(RowScope.all(), () -> {
            record(actor, "source.new-key", require(code));
            return new Key(registry.newKey(code));
        });
    }

    private LeadSource require(String code) {
        return registry.find(code).orElseThrow(() -> new Refused(LeadRefusal.SOURCE_UNKNOWN));
    }

    private void record(Actor actor, String action, LeadSource source) {
        audit.record(actor, AuditEntry.of(action, "source", source.id(), actor.unitId()), clock.instant());
    }

    private static boolean isTrust(@Nullable Integer trust) {
        return trust != null && trust >= 1 && trust <= LARGEST_TRUST;
    }
}
