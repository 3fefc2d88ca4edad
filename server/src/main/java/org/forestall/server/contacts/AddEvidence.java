package org.forestall.server.contacts;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.EvidenceKind;
import org.forestall.server.cases.Recorded;
import org.forestall.server.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Adds a photograph, a document or a recording to a case, or the reference of one that is kept elsewhere.
 *
 * <p>Refuses with PROOF_MISSING, PROOF_NOT_BY_HAND, FILE_MISSING, FILE_EMPTY, FILE_TYPE, FILE_TOO_LARGE, PLACE_INVALID,
 * TIME_IN_FUTURE, FIELD_TOO_LONG, and what the state table says.
 */
@Component
class AddEvidence {

    /** These are proved by a contact on record, never by a file: nobody uploads a meeting. */
    private static final Set<EvidenceKind> BY_CONTACT_ONLY = EnumSet.of(
            EvidenceKind.MET_IN_PERSON,
            EvidenceKind.TALKED_ON_PHONE,
            EvidenceKind.MESSAGE_SENT,
            EvidenceKind.SECOND_PERSON);

    private final ContactDesk desk;
    private final ContactNumbers numbers;
    private final EvidenceStore store;
    private final EvidenceFiles files;

    AddEvidence(ContactDesk desk, ContactNumbers numbers, EvidenceStore store, EvidenceFiles files) {
        this.desk = desk;
        this.numbers = numbers;
        this.store = store;
        this.files = files;
    }

    /**
     * What somebody says of it.
     *
     * @param takenAt when; now where nothing is said
     */
    record Claim(@Nullable EvidenceKind proof, @Nullable Instant takenAt, EvidenceDetails details) {}

    /** One that is kept elsewhere. */
    long byReference(Actor actor, CaseId id, Claim claim) {
        if (claim.details().reference() == null) {
            throw Refused.field(ContactRefusal.FILE_MISSING, "reference");
        }
        requireProof(claim);
        return keep(actor, id, numbers.next(), claim, null);
    }

    /** A file, which is on the disk before the case says that it has it; a case that refuses it leaves none behind. */
    long withFile(Actor actor, CaseId id, Claim claim, InputStream content) throws IOException {
        actor.require(Permission.CASE_WORK);
        requireProof(claim);
        // asked before the disk is filled: who may not see the case may not
        desk.show(actor, id, file -> file);
        long evidenceId = numbers.next();
        EvidenceFiles.Kept kept = files.keep(evidenceId, content);
        boolean added = false;
        try {
            keep(actor, id, evidenceId, claim, kept);
            added = true;
            return evidenceId;
        } finally {
            if (!added) {
                files.delete(evidenceId);
            }
        }
    }

    private long keep(Actor actor, CaseId id, long evidenceId, Claim claim, EvidenceFiles.@Nullable Kept file) {
        EvidenceKind proof = requireProof(claim);
        desk.contact(actor, id, (caseFile, now) -> {
            Instant takenAt = claim.takenAt() == null ? now : claim.takenAt();
            if (takenAt.isAfter(now)) {
                throw Refused.field(ContactRefusal.TIME_IN_FUTURE, "takenAt");
            }
            store.add(
                    caseFile,
                    new EvidenceStore.Evidence(
                            evidenceId,
                            id,
                            caseFile.place().unitId(),
                            proof,
                            actor.name(),
                            takenAt,
                            now,
                            file,
                            claim.details()),
                    actor);
            return List.of(Recorded.of(new CaseRecord.EvidenceAdded(evidenceId, proof)));
        });
        return evidenceId;
    }

    private static EvidenceKind requireProof(Claim claim) {
        EvidenceKind proof = claim.proof();
        if (proof == null) {
            throw Refused.field(ContactRefusal.PROOF_MISSING, "proof");
        }
        if (BY_CONTACT_ONLY.contains(proof)) {
            throw Refused.field(ContactRefusal.PROOF_NOT_BY_HAND, "proof");
        }
        return proof;
    }
}
