package org.forestall.server.contacts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A search as its page shows it. */
record SearchPage(
        long id,
        String state,
        Instant begunAt,
        @Nullable Instant returnsAt,
        @Nullable Instant endedAt,
        @Nullable Boolean found,
        SearchPlan.Carrier carrier,
        List<Line> sectors,
        long cleared,
        int total,
        List<SearchEvent.Coverage> coverage,
        List<String> missing) {

    /** One sector. */
    record Line(
            long id,
            SectorKind kind,
            @Nullable String label,
            SearchPlan.SectorState state,
            Visit.@Nullable Member owner,
            @Nullable Instant takenAt,
            @Nullable Instant clearedAt,
            @Nullable Boolean found) {}

    static SearchPage of(SearchPlan plan, List<SearchEvent> events) {
        return new SearchPage(
                plan.id(),
                stateOf(plan),
                plan.progress().begunAt(),
                plan.progress().returnsAt(),
                plan.progress().endedAt(),
                plan.progress().found(),
                plan.carrier(),
                plan.sectors().stream().map(SearchPage::line).toList(),
                plan.cleared(),
                plan.sectors().size(),
                SearchEvent.coverage(events),
                plan.missing());
    }

    static DissuasionView.SearchSummary summary(SearchPlan plan) {
        return new DissuasionView.SearchSummary(
                plan.id(),
                stateOf(plan),
                plan.cleared(),
                plan.sectors().size(),
                plan.progress().returnsAt(),
                plan.missing());
    }

    private static String stateOf(SearchPlan plan) {
        if (plan.isEnded()) {
            return "ENDED";
        }
        return plan.isAway() ? "AWAY" : "RUNNING";
    }

    private static Line line(SearchPlan.Sector sector) {
        return new Line(
                sector.id(),
                sector.kind(),
                sector.label(),
                sector.state(),
                sector.owner(),
                sector.takenAt(),
                sector.clearedAt(),
                sector.found());
    }
}
