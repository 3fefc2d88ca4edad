package org.forestall.server.guides;

import java.util.List;
import org.forestall.engine.VictimState;
import org.jspecify.annotations.Nullable;

/**
 * A section of a guide.
 *
 * @param states the states of the person it is written for; empty means any
 * @param text what the section asks of the dissuader, a sentence or two
 * @param lines what to say, ask, look for or do, one each
 * @param sources tags of the published practice it follows; PROPOSAL where the wording is ours
 */
public record Section(SectionKey key, List<VictimState> states, String text, List<String> lines, List<String> sources) {

    public Section(
            SectionKey key,
            @Nullable List<VictimState> states,
            @Nullable String text,
            @Nullable List<String> lines,
            @Nullable List<String> sources) {
        this.key = key;
        this.states = states == null ? List.of() : states.stream().sorted().toList();
        this.text = text == null ? "" : text.strip();
        this.lines = lines == null
                ? List.of()
                : lines.stream()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
        this.sources = sources == null ? List.of() : List.copyOf(sources);
    }

    /** Whether the other stands in the same place of a guide. */
    boolean isPlacedAs(Section other) {
        return key == other.key && states.equals(other.states);
    }

    /** Whether it says nothing. */
    boolean isEmpty() {
        return text.isEmpty() && lines.isEmpty();
    }
}
