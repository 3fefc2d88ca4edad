package org.forestall.fraudtype;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Reads the dialogues, each text once. */
final class Dialogues {

    static final List<String> FILES = List.of("fraud.jsonl.gz", "normal.jsonl.gz");
    /** Left over from the generator in a few dialogues. */
    private static final String LEFTOVER = "SIGNAL";

    private final ObjectMapper json = new ObjectMapper();
    private final Set<String> seen = new HashSet<>();
    private int read;

    /** All distinct dialogues of a folder, in file order. */
    List<Dialogue> read(Path folder) throws IOException {
        List<Dialogue> dialogues = new ArrayList<>();
        for (String file : FILES) {
            read(folder.resolve(file), file.startsWith("fraud"), dialogues);
        }
        return dialogues;
    }

    /** How many lines were read, duplicates included. */
    int lines() {
        return read;
    }

    private void read(Path file, boolean fraud, List<Dialogue> into) throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            String line = reader.readLine();
            while (line != null) {
                read++;
                Dialogue dialogue = dialogue(json.readTree(line), fraud);
                if (seen.add(dialogue.allTurns())) {
                    into.add(dialogue);
                }
                line = reader.readLine();
            }
        }
    }

    private static Dialogue dialogue(JsonNode node, boolean fraud) {
        return new Dialogue(
                node.required("id").asString(),
                node.required("fraud_type").asString(),
                fraud,
                turns(node.required("left")),
                turns(node.required("right")));
    }

    private static List<String> turns(JsonNode node) {
        List<String> turns = new ArrayList<>();
        for (JsonNode turn : node) {
            turns.add(turn.asString().replace(LEFTOVER, "").strip());
        }
        return turns;
    }
}
