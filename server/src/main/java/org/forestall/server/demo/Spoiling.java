package org.forestall.server.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Makes a good message unusable in the ways messages are, and keeps what would put it right where somebody could. */
final class Spoiling {

    private Spoiling() {}

    static PlannedLead spoil(PlannedLead good, Dice dice) {
        Map<String, Object> bad = new LinkedHashMap<>(good.fields());
        Map<String, Object> mended = good.fields();
        switch (dice.between(0, 4)) {
            case 0 -> {
                bad.remove("person");
                mended = null;
            }
            case 1 -> bad.put("person", Map.of("phone", phoneWithLetters(good)));
            case 2 -> bad.put("person", Map.of("idNumber", "110102199013320012"));
            case 3 -> bad.put("issuedAt", "2024-13-45 08:61");
            default -> bad.put("family", "其他预警");
        }
        return new PlannedLead(
                good.at(), good.source(), good.sourceRef(), LeadKind.UNUSABLE, bad, good.victim(), mended);
    }

    /** A zero typed as the letter O, one digit short. */
    private static String phoneWithLetters(PlannedLead good) {
        String phone = Objects.requireNonNull(good.victim()).phone();
        return phone.substring(0, 3) + "O" + phone.substring(4, 10);
    }
}
