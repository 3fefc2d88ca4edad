package org.forestall.server.followups;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.forestall.engine.Grade;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseRefusal;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.Stage;
import org.forestall.server.jurisdiction.UnitRef;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.persons.PersonId;
import org.forestall.server.persons.PersonLabel;
import org.forestall.server.persons.Persons;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows follow-ups and reviews to people, in their scope; persons are masked. */
@Component
class ShowFollowUps {

    private final FollowUpStore store;
    private final ReviewStore reviews;
    private final CaseWork cases;
    private final Persons persons;
    private final Units units;
    private final Transactions transactions;
    private final InstantSource clock;

    ShowFollowUps(
            FollowUpStore store,
            ReviewStore reviews,
            CaseWork cases,
            Persons persons,
            Units units,
            Transactions transactions,
            InstantSource clock) {
        this.store = store;
        this.reviews = reviews;
        this.cases = cases;
        this.persons = persons;
        this.units = units;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A follow-up as a list shows it.
     *
     * @param caseNumber goes out as {@code case}
     * @param holderId who has the case; null where nobody has
     */
    record Line(
            long id,

            @com.fasterxml.jackson.annotation.JsonProperty("case")
            long caseNumber,

            int number,
            Instant dueAt,
            boolean overdue,
            FollowUp.State state,
            Grade grade,
            UnitRef unit,
            @Nullable Long holderId,
            @Nullable PersonLabel person,
            @Nullable Result result,
            @Nullable Channel channel,
            @Nullable Instant doneAt,
            @Nullable String by,
            @Nullable String note) {}

    /**
     * A case's follow-ups.
     *
     * @param offer {@code watch} where the person is persuaded and the case is not yet under watch, {@code close} where
     *     everything is done; null where neither
     */
    record OfCase(List<Line> items, @Nullable String offer) {}

    /** A review as a list shows it; what was found is null while nobody has looked. */
    record ReviewLine(
            long id,

            @com.fasterxml.jackson.annotation.JsonProperty("case")
            long caseNumber,

            UnitRef unit,
            Grade grade,
            String outcome,
            Instant closedAt,
            Instant dueAt,
            boolean overdue,
            Review.State state,
            @Nullable PersonLabel person,
            Review.@Nullable Done done) {}

    List<Line> owed(Actor reader, @Nullable Integer unitId, boolean dueOnly) {
        reader.require(Permission.CASE_VIEW);
        return transactions.in(reader.scope(), () -> lines(store.owed(unitId, dueOnly ? clock.instant() : null)));
    }

    Line one(Actor reader, FollowUp followUp) {
        return transactions.in(reader.scope(), () -> lines(List.of(followUp)).getFirst());
    }

    OfCase ofCase(Actor reader, CaseId id) {
        reader.require(Permission.CASE_VIEW);
        return transactions.in(reader.scope(), () -> {
            CaseFile file =
                    cases.list(List.of(id)).stream().findFirst().orElseThrow(() -> new Refused(CaseRefusal.NOT_FOUND));
            List<FollowUp> all = store.of(id);
            return new OfCase(lines(all), offer(file, all));
        });
    }

    List<ReviewLine> reviews(Actor reader, @Nullable Integer unitId, Review.State state) {
        reader.require(Permission.CASE_VIEW);
        return transactions.in(reader.scope(), () -> reviewLines(reviews.list(unitId, state)));
    }

    ReviewLine review(Actor reader, Review review) {
        return transactions.in(
                reader.scope(), () -> reviewLines(List.of(review)).getFirst());
    }

    private static @Nullable String offer(CaseFile file, List<FollowUp> all) {
        if (file.isFolded()
                || file.stage() == Stage.TRANSFERRING
                || file.moments().closedAt() != null
                || !SeriesPast.PERSUADED.contains(file.standing().victimState())) {
            return null;
        }
        boolean owed = all.stream().anyMatch(FollowUp::isPlanned);
        if (file.stage() == Stage.OPEN) {
            return owed || all.isEmpty() ? "watch" : "close";
        }
        return owed ? null : "close";
    }

    private List<Line> lines(List<FollowUp> all) {
        Instant now = clock.instant();
        Map<CaseId, CaseFile> files = filesOf(all.stream().map(FollowUp::caseId).toList());
        Map<PersonId, PersonLabel> labels = labelsOf(files);
        return all.stream()
                .filter(one -> files.containsKey(one.caseId()))
                .map(one -> {
                    CaseFile file = java.util.Objects.requireNonNull(files.get(one.caseId()));
                    FollowUp.Done done = one.done();
                    return new Line(
                            one.id(),
                            one.caseId().value(),
                            one.number(),
                            one.dueAt(),
                            one.isPlanned() && one.dueAt().isBefore(now),
                            one.state(),
                            file.grade(),
                            units.get(one.unitId()).ref(),
                            file.holder().staffId(),
                            labels.get(file.person()),
                            done == null ? null : done.result(),
                            done == null ? null : done.channel(),
                            done == null ? null : done.at(),
                            done == null ? null : done.by(),
                            done == null ? null : done.note());
                })
                .toList();
    }

    private List<ReviewLine> reviewLines(List<Review> all) {
        Instant now = clock.instant();
        Map<CaseId, CaseFile> files = filesOf(all.stream().map(Review::caseId).toList());
        Map<PersonId, PersonLabel> labels = labelsOf(files);
        return all.stream()
                .map(one -> {
                    CaseFile file = files.get(one.caseId());
                    return new ReviewLine(
                            one.id(),
                            one.caseId().value(),
                            units.get(one.unitId()).ref(),
                            one.grade(),
                            one.outcome(),
                            one.closedAt(),
                            one.dueAt(),
                            one.state() == Review.State.OPEN && one.dueAt().isBefore(now),
                            one.state(),
                            file == null ? null : labels.get(file.person()),
                            one.done());
                })
                .toList();
    }

    private Map<CaseId, CaseFile> filesOf(List<CaseId> ids) {
        return cases.list(ids).stream().collect(Collectors.toMap(CaseFile::id, Function.identity()));
    }

    private Map<PersonId, PersonLabel> labelsOf(Map<CaseId, CaseFile> files) {
        return persons.labels(files.values().stream().map(CaseFile::person).collect(Collectors.toSet()));
    }
}
