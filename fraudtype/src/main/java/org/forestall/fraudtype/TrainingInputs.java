package org.forestall.fraudtype;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.forestall.engine.FraudTypeSuggester;

/** The hash of everything the trained files depend on: the dialogues, this module's code, and the engine's part in it. */
record TrainingInputs(String hash) {

    private static final String STAMP = "training.sha256";
    private static final List<String> ENGINE = List.of(
            "CharacterGrams",
            "PlainText",
            "FraudTypeModel",
            "FraudTypeKeywords",
            "FraudTypeKeywords$Gatherer",
            "FraudTypeKeywords$Entry",
            "KeywordEvidence",
            "PhraseIndex",
            "Negation",
            "TypeScores",
            "FraudTypeSuggester",
            "SuggesterSettings");
    private static final List<String> OURS = List.of(
            "Dialogue",
            "Dialogues",
            "HeldBack",
            "LinearClassifier",
            "Temperature",
            "ModelFile",
            "LabelMap",
            "Confusion",
            "Evaluation",
            "TrainFraudType");

    static TrainingInputs of(Path data) throws IOException {
        MessageDigest digest = sha256();
        for (String file : Dialogues.FILES) {
            digest.update(Files.readAllBytes(data.resolve(file)));
        }
        for (String name : OURS) {
            digest.update(resource(TrainingInputs.class, name + ".class"));
        }
        for (String name : ENGINE) {
            digest.update(resource(FraudTypeSuggester.class, name + ".class"));
        }
        digest.update(resource(FraudTypeSuggester.class, "fraud-type-keywords.tsv"));
        return new TrainingInputs(HexFormat.of().formatHex(digest.digest()));
    }

    boolean unchanged(Path out) throws IOException {
        for (String file : List.of(TrainedFraudType.MODEL, Evaluation.FILE, STAMP)) {
            if (!Files.exists(out.resolve(file))) {
                return false;
            }
        }
        return Files.readString(out.resolve(STAMP)).equals(hash);
    }

    void remember(Path out) throws IOException {
        Files.writeString(out.resolve(STAMP), hash, StandardCharsets.US_ASCII);
    }

    private static byte[] resource(Class<?> beside, String name) throws IOException {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(name + " is not on the class path");
            }
            return in.readAllBytes();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
