package org.forestall.server.shifts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.forestall.server.jurisdiction.Unit;

/** Writes the bulletin's text from its figures, in one language. */
final class BulletinText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    private final ResourceBundle words;
    private final boolean chinese;
    private final String currency;
    private final ZoneId zone;

    BulletinText(Locale locale, String currency, ZoneId zone) {
        this.words = ResourceBundle.getBundle(
                "org.forestall.server.shifts.bulletin",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.chinese = locale.getLanguage().equals("zh");
        this.currency = currency;
        this.zone = zone;
    }

    String write(Unit unit, Instant from, Instant to, Figures figures) {
        List<String> lines = new ArrayList<>();
        lines.add(say("title", chinese ? unit.name() : unit.nameEn(), time(from), time(to)));
        lines.add(say("opened", counts("grade.", figures.opened())));
        lines.add(say("closed", counts("outcome.", figures.closed())));
        figures.saved().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(sum -> lines.add(say("saved", word("basis." + sum.getKey()), money(sum.getValue()))));
        figures.lost().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(sum -> lines.add(say("lost", word("basis." + sum.getKey()), money(sum.getValue()))));
        lines.add(say("open", counts("grade.", figures.open())));
        if (figures.openAtRisk().signum() != 0) {
            lines.add(say("at-risk", money(figures.openAtRisk())));
        }
        for (Figures.UrgentLine line : figures.urgent()) {
            lines.add(say("urgent", String.valueOf(line.caseId()), word("grade." + line.grade())));
        }
        return String.join("\n", lines);
    }

    private <K extends Enum<K>> String counts(String prefix, Map<K, Integer> counts) {
        if (counts.isEmpty()) {
            return word("none");
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> word(prefix + entry.getKey()) + " " + entry.getValue())
                .collect(Collectors.joining(word("comma")));
    }

    private String say(String key, String... values) {
        String sentence = word(key);
        for (int i = 0; i < values.length; i++) {
            sentence = sentence.replace("{" + i + "}", values[i]);
        }
        return sentence;
    }

    private String word(String key) {
        return words.getString(key);
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    private String money(BigDecimal sum) {
        return currency + " " + String.format(Locale.ROOT, "%,.2f", sum);
    }
}
