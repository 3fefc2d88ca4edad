package org.forestall.server.contacts;

import java.time.Instant;
import java.util.List;
import org.forestall.engine.VictimState;
import org.forestall.engine.dissuasion.ResistanceSign;
import org.forestall.server.cases.EvidenceKind;
import org.forestall.server.cases.TrackOutcome;
import org.forestall.server.persons.Relation;
import org.jspecify.annotations.Nullable;

/** The bodies that this package's requests carry. */
final class ContactRequests {

    private ContactRequests() {}

    record Call(
            @Nullable TrackOutcome outcome,
            @Nullable String number,
            @Nullable String callerId,
            @Nullable String recordingRef,
            @Nullable Integer seconds,
            @Nullable VictimState victimState,
            @Nullable List<ResistanceSign> signs,
            @Nullable List<Showing.StepTried> steps,
            @Nullable Long guideVersion,
            @Nullable String note) {

        RecordCall.Call call() {
            return new RecordCall.Call(
                    outcome,
                    number,
                    callerId,
                    recordingRef,
                    seconds,
                    guideVersion,
                    Showing.of(victimState, signs, steps),
                    note);
        }
    }

    record StartVisit(@Nullable List<Long> crew, @Nullable String note) {}

    record EndVisit(
            @Nullable TrackOutcome outcome,
            @Nullable List<MetWith> met,
            @Nullable String metNote,
            @Nullable PlaceOfMeeting place,
            @Nullable VictimState victimState,
            @Nullable List<ResistanceSign> signs,
            @Nullable List<Showing.StepTried> steps,
            @Nullable Long guideVersion,
            @Nullable String note) {

        org.forestall.server.contacts.EndVisit.Told told() {
            AttemptDetails.Meeting meeting = new AttemptDetails.Meeting(
                    met == null ? List.of() : met, ContactDesk.text(metNote, "metNote"), place);
            return new org.forestall.server.contacts.EndVisit.Told(
                    outcome, meeting, guideVersion, Showing.of(victimState, signs, steps), note);
        }
    }

    record Family(
            @Nullable TrackOutcome outcome,
            @Nullable String name,
            @Nullable String phone,
            @Nullable Relation relation,
            @Nullable LegalBasis basis,
            @Nullable String basisNote,
            @Nullable Consent consent,
            @Nullable String consentReason,
            @Nullable String note) {

        RecordFamilyContact.Relative relative() {
            return new RecordFamilyContact.Relative(name, phone, relation);
        }

        RecordFamilyContact.Grounds grounds() {
            return new RecordFamilyContact.Grounds(basis, basisNote, consent, consentReason);
        }
    }

    record Message(
            @Nullable String template,
            @Nullable String text,
            @Nullable String language,
            @Nullable String phone) {

        SendMessage.Letter letter() {
            return new SendMessage.Letter(template, language, text, phone);
        }
    }

    record Guard(@Nullable Long staffId) {}

    record Reference(
            @Nullable EvidenceKind proof,
            @Nullable String reference,
            @Nullable Instant takenAt,
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable Double accuracy,
            @Nullable String note) {

        AddEvidence.Claim claim() {
            return new AddEvidence.Claim(proof, takenAt, EvidenceDetails.checked(reference, lon, lat, accuracy, note));
        }
    }

    record Signs(
            @Nullable List<ResistanceSign> signs, @Nullable String note) {}

    record Steps(
            @Nullable List<Showing.StepTried> steps,
            @Nullable String note) {}

    record SweepLines(
            @Nullable List<AnswerSweep.Line> lines,
            @Nullable String note) {}

    record Promise(
            @Nullable PromiseKind kind,
            @Nullable Instant dueAt,
            @Nullable String note) {}

    record NoteOnly(@Nullable String note) {}

    record BeginSearch(@Nullable List<SearchPerson.Place> sectors) {}

    record Found(@Nullable Boolean found, @Nullable String note) {}

    record Located(@Nullable Boolean located) {}
}
