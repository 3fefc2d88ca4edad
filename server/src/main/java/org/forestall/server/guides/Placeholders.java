package org.forestall.server.guides;

import java.util.regex.Pattern;

/** What is filled in when a guide is read. */
final class Placeholders {

    static final String STATION = "{station}";
    static final String CALLBACK = "{callback}";

    private static final Pattern OTHER =
            Pattern.compile("\\{(?!station\\}|callback\\})|(?<!\\{station|\\{callback)\\}");

    private Placeholders() {}

    /** Whether the text holds braces that nothing would fill in. */
    static boolean hasUnknown(String text) {
        return OTHER.matcher(text).find();
    }
}
