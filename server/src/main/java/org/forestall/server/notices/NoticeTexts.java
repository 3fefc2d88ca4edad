package org.forestall.server.notices;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.forestall.server.jurisdiction.Unit;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.profiles.JurisdictionProfile;
import org.springframework.stereotype.Component;

/**
 * A notice as a sentence, for the channels off the screen. The sentences hold {@code {name}}; a value that is a time is
 * said in local time, a unit by its name, a code by its word. No sentence holds an address to click.
 */
@Component
class NoticeTexts {

    private static final String BUNDLE = "org.forestall.server.notices.notices";
    private static final Pattern HOLE = Pattern.compile("\\{([A-Za-z]+)}");
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Units units;
    private final DateTimeFormatter time;

    NoticeTexts(Units units, JurisdictionProfile profile) {
        this.units = units;
        this.time = DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(profile.zone());
    }

    /** What stands in front, and the sentence. */
    record Text(String title, String sentence) {

        /** In one line. */
        String line() {
            return title + sentence;
        }
    }

    Text of(Outgoing.Said said, Locale language) {
        ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, language, EXACT);
        String title = bundle.getString("title." + said.urgency());
        return new Text(title, fill(sentence(said, bundle), said, bundle, language));
    }

    private static String sentence(Outgoing.Said said, ResourceBundle bundle) {
        return bundle.containsKey(said.code())
                ? bundle.getString(said.code())
                : bundle.getString("kind." + said.kind().name());
    }

    private String fill(String sentence, Outgoing.Said said, ResourceBundle bundle, Locale language) {
        return HOLE.matcher(sentence)
                .replaceAll(hole -> Matcher.quoteReplacement(value(hole.group(1), said, bundle, language)));
    }

    private String value(String name, Outgoing.Said said, ResourceBundle bundle, Locale language) {
        if (name.equals("subject")) {
            return String.valueOf(said.subject().id());
        }
        String value = said.values().get(name);
        if (value == null) {
            return "-";
        }
        if (name.equals("unit")) {
            return unitName(value, language);
        }
        if (bundle.containsKey("word." + value)) {
            return bundle.getString("word." + value);
        }
        return localTime(value);
    }

    private String unitName(String value, Locale language) {
        try {
            return units.find(Integer.parseInt(value))
                    .map((Unit unit) -> language.getLanguage().equals("zh") ? unit.name() : unit.nameEn())
                    .orElse(value);
        } catch (NumberFormatException notANumber) {
            return value;
        }
    }

    private String localTime(String value) {
        if (!value.endsWith("Z")) {
            return value;
        }
        try {
            return time.format(Instant.parse(value));
        } catch (DateTimeException notATime) {
            return value;
        }
    }
}
