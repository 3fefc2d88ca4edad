package org.forestall.server.shifts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The digest that signs a handover: SHA-256 over the digest before it in the unit's ledger, and over every line, answer,
 * name and time. A change to any of them, or to any earlier handover, shows.
 */
final class HandoverDigest {

    private HandoverDigest() {}

    static Handover.Seal seal(
            Handover handover, int number, Instant at, @Nullable String previous, Map<Long, String> names) {
        Handover.Seal open = new Handover.Seal(number, at, previous, names, "");
        return new Handover.Seal(number, at, previous, names, digest(handover, open));
    }

    /** Whether a signed handover still is what was signed. */
    static boolean isIntact(Handover handover) {
        Handover.Seal seal = handover.seal();
        return seal == null || seal.digest().equals(digest(handover, seal));
    }

    private static String digest(Handover handover, Handover.Seal seal) {
        StringBuilder text = new StringBuilder();
        add(text, "handover", handover.id(), handover.unitId(), handover.post(), seal.number(), seal.previous());
        add(text, "from", handover.from(), handover.builtAt(), seal.signedAt());
        seal.names().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> add(text, "name", entry.getKey(), entry.getValue()));
        for (HandoverLine line : handover.lines()) {
            HandoverLine.Situation situation = line.situation();
            add(text, "line", line.n(), line.caseId(), situation.grade(), situation.stage(), situation.victimState());
            add(text, situation.due(), situation.heldSince(), situation.facts());
            HandoverLine.Offer offer = line.offer();
            add(text, "offer", offer.to(), offer.post(), offer.rung(), offer.at(), offer.answerBy());
            HandoverLine.Answer answer = line.answer();
            add(text, "answer", line.state(), answer.by(), answer.at());
            add(text, "declined", answer.declinedBy(), answer.declinedAt(), answer.reason());
        }
        return sha256(text.toString());
    }

    /** Each value with its length before it, so that no two different texts run together to the same. */
    private static void add(StringBuilder text, @Nullable Object... values) {
        for (Object value : values) {
            String word = String.valueOf(value);
            text.append(word.length()).append(':').append(word);
        }
        text.append('\n');
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
