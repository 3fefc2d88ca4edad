package org.forestall.examplebank;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The page's words in one language. */
final class Texts {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    private static final Texts ZH = new Texts("zh");
    private static final Texts EN = new Texts("en");

    private final String language;
    private final Properties words = new Properties();

    private Texts(String language) {
        this.language = language;
        try (InputStream in = Texts.class.getResourceAsStream("texts_" + language + ".properties")) {
            if (in == null) {
                throw new IllegalStateException("the jar has no texts in " + language);
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The language asked for, else the browser's first, else Chinese.
     *
     * @param accepted the header {@code Accept-Language}
     */
    static Texts of(@Nullable String asked, @Nullable String accepted) {
        String wanted = asked != null ? asked : accepted == null ? "zh" : accepted;
        return wanted.toLowerCase(java.util.Locale.ROOT).startsWith("en") ? EN : ZH;
    }

    String language() {
        return language;
    }

    /** The words of a key, with the values in for {@code {0}}, {@code {1}}. */
    String get(String key, Object... values) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key + " in " + language);
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** The words of a code that another system chose; the code itself where we have none. */
    String code(String group, String code) {
        return words.getProperty(group + "." + code, code);
    }

    String time(Instant at) {
        return TIME.format(at);
    }

    Set<String> keys() {
        return words.stringPropertyNames();
    }
}
