package org.forestall.server.contacts;

import org.forestall.server.platform.Sealer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The one place where what people say and do at contacts, and what the evidence says beside it, is sealed and opened. */
@Component
class ContactSeal {

    private final Sealer sealer;
    private final JsonMapper json;

    ContactSeal(Sealer sealer, JsonMapper json) {
        this.sealer = sealer;
        this.json = json;
    }

    /**
     * @param kind what it is, such as {@code attempt}; with the number it is the place that the seal is bound to
     */
    byte[] seal(String kind, long id, Object details) {
        return sealer.seal(json.writeValueAsString(details), kind + ":" + id);
    }

    <T> T open(String kind, long id, byte[] sealed, Class<T> type) {
        return json.readValue(sealer.open(sealed, kind + ":" + id), type);
    }
}
