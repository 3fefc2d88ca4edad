package org.forestall.engine;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the danger signs out of a lead's free text by listed words. Safe for many threads. */
public final class TextSigns {

    private final PhraseIndex<Entry> index;

    private TextSigns(List<Entry> entries) {
        index = new PhraseIndex<>(entries, Entry::phrase);
    }

    private record Entry(TextSign sign, String phrase) {}

    /** The signs listed in {@code text-signs.tsv}, after the 2025 handbook's red flags and published cases. */
    public static TextSigns standard() {
        return new TextSigns(WordList.resource("text-signs.tsv", 2).stream()
                .map(row -> new Entry(TextSign.valueOf(row[0]), PlainText.of(row[1])))
                .toList());
    }

    /** The signs a text states; one that it denies or warns of ("请勿共享屏幕") does not count. */
    public Set<TextSign> find(@Nullable String text) {
        Set<TextSign> signs = EnumSet.noneOf(TextSign.class);
        if (text != null) {
            String plain = PlainText.of(text);
            index.find(plain, (entry, at) -> {
                if (!Negation.before(plain, at)) {
                    signs.add(entry.sign());
                }
            });
        }
        return signs;
    }
}
