package org.forestall.server.cli;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the server says of an import at one moment. */
record ImportState(
        String id,
        String state,
        long bytesTotal,
        long bytesRead,
        long received,
        long accepted,
        long joined,
        long duplicate,
        long revised,
        long quarantined,
        @Nullable String problemDetail) {

    static ImportState of(JsonNode answer) {
        return new ImportState(
                answer.path("id").asString(""),
                answer.path("state").asString(""),
                answer.path("bytesTotal").asLong(0),
                answer.path("bytesRead").asLong(0),
                answer.path("received").asLong(0),
                answer.path("accepted").asLong(0),
                answer.path("joined").asLong(0),
                answer.path("duplicate").asLong(0),
                answer.path("revised").asLong(0),
                answer.path("quarantined").asLong(0),
                answer.path("problem").path("detail").asStringOpt().orElse(null));
    }

    boolean isRunning() {
        return state.equals("RUNNING");
    }

    boolean hasSucceeded() {
        return state.equals("DONE");
    }

    boolean everyRowHasItsVerdict() {
        return received == accepted + joined + duplicate + revised + quarantined;
    }

    String problem() {
        return problemDetail == null ? "the server gave no reason." : problemDetail;
    }

    String summary() {
        return "received %d: accepted %d, joined %d, duplicate %d, revised %d, quarantined %d"
                .formatted(received, accepted, joined, duplicate, revised, quarantined);
    }
}
