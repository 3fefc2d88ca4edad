package org.forestall.server.guides;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.forestall.engine.FraudType;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.audit.AuditEntry;
import org.forestall.server.audit.AuditTrail;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.Transactions;
import org.springframework.stereotype.Component;

/**
 * Writes a new version of a guide on top of the newest one; the old ones stay.
 *
 * <p>Refuses with NOT_FOUND, LANGUAGE_UNKNOWN, VERSION_STALE, UNCHANGED, and what {@link GuideDraft} finds.
 */
@Component
class WriteGuide {

    private final GuideStore store;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final InstantSource clock;

    WriteGuide(GuideStore store, Transactions transactions, AuditTrail audit, InstantSource clock) {
        this.store = store;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    GuideVersion write(Actor actor, FraudType type, GuideDraft draft) {
        actor.require(Permission.GUIDE_EDIT);
        GuideLanguage language = draft.language();
        if (language == null) {
            throw Refused.field(GuideRefusal.LANGUAGE_UNKNOWN, "language");
        }
        String reason = draft.checkedReason();
        GuideStore.Content content =
                new GuideStore.Content(type, language, draft.checkedTitle(), draft.checkedSections());
        return transactions.in(actor.scope(), () -> {
            GuideVersion newest = store.newest(type, language).orElseThrow(() -> new Refused(GuideRefusal.NOT_FOUND));
            requireOnTop(newest, draft, content);
            Instant now = clock.instant();
            int number = newest.version() + 1;
            // two trainers at once: the table takes one version of a number, and the other is told
            if (!store.add(content, number, new GuideStore.Written(actor.id(), actor.name(), reason, now))) {
                throw new Refused(GuideRefusal.VERSION_STALE);
            }
            GuideVersion written = store.newest(type, language).orElseThrow();
            audit.record(actor, entry(actor, newest, written), now);
            return written;
        });
    }

    private static void requireOnTop(GuideVersion newest, GuideDraft draft, GuideStore.Content content) {
        if (newest.versionId() != draft.baseVersion()) {
            throw new Refused(GuideRefusal.VERSION_STALE, Map.of("version", newest.version()));
        }
        if (newest.title().equals(content.title()) && newest.sections().equals(content.sections())) {
            throw new Refused(GuideRefusal.UNCHANGED);
        }
    }

    private static AuditEntry entry(Actor actor, GuideVersion before, GuideVersion written) {
        List<String> changed = GuideDiff.changed(before.sections(), written.sections());
        Map<String, Object> detail = Map.of(
                "type", written.type().name(),
                "language", written.language().tag(),
                "version", written.version(),
                "sections", changed);
        return new AuditEntry("guide.write", "guide", written.versionId(), actor.unitId(), detail);
    }
}
