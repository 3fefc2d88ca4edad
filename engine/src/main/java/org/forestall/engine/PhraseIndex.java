package org.forestall.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Finds listed phrases in a text, the longest first at each place, none inside another. */
final class PhraseIndex<T> {

    private final Map<Character, List<T>> byFirst = new HashMap<>();
    private final Function<T, String> phrase;

    PhraseIndex(List<T> entries, Function<T, String> phrase) {
        this.phrase = phrase;
        for (T entry : entries) {
            byFirst.computeIfAbsent(phrase.apply(entry).charAt(0), first -> new ArrayList<>())
                    .add(entry);
        }
        Comparator<T> longest = Comparator.comparingInt(
                        (T entry) -> phrase.apply(entry).length())
                .reversed();
        byFirst.values().forEach(list -> list.sort(longest));
    }

    /** Hands over each entry found with the place where it starts; the text must be normalised. */
    void find(String plain, BiConsumer<T, Integer> found) {
        int at = 0;
        while (at < plain.length()) {
            int length = 0;
            for (T entry : byFirst.getOrDefault(plain.charAt(at), List.of())) {
                String words = phrase.apply(entry);
                if (length == 0 || words.length() == length) {
                    if (plain.startsWith(words, at)) {
                        found.accept(entry, at);
                        length = words.length();
                    }
                }
            }
            at += Math.max(1, length);
        }
    }
}
