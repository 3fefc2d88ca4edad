package org.forestall.server.contacts;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.forestall.server.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Texts for messages to persons at risk, in each language, with {station} and {callback} to be filled in. */
@Component
class MessageTemplates {

    private static final List<String> LANGUAGES = List.of("zh", "en");

    private final Map<String, Map<String, String>> byLanguage = new TreeMap<>();

    MessageTemplates() {
        LANGUAGES.forEach(language -> byLanguage.put(language, read("message-templates_" + language + ".properties")));
    }

    /** By code. */
    Map<String, String> in(@Nullable String language) {
        return byLanguage.getOrDefault(language == null ? "zh" : language, Map.of());
    }

    /** A template filled in; refused where there is none, or where it needs a callback number and there is none. */
    String fill(String code, @Nullable String language, String station, @Nullable String callback) {
        String text = in(language).get(code);
        if (text == null) {
            throw Refused.field(ContactRefusal.TEMPLATE_UNKNOWN, "template");
        }
        if (text.contains("{callback}") && callback == null) {
            throw Refused.field(ContactRefusal.CALLBACK_UNSET, "template");
        }
        return text.replace("{station}", station).replace("{callback}", callback == null ? "" : callback);
    }

    private static Map<String, String> read(String resource) {
        try (InputStream in = MessageTemplates.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing " + resource);
            }
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> byCode = new TreeMap<>();
            texts.forEach((code, text) -> byCode.put(code.toString(), text.toString()));
            return byCode;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
