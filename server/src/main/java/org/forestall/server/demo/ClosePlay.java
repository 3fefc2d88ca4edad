package org.forestall.server.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.forestall.server.demo.VictimMind.Ending;
import tools.jackson.databind.JsonNode;

/** Takes a case through the close door with the evidence in hand, and reads from the case what is still asked for. */
final class ClosePlay {

    private static final String EVIDENCE = "evidence:";
    private static final String STATE = "state:";

    private ClosePlay() {}

    static Answer close(Staffer closer, String caseId, VictimMind mind, Ending ending) {
        return closer.command(caseId, "close", body(mind, ending));
    }

    /** Whether the case may end so at all, as far as it says. */
    static boolean isOpenTo(JsonNode view, String outcome) {
        return view.path("closeRequirements").has(outcome);
    }

    /** Whether somebody else than the one who has the case must close it. */
    static boolean needsSecondPerson(JsonNode view, String outcome) {
        return requirements(view, outcome).contains("second-person");
    }

    /** One kind of evidence for each choice that nothing in hand satisfies: the first the case names. */
    static Set<String> missing(JsonNode view, String outcome, VictimMind mind) {
        Set<String> missing = new TreeSet<>();
        for (String requirement : requirements(view, outcome)) {
            if (requirement.startsWith(EVIDENCE)) {
                List<String> choice = choice(requirement, EVIDENCE);
                if (choice.stream().noneMatch(mind.evidence()::containsKey)) {
                    missing.add(choice.getFirst());
                }
            }
        }
        return missing;
    }

    /** Whether the case asks for a state which the person has, as far as it knows, not reached. */
    static boolean lacksState(JsonNode view, String outcome) {
        String state = view.path("victimState").asString("");
        return requirements(view, outcome).stream()
                .filter(requirement -> requirement.startsWith(STATE))
                .anyMatch(requirement -> !choice(requirement, STATE).contains(state));
    }

    private static List<String> choice(String requirement, String prefix) {
        return List.of(requirement.substring(prefix.length()).split("\\|"));
    }

    private static List<String> requirements(JsonNode view, String outcome) {
        List<String> requirements = new ArrayList<>();
        view.path("closeRequirements").path(outcome).forEach(code -> requirements.add(code.asString("")));
        return requirements;
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
            body.put("confirmedType", mind.victim().type().name());
        }
        return body;
    }

    private static List<Map<String, String>> evidence(VictimMind mind, Ending ending) {
        List<Map<String, String>> evidence = new ArrayList<>();
        mind.evidence().forEach((kind, note) -> {
            // a colleague at the door is no second word on the file
            if (!kind.equals("SECOND_PERSON")) {
                evidence.add(Map.of("kind", kind, "note", note));
            }
        });
        switch (ending.outcome()) {
            case "REMINDED" -> {
                if (!mind.evidence().containsKey("TALKED_ON_PHONE")) {
                    evidence.add(Map.of("kind", "MESSAGE_SENT", "note", "已发预警提醒短信"));
                }
            }
            case "MISMATCH" -> {
                if (!mind.evidence().containsKey("MATERIAL_REF")) {
                    evidence.add(Map.of("kind", "MATERIAL_REF", "note", "通话记录截图"));
                }
            }
            case "NOT_FOUND" -> evidence.add(Map.of("kind", "SECOND_PERSON", "note", "第二人复核走访记录"));
            default -> {
                // what was gathered on the way is all there is
            }
        }
        return evidence;
    }

    /** Whether something is still owed that no robot can hurry, such as a visit in three days. */
    static boolean mustWait(JsonNode view, String outcome) {
        return requirements(view, outcome).stream().anyMatch(code -> code.startsWith("follow-up:"));
    }

    /** Whether the case asks for something of this kind: {@code sweep}, {@code search}, {@code sector}. */
    static boolean asksFor(JsonNode view, String outcome, String kind) {
        return requirements(view, outcome).stream()
                .anyMatch(code -> code.equals(kind) || code.startsWith(kind + ":") || code.startsWith(kind + "-"));
    }

    /** The least that the person must have come to; empty where the case asks for no state. */
    static String leastState(JsonNode view, String outcome) {
        return requirements(view, outcome).stream()
                .filter(requirement -> requirement.startsWith(STATE))
                .map(requirement -> choice(requirement, STATE).getFirst())
                .findFirst()
                .orElse("");
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
