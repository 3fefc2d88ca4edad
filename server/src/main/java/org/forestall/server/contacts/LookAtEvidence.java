package org.forestall.server.contacts;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.audit.AuditEntry;
import org.forestall.server.audit.AuditTrail;
import org.forestall.server.cases.CaseId;
import org.forestall.server.platform.Refused;
import org.springframework.stereotype.Component;

/**
 * Shows evidence. Who opens a file is on record before the first byte leaves, and a file that is not what was kept is not
 * shown at all.
 *
 * <p>Refuses without CASE_VIEW, for a file without PERSON_REVEAL, and with EVIDENCE_NOT_FOUND, FILE_CHANGED.
 */
@Component
class LookAtEvidence {

    private final ContactDesk desk;
    private final EvidenceStore store;
    private final EvidenceFiles files;
    private final AuditTrail audit;
    private final InstantSource clock;

    LookAtEvidence(ContactDesk desk, EvidenceStore store, EvidenceFiles files, AuditTrail audit, InstantSource clock) {
        this.desk = desk;
        this.store = store;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A file opened for sending.
     *
     * @param plain deleted by whoever sends it
     */
    record Opened(EvidenceStore.Evidence evidence, Path plain) {}

    List<EvidenceStore.Evidence> list(Actor reader, CaseId id) {
        return desk.show(reader, id, file -> store.of(id));
    }

    EvidenceStore.Evidence one(Actor reader, long id) {
        return desk.in(reader, Permission.CASE_VIEW, () -> find(id));
    }

    Opened open(Actor reader, long id) throws IOException {
        reader.require(Permission.CASE_VIEW);
        EvidenceStore.Evidence evidence = desk.in(reader, Permission.PERSON_REVEAL, () -> {
            EvidenceStore.Evidence found = find(id);
            if (found.file() == null) {
                throw new Refused(ContactRefusal.EVIDENCE_NOT_FOUND);
            }
            AuditEntry look = AuditEntry.of("evidence.look", "evidence", id, found.unitId());
            audit.record(reader, look, clock.instant());
            return found;
        });
        EvidenceFiles.Kept kept = evidence.file();
        if (kept == null) {
            throw new Refused(ContactRefusal.EVIDENCE_NOT_FOUND);
        }
        return new Opened(evidence, files.openFile(id, kept.sha256()));
    }

    private EvidenceStore.Evidence find(long id) {
        return store.find(id).orElseThrow(() -> new Refused(ContactRefusal.EVIDENCE_NOT_FOUND));
    }
}
