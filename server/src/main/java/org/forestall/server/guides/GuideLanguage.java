package org.forestall.server.guides;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.forestall.server.platform.Refused;

/** The languages guides are kept in. */
public enum GuideLanguage {
    ZH,
    EN;

    /** As requests and rows have it: {@code zh}. */
    @JsonValue
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language of a tag; refuses with {@link GuideRefusal#LANGUAGE_UNKNOWN}. */
    @JsonCreator
    static GuideLanguage of(String tag) {
        for (GuideLanguage language : values()) {
            if (language.tag().equals(tag)) {
                return language;
            }
        }
        throw Refused.field(GuideRefusal.LANGUAGE_UNKNOWN, "language");
    }
}
