package org.forestall.server.leads.format;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.forestall.engine.FraudType;

/** Maps the wording of a fraud type to the type, by the names in {@code fraud-types.tsv}. */
final class FraudWording {

    private static final Map<String, FraudType> EXACT = load();

    /** Chinese names only: a code such as CS would be found inside other words. Longest first. */
    private static final List<String> INSIDE = EXACT.keySet().stream()
            .filter(name -> name.codePoints().allMatch(Character::isIdeographic))
            .filter(name -> EXACT.get(name) != FraudType.OTHER)
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
            .toList();

    private FraudWording() {}

    static FraudType typeOf(String wording) {
        String key = key(wording);
        FraudType exact = EXACT.get(key);
        if (exact == null) {
            exact = EXACT.get(key.replaceAll("^疑似|(类?(电信网络)?诈骗|类)$", ""));
        }
        return exact != null ? exact : inside(key);
    }

    private static FraudType inside(String key) {
        FraudType found = FraudType.OTHER;
        int length = 0;
        for (String name : INSIDE) {
            if (name.length() < length) {
                break;
            }
            if (key.contains(name)) {
                FraudType type = EXACT.getOrDefault(name, FraudType.OTHER);
                if (length > 0 && type != found) {
                    return FraudType.OTHER;
                }
                found = type;
                length = name.length();
            }
        }
        return found;
    }

    private static String key(String wording) {
        return Vocabulary.key(wording).replaceAll("[、,。;/()]", "");
    }

    private static Map<String, FraudType> load() {
        Map<String, FraudType> types = new HashMap<>();
        for (String[] row : Vocabulary.rows("fraud-types.tsv")) {
            for (String name : row[1].split("\\|", -1)) {
                types.put(key(name), FraudType.valueOf(row[0]));
            }
        }
        return Map.copyOf(types);
    }
}
