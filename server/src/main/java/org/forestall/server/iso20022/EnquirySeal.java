package org.forestall.server.iso20022;

import org.forestall.server.platform.Sealer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The one place where accounts that banks are asked about, and what they found, are sealed and opened. */
@Component
class EnquirySeal {

    private final Sealer sealer;
    private final JsonMapper json;

    EnquirySeal(Sealer sealer, JsonMapper json) {
        this.sealer = sealer;
        this.json = json;
    }

    /**
     * @param place what it is, and its number: the place that the seal is bound to
     */
    byte[] seal(String place, Object details) {
        return sealer.seal(json.writeValueAsString(details), place);
    }

    <T> T open(String place, byte[] sealed, Class<T> type) {
        return json.readValue(sealer.open(sealed, place), type);
    }
}
