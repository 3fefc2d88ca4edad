package org.forestall.server.banks;

import java.util.Base64;
import org.forestall.server.platform.Sealer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The one place where what banks and their contacts say, and the keys of their watch sets, are sealed and opened. */
@Component
class BankSeal {

    private final Sealer sealer;
    private final JsonMapper json;

    BankSeal(Sealer sealer, JsonMapper json) {
        this.sealer = sealer;
        this.json = json;
    }

    /**
     * @param kind what it is, such as {@code bank-alert}; with the number it is the place that the seal is bound to
     */
    byte[] seal(String kind, long id, Object details) {
        return sealer.seal(json.writeValueAsString(details), kind + ":" + id);
    }

    <T> T open(String kind, long id, byte[] sealed, Class<T> type) {
        return json.readValue(sealer.open(sealed, kind + ":" + id), type);
    }

    byte[] sealKey(String bankCode, byte[] key) {
        return sealer.seal(Base64.getEncoder().encodeToString(key), "bank-watch-key:" + bankCode);
    }

    byte[] openKey(String bankCode, byte[] sealed) {
        return Base64.getDecoder().decode(sealer.open(sealed, "bank-watch-key:" + bankCode));
    }
}
