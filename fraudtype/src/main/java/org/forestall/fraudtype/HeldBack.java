package org.forestall.fraudtype;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A fixed cut of the dialogues, the same in every build: within each class, ordered by the hash of the id, the first
 * part is held back.
 *
 * @param kept what may be learned from
 * @param held what is held back
 */
record HeldBack(List<Dialogue> kept, List<Dialogue> held) {

    HeldBack {
        kept = List.copyOf(kept);
        held = List.copyOf(held);
    }

    /** Holds back one in {@code oneIn}; another salt gives another cut. */
    static HeldBack of(List<Dialogue> dialogues, int oneIn, String salt) {
        Map<String, List<Dialogue>> byKind =
                dialogues.stream().collect(Collectors.groupingBy(Dialogue::kind, TreeMap::new, Collectors.toList()));
        List<Dialogue> kept = new ArrayList<>();
        List<Dialogue> held = new ArrayList<>();
        for (List<Dialogue> kind : byKind.values()) {
            List<Dialogue> shuffled = kind.stream()
                    .sorted(Comparator.comparing(dialogue -> hash(salt + dialogue.id())))
                    .toList();
            int cut = Math.ceilDiv(shuffled.size(), oneIn);
            held.addAll(shuffled.subList(0, cut));
            kept.addAll(shuffled.subList(cut, shuffled.size()));
        }
        return new HeldBack(kept, held);
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
