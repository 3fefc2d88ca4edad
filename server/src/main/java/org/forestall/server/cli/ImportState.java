package org.forestall.server.cli;

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
        String problem,
        String advice) {

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
                answer.path("problem").path("detail").asString("The server gave no reason."),
                answer.path("problem").path("advice").asString(""));
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

    /** What was wrong and, where the server knows, what to do. */
    String sentences() {
        return advice.isEmpty() ? problem : problem + " " + advice;
    }

    String summary() {
        return "received %d: accepted %d, joined %d, duplicate %d, revised %d, quarantined %d"
                .formatted(received, accepted, joined, duplicate, revised, quarantined);
    }
}
