package org.forestall.server.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Brings onto a case's record what the close door counts: material that was shown, the message that was sent, the lines of
 * the sweep, the places that were searched.
 */
final class ProofPlay {

    /** Shown as material; everything else is proved by the contact itself. */
    private static final Set<String> MATERIAL = Set.of("MATERIAL_REF", "STATEMENT_SHOWN", "APP_REMOVED");

    /** What the deeply brainwashed hide (china.md 5.2). */
    private static final Set<String> HIDDEN = Set.of("SECOND_PHONE", "CHAT_GROUP");

    private final Staffer robot;
    private final String path;
    private final VictimMind mind;
    private final Set<String> shown = new HashSet<>();

    ProofPlay(Staffer robot, String caseId, VictimMind mind) {
        this.robot = robot;
        this.path = "/cases/" + Door.escaped(caseId);
        this.mind = mind;
    }

    /** Puts on record what the robot has in hand. */
    void show() {
        mind.evidence().forEach((kind, note) -> {
            if (MATERIAL.contains(kind) && shown.add(kind)) {
                add(kind, note);
            }
        });
    }

    /** A screenshot or a reference, where the outcome rests on it alone. */
    void add(String proof, String note) {
        robot.post(path + "/evidence", Map.of("proof", proof, "reference", note));
    }

    /** Whether the warning went out to the person's own number. */
    boolean sendMessage() {
        return robot.post(path + "/messages", Map.of("template", "DO_NOT_TRANSFER"))
                .done();
    }

    /** Goes through the hidden channels with the person, line by line. */
    void sweep() {
        Answer found = robot.get(path + "/sweep");
        List<Map<String, String>> lines = new ArrayList<>();
        found.body().path("open").forEach(line -> lines.add(answer(line.asString(""))));
        found.body().path("leftOpen").forEach(line -> lines.add(answer(line.asString(""))));
        if (!lines.isEmpty()) {
            robot.put(path + "/sweep", Map.of("lines", lines));
        }
    }

    private Map<String, String> answer(String line) {
        boolean hidden = mind.victim().deep() && HIDDEN.contains(line);
        return Map.of("line", line, "answer", hidden ? "FOUND_REMOVED" : "NONE_FOUND");
    }

    /** Looks in every place and asks the carrier: only then is somebody really not to be found. */
    void search() {
        Answer plan = robot.get(path + "/search-plan");
        if (!plan.done()) {
            plan = robot.post(path + "/search-plan", Map.of());
        }
        for (JsonNode sector : plan.body().path("sectors")) {
            String at = path + "/search-plan/sectors/" + sector.path("id").asString("");
            if (!sector.path("state").asString("").equals("CLEARED")) {
                robot.post(at + "/take", Map.of());
                robot.post(at + "/clear", Map.of("found", false));
            }
        }
        robot.post(path + "/search-plan/carrier", Map.of());
        Map<String, Object> answer = new HashMap<>();
        answer.put("located", false);
        robot.post(path + "/search-plan/carrier-answer", answer);
    }
}
