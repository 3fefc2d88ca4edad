package org.forestall.server.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.forestall.server.demo.VictimMind.Ending;
import tools.jackson.databind.JsonNode;

/** Takes a case through the close door with the evidence in hand, and reads from the case what is still asked for. */
final class ClosePlay {

    private static final List<String> KINDS = List.of(
            "MET_IN_PERSON",
            "TALKED_ON_PHONE",
            "FAMILY_CONFIRMED",
            "BANK_CONFIRMED",
            "STATEMENT_SHOWN",
            "APP_REMOVED",
            "SECOND_PERSON",
            "MATERIAL_REF");

    private ClosePlay() {}

    static Answer close(Staffer robot, String caseId, VictimMind mind, Ending ending) {
        return robot.command(caseId, "close", body(mind, ending));
    }

    /** The kinds of evidence this case's close door names for the outcome and which are not in hand. */
    static Set<String> missing(JsonNode view, String outcome, VictimMind mind) {
        Set<String> missing = new TreeSet<>();
        for (JsonNode requirement : view.path("closeRequirements").path(outcome)) {
            String words = requirement
                    .asString("")
                    .toUpperCase(Locale.ROOT)
                    .replace('-', '_')
                    .replace('.', '_');
            KINDS.stream().filter(words::contains).forEach(missing::add);
        }
        missing.removeAll(mind.evidence().keySet());
        return missing;
    }

    private static Map<String, Object> body(VictimMind mind, Ending ending) {
        Map<String, Object> body = new HashMap<>();
        body.put("outcome", ending.outcome());
        body.put("evidence", evidence(mind, ending));
        body.put("basis", basis(mind, ending));
        body.put("note", ending.note());
        if (ending.atRisk() > 0) {
            body.put("atRisk", ending.atRisk() + ".00");
            body.put("moved", ending.moved() + ".00");
        }
        if (ending.outcome().equals("DISSUADED") || ending.moved() > 0) {
            body.put("confirmedType", mind.victim().type().name());
        }
        return body;
    }

    private static List<Map<String, String>> evidence(VictimMind mind, Ending ending) {
        List<Map<String, String>> evidence = new ArrayList<>();
        mind.evidence().forEach((kind, note) -> evidence.add(Map.of("kind", kind, "note", note)));
        boolean desk = ending.outcome().equals("MISMATCH") || ending.outcome().equals("TRANSFERRED");
        if (desk && !mind.evidence().containsKey("MATERIAL_REF")) {
            evidence.add(Map.of("kind", "MATERIAL_REF", "note", "通话记录截图"));
        }
        return evidence;
    }

    private static String basis(VictimMind mind, Ending ending) {
        if (ending.atRisk() == 0) {
            return "NONE";
        }
        if (mind.evidence().containsKey("BANK_CONFIRMED")) {
            return "BANK_CONFIRMED";
        }
        return mind.evidence().containsKey("STATEMENT_SHOWN") ? "STATEMENT" : "ESTIMATE";
    }
}
