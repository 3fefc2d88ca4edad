package org.forestall.server.orders;

import org.forestall.server.platform.Sealer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The one place where accounts and what is said about them are sealed and opened. */
@Component
class OrderSeal {

    private final Sealer sealer;
    private final JsonMapper json;

    OrderSeal(Sealer sealer, JsonMapper json) {
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
