package org.forestall.server.contacts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.forestall.server.persons.Relation;
import org.jspecify.annotations.Nullable;

/**
 * What is personal in an attempt; kept sealed.
 *
 * @param number the number called, E.164
 * @param callerId the number that the person saw
 * @param recordingRef where the recording is kept
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AttemptDetails(
        @Nullable String number,
        @Nullable String callerId,
        @Nullable String recordingRef,
        @Nullable Kin kin,
        @Nullable Meeting meeting,
        @Nullable String text,
        @Nullable String note) {

    /** Somebody of the family who was told. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Kin(
            @Nullable String name,
            Relation relation,
            LegalBasis basis,
            @Nullable String basisNote,
            Consent consent,
            @Nullable String consentReason) {}

    /** Who was met where. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Meeting(
            List<MetWith> met,
            @Nullable String metNote,
            @Nullable PlaceOfMeeting place) {
        Meeting {
            met = List.copyOf(met);
        }
    }

    static AttemptDetails ofVisit(@Nullable Meeting meeting, @Nullable String note) {
        return new AttemptDetails(null, null, null, null, meeting, null, note);
    }

    /** As lists show it: no whole number, no whole name. */
    AttemptDetails masked() {
        Kin shown = kin == null
                ? null
                : new Kin(
                        maskedName(kin.name()),
                        kin.relation(),
                        kin.basis(),
                        kin.basisNote(),
                        kin.consent(),
                        kin.consentReason());
        return new AttemptDetails(PhoneNumbers.masked(number), callerId, recordingRef, shown, meeting, text, note);
    }

    private static @Nullable String maskedName(@Nullable String name) {
        return name == null ? null : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }
}
