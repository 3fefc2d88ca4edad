package org.forestall.server.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.CloseOutcome;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What people decided when they were asked, and what came of it: recommended beside chosen, and the reasons given. A case's
 * outcome says little about one decision; many beside each other say something.
 */
@Component
class ReadDecisions {

    private static final Duration USUALLY = Duration.ofDays(7);
    private static final int MOST = 1_000;
    private static final int SHOWN = 200;

    private final OfferStore offers;
    private final CaseWork work;
    private final PlanShow show;
    private final Transactions transactions;
    private final InstantSource clock;

    ReadDecisions(OfferStore offers, CaseWork work, PlanShow show, Transactions transactions, InstantSource clock) {
        this.offers = offers;
        this.work = work;
        this.show = show;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Case(Offer offer, @Nullable CaseFile file) {
        boolean overridden() {
            return offer.override() != null;
        }

        boolean reached() {
            Instant contact = file == null ? null : file.moments().firstContactAt();
            return contact != null && !contact.isBefore(offer.times().offered());
        }

        boolean ended(CloseOutcome... outcomes) {
            CloseOutcome how = file == null ? null : file.ending().outcome();
            return how != null && List.of(outcomes).contains(how);
        }
    }

    PlanViews.Decisions of(Actor reader, @Nullable Integer unit, @Nullable Instant since) {
        reader.require(Permission.CASE_ASSIGN);
        Instant from = since == null ? clock.instant().minus(USUALLY) : since;
        return transactions.in(reader.scope(), () -> {
            List<Offer> all = offers.since(from, MOST).stream()
                    .filter(offer -> unit == null || offer.unitId() == unit)
                    .toList();
            Map<CaseId, CaseFile> files = work
                    .list(all.stream().map(Offer::caseId).distinct().toList())
                    .stream()
                    .collect(Collectors.toMap(CaseFile::id, Function.identity()));
            List<Case> cases = all.stream()
                    .map(offer -> new Case(offer, files.get(offer.caseId())))
                    .toList();
            return new PlanViews.Decisions(from, tallies(cases), reasons(all), items(cases));
        });
    }

    private static List<PlanViews.Tally> tallies(List<Case> cases) {
        List<PlanViews.Tally> tallies = new ArrayList<>();
        for (OfferState state : OfferState.values()) {
            for (boolean overridden : new boolean[] {false, true}) {
                List<Case> those = cases.stream()
                        .filter(one -> one.offer().answer().state() == state && one.overridden() == overridden)
                        .toList();
                if (!those.isEmpty()) {
                    tallies.add(tally(state, overridden, those));
                }
            }
        }
        return tallies;
    }

    private static PlanViews.Tally tally(OfferState state, boolean overridden, List<Case> those) {
        return new PlanViews.Tally(
                state,
                overridden,
                those.size(),
                (int) those.stream().filter(Case::reached).count(),
                (int) those.stream()
                        .filter(one -> one.ended(CloseOutcome.DISSUADED))
                        .count(),
                (int) those.stream()
                        .filter(one -> one.ended(CloseOutcome.LOST, CloseOutcome.PARTLY_LOST))
                        .count(),
                median(those));
    }

    private static @Nullable Double median(List<Case> those) {
        List<Double> seconds = those.stream()
                .map(one -> one.offer())
                .filter(offer -> offer.answer().at() != null)
                .map(offer -> Duration.between(
                                        offer.times().offered(),
                                        Objects.requireNonNull(offer.answer().at()))
                                .toMillis()
                        / 1000.0)
                .sorted()
                .toList();
        return seconds.isEmpty() ? null : seconds.get(seconds.size() / 2);
    }

    private static List<PlanViews.ReasonTally> reasons(List<Offer> all) {
        Stream<String[]> declined = all.stream()
                .map(offer -> offer.answer().reason())
                .filter(Objects::nonNull)
                .map(reason -> new String[] {"DECLINE", reason.name()});
        Stream<String[]> overridden = all.stream()
                .map(Offer::override)
                .filter(Objects::nonNull)
                .map(reason -> new String[] {"OVERRIDE", reason.name()});
        return Stream.concat(declined, overridden)
                .collect(Collectors.groupingBy(List::of, Collectors.counting()))
                .entrySet()
                .stream()
                .map(one -> new PlanViews.ReasonTally(
                        one.getKey().getFirst(),
                        one.getKey().getLast(),
                        one.getValue().intValue()))
                .sorted(Comparator.comparingInt(PlanViews.ReasonTally::n)
                        .reversed()
                        .thenComparing(PlanViews.ReasonTally::code))
                .toList();
    }

    private List<PlanViews.Decision> items(List<Case> cases) {
        List<Case> shown = cases.stream().limit(SHOWN).toList();
        List<PlanViews.Offered> views =
                show.offered(shown.stream().map(Case::offer).toList());
        List<PlanViews.Decision> items = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            Offer offer = shown.get(i).offer();
            long wanted = Optional.ofNullable(offer.recommended())
                    .map(Offer.Recommended::score)
                    .orElse(offer.score().points());
            items.add(new PlanViews.Decision(
                    views.get(i), came(shown.get(i).file()), offer.score().points() - wanted));
        }
        return items;
    }

    private static PlanViews.Came came(@Nullable CaseFile file) {
        if (file == null) {
            return new PlanViews.Came(null, null, null, null);
        }
        CloseOutcome outcome = file.ending().outcome();
        return new PlanViews.Came(
                outcome == null ? null : outcome.name(),
                file.moments().firstContactAt(),
                file.moments().closedAt(),
                file.sums().moved() == null ? null : file.sums().moved().toPlainString());
    }
}
