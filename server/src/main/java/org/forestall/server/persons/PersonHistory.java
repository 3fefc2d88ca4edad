package org.forestall.server.persons;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happened to persons before; answered by the package of the cases. */
public interface PersonHistory {

    /**
     * The cases of exactly these rows, in the caller's scope and transaction; one without any may be missing. Who is
     * merged into whom is for the one who asks.
     */
    Map<PersonId, History> historyOf(Collection<PersonId> persons);

    /**
     * @param cases open ones too, the latest first
     * @param leads how many leads they had
     */
    record History(List<CaseLine> cases, int leads) {

        /** Nothing happened yet. */
        public static final History NONE = new History(List.of(), 0);

        public History {
            cases = List.copyOf(cases);
        }

        /** Both histories as one person's. */
        public History and(History other) {
            return new History(
                    Stream.concat(cases.stream(), other.cases.stream())
                            .sorted(Comparator.comparing(CaseLine::openedAt).reversed())
                            .toList(),
                    leads + other.leads);
        }

        /** The case that is not closed, if there is one. */
        public @Nullable Long openCase() {
            return cases.stream()
                    .filter(c -> c.closedAt() == null)
                    .map(CaseLine::id)
                    .findFirst()
                    .orElse(null);
        }

        /** How the latest closed one ended. */
        public @Nullable String lastOutcome() {
            return cases.stream()
                    .filter(c -> c.closedAt() != null)
                    .map(CaseLine::outcome)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** One episode. */
    record CaseLine(
            long id,
            String stage,
            String grade,
            Instant openedAt,
            @Nullable String outcome,
            @Nullable Instant closedAt) {}
}
