package org.forestall.server.contacts;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.forestall.server.platform.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What is personal beside a piece of evidence; kept sealed.
 *
 * @param reference where it is kept, when it is no file here: a recording, a document number
 * @param accuracy of the place, in metres
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EvidenceDetails(
        @Nullable String reference,
        @Nullable Double lon,
        @Nullable Double lat,
        @Nullable Double accuracy,
        @Nullable String note) {

    /** From a request. */
    static EvidenceDetails checked(
            @Nullable String reference,
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable Double accuracy,
            @Nullable String note) {
        if ((lon == null) != (lat == null)
                || (lon != null && !(Math.abs(lon) <= 180))
                || (lat != null && !(Math.abs(lat) <= 90))
                || (accuracy != null && !(accuracy >= 0))) {
            throw Refused.field(ContactRefusal.PLACE_INVALID, "lon");
        }
        return new EvidenceDetails(
                ContactDesk.text(reference, "reference"), lon, lat, accuracy, ContactDesk.text(note, "note"));
    }
}
