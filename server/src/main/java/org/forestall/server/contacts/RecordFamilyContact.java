package org.forestall.server.contacts;

import java.util.List;
import org.forestall.server.access.Actor;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.Recorded;
import org.forestall.server.cases.Track;
import org.forestall.server.cases.TrackOutcome;
import org.forestall.server.persons.Relation;
import org.forestall.server.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Records that somebody of the family was told. That is done only on a recorded legal basis, and the record says whether
 * the person agreed.
 *
 * <p>Refuses with OUTCOME_MISSING, WRONG_OUTCOME, RELATION_MISSING, BASIS_MISSING, CONSENT_MISSING, CONSENT_REASON_MISSING,
 * BASIS_NEEDS_CONSENT, NUMBER_INVALID, FIELD_TOO_LONG, and what the state table says.
 */
@Component
class RecordFamilyContact {

    private final ContactDesk desk;
    private final ContactNumbers numbers;
    private final AttemptStore attempts;
    private final PhoneNumbers phones;

    RecordFamilyContact(ContactDesk desk, ContactNumbers numbers, AttemptStore attempts, PhoneNumbers phones) {
        this.desk = desk;
        this.numbers = numbers;
        this.attempts = attempts;
        this.phones = phones;
    }

    /** Who was told, as it is told to us. */
    record Relative(
            @Nullable String name,
            @Nullable String phone,
            @Nullable Relation relation) {}

    /**
     * Why it was lawful to tell them.
     *
     * @param consentReason why they are told without the person's consent
     */
    record Grounds(
            @Nullable LegalBasis basis,
            @Nullable String basisNote,
            @Nullable Consent consent,
            @Nullable String consentReason) {}

    record Kept(long attemptId, CaseFile file) {}

    Kept record(
            Actor actor,
            CaseId id,
            @Nullable TrackOutcome said,
            Relative relative,
            Grounds grounds,
            @Nullable String note) {
        AttemptDetails details = new AttemptDetails(
                phones.read(relative.phone(), "phone"), null, null, kin(relative, grounds), null, null, note);
        TrackOutcome outcome = Outcomes.require(said, Track.FAMILY);
        long attemptId = numbers.next();
        CaseFile after = desk.contact(actor, id, (file, now) -> {
            attempts.add(
                    file,
                    new Attempt(
                            attemptId, AttemptKind.FAMILY, outcome, actor.name(), now, now, null, null, null, details),
                    actor);
            return List.of(new Recorded(
                    new CaseRecord.TrackRecorded(Track.FAMILY, outcome.leavesTrack(), outcome, attemptId), note));
        });
        return new Kept(attemptId, after);
    }

    private static AttemptDetails.Kin kin(Relative relative, Grounds grounds) {
        LegalBasis basis = grounds.basis();
        Consent consent = grounds.consent();
        if (basis == null) {
            throw Refused.field(ContactRefusal.BASIS_MISSING, "basis");
        }
        if (relative.relation() == null) {
            throw Refused.field(ContactRefusal.RELATION_MISSING, "relation");
        }
        if (consent == null) {
            throw Refused.field(ContactRefusal.CONSENT_MISSING, "consent");
        }
        if (basis == LegalBasis.CONSENT_OF_PERSON && consent != Consent.YES) {
            throw Refused.field(ContactRefusal.BASIS_NEEDS_CONSENT, "basis");
        }
        String reason = ContactDesk.text(grounds.consentReason(), "consentReason");
        if (consent != Consent.YES && reason == null) {
            throw Refused.field(ContactRefusal.CONSENT_REASON_MISSING, "consentReason");
        }
        return new AttemptDetails.Kin(
                ContactDesk.text(relative.name(), "name"),
                relative.relation(),
                basis,
                ContactDesk.text(grounds.basisNote(), "basisNote"),
                consent,
                reason);
    }
}
