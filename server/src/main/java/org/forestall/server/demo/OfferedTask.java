package org.forestall.server.demo;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A robot follows the plan: it takes what it is offered, as a person does with one key. */
final class OfferedTask {

    private OfferedTask() {}

    /** The case it was offered, now its own; null where it is offered nothing, or was too slow. */
    static @Nullable JsonNode take(Staffer robot) {
        JsonNode offer = robot.get("/plan/next").body().path("offer");
        String id = offer.path("id").asString("");
        if (id.isEmpty()) {
            return null;
        }
        Answer accepted = robot.post("/offers/" + Door.escaped(id) + "/accept", Map.of());
        if (!accepted.done()) {
            return null;
        }
        Answer looked = robot.look(offer.path("caseId").asString(""));
        return looked.done() ? looked.body() : null;
    }
}
