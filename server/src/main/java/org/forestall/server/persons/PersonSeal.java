package org.forestall.server.persons;

import org.forestall.server.platform.Sealer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The one place where what is known of a person, and what was written about a merge, is sealed and opened. */
@Component
class PersonSeal {

    private final Sealer sealer;
    private final JsonMapper json;

    PersonSeal(Sealer sealer, JsonMapper json) {
        this.sealer = sealer;
        this.json = json;
    }

    byte[] seal(long personId, Details details) {
        return sealer.seal(json.writeValueAsString(details), "person:" + personId);
    }

    Details open(long personId, byte[] sealed) {
        return json.readValue(sealer.open(sealed, "person:" + personId), Details.class);
    }

    byte[] sealReason(long mergeId, String reason) {
        return sealer.seal(reason, "person-merge:" + mergeId);
    }

    String openReason(long mergeId, byte[] sealed) {
        return sealer.open(sealed, "person-merge:" + mergeId);
    }

    byte[] sealUndoReason(long mergeId, String reason) {
        return sealer.seal(reason, "person-unmerge:" + mergeId);
    }
}
