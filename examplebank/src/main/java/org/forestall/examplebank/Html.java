package org.forestall.examplebank;

import java.util.Collection;

/** A piece of a page; whatever is put into one is escaped, unless it is a piece itself. */
record Html(String text) {

    static final Html NOTHING = new Html("");

    /** Puts the values in for each {@code {}} of the pattern. */
    static Html of(String pattern, Object... values) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (Object value : values) {
            int hole = pattern.indexOf("{}", from);
            out.append(pattern, from, hole).append(value instanceof Html piece ? piece.text() : escaped(value));
            from = hole + 2;
        }
        return new Html(out.append(pattern.substring(from)).toString());
    }

    static Html all(Collection<Html> pieces) {
        return new Html(String.join("", pieces.stream().map(Html::text).toList()));
    }

    private static String escaped(Object value) {
        return String.valueOf(value)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
