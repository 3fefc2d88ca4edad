package org.forestall.server.persons;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The merges that a group took part in, each naming the row that was merged, or was kept when this one was merged. */
@Component
class ShowMerges {

    private final MergeStore store;
    private final ListStore rows;
    private final LabelPersons labels;

    ShowMerges(MergeStore store, ListStore rows, LabelPersons labels) {
        this.store = store;
        this.rows = rows;
        this.labels = labels;
    }

    List<PersonFile.MergeLine> of(PersonLinks.Group group) {
        List<MergeStore.Merge> merges = store.mergesOf(group.members());
        Map<PersonId, Details> details =
                rows.details(merges.stream().map(m -> other(m, group)).toList());
        List<PersonFile.MergeLine> lines = new ArrayList<>();
        for (MergeStore.Merge merge : merges) {
            PersonId other = other(merge, group);
            Details known = details.get(other);
            if (known != null) {
                lines.add(line(merge, labels.label(other, known)));
            }
        }
        return lines;
    }

    private static PersonId other(MergeStore.Merge merge, PersonLinks.Group group) {
        return group.members().contains(merge.kept()) ? merge.merged() : merge.kept();
    }

    private static PersonFile.MergeLine line(MergeStore.Merge merge, PersonLabel other) {
        return new PersonFile.MergeLine(merge.id(), other, merge.by(), merge.at(), merge.reason(), merge.undoneAt());
    }
}
