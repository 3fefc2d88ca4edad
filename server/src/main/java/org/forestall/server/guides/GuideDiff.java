package org.forestall.server.guides;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.forestall.engine.VictimState;
import org.jspecify.annotations.Nullable;

/** What differs between two versions, section by section; a section is the same one where it stands in the same place. */
final class GuideDiff {

    private GuideDiff() {}

    /** What became of a section. */
    enum Change {
        SAME,
        CHANGED,
        ADDED,
        REMOVED
    }

    /** One section before and after. */
    record Difference(
            SectionKey key,
            List<VictimState> states,
            Change change,
            @Nullable Section before,
            @Nullable Section after) {}

    /** In the order of the later version, then what it dropped. */
    static List<Difference> between(List<Section> before, List<Section> after) {
        List<Difference> differences = new ArrayList<>();
        for (Section section : after) {
            Section old = placedAs(section, before).orElse(null);
            Change change = old == null ? Change.ADDED : old.equals(section) ? Change.SAME : Change.CHANGED;
            differences.add(new Difference(section.key(), section.states(), change, old, section));
        }
        for (Section section : before) {
            if (placedAs(section, after).isEmpty()) {
                differences.add(new Difference(section.key(), section.states(), Change.REMOVED, section, null));
            }
        }
        return differences;
    }

    /** The keys of the sections that differ, each once. */
    static List<String> changed(List<Section> before, List<Section> after) {
        return between(before, after).stream()
                .filter(difference -> difference.change() != Change.SAME)
                .map(difference -> difference.key().name())
                .distinct()
                .toList();
    }

    private static Optional<Section> placedAs(Section section, List<Section> others) {
        return others.stream().filter(section::isPlacedAs).findFirst();
    }
}
