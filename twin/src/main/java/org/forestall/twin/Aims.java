package org.forestall.twin;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What was aimed at, and by how much it was reached or not: every sentence is made from the numbers. */
final class Aims {

    private static final double SHARE = 0.9;
    private static final double LESS_LOSS = 0.3;
    private static final double COMPARED_AT = 1.3;
    private static final double A_MINUTE = 60;
    private static final double DAYS_OF_A_YEAR = 365;

    private final PrintStream out;

    Aims(PrintStream out) {
        this.out = out;
    }

    /** The aims that the loads' tables answer; says nothing where Forestall was not played. */
    void ofLoads(List<LoadResult> loads) {
        for (LoadResult load : loads) {
            load.find(PolicyName.FORESTALL).ifPresent(forestall -> share(load, forestall));
        }
        for (LoadResult load : loads) {
            if (load.title().equals(Study.title(COMPARED_AT))) {
                against(load);
            }
        }
        loads.stream()
                .flatMap(load -> load.find(PolicyName.FORESTALL).stream()
                        .map(each -> each.seconds / load.runs() / load.days() * DAYS_OF_A_YEAR))
                .max(Comparator.naturalOrder())
                .ifPresent(this::year);
    }

    private void share(LoadResult load, Result forestall) {
        Ratio share = load.share(forestall, load.tighter());
        say(
                "- %s: Forestall saves %.1f ± %.1f %% of the tighter bound; aimed at 90 %%: **%s**.",
                load.title(), 100 * share.value(), 100 * share.halfWidth(), reached(share.value() >= SHARE));
    }

    private void against(LoadResult load) {
        load.find(PolicyName.FORESTALL)
                .ifPresent(forestall -> load.find(PolicyName.GRADE_FIRST)
                        .ifPresent(gradeFirst -> against(load, forestall, gradeFirst)));
    }

    private void against(LoadResult load, Result forestall, Result gradeFirst) {
        Ratio rest = load.avoidable(forestall, gradeFirst);
        say(
                "- At load %.1f Forestall loses %.1f ± %.1f %% less than grade-first of what could have been saved (what each"
                        + " stays behind the tighter bound); aimed at 30 %%: **%s**.",
                COMPARED_AT, 100 * (1 - rest.value()), 100 * rest.halfWidth(), reached(1 - rest.value() >= LESS_LOSS));
        double less = 1 - forestall.lost() / gradeFirst.lost();
        double most = 1 - load.unavoidable(gradeFirst);
        say(
                "- Of all loss after the leads, with what no order could have saved, that is %.1f %% less than grade-first;"
                        + " aimed at 30 %%: **%s**. The bound itself would be %.1f %% less: the rest leaves before anybody"
                        + " could act, or by people whom nothing stops.",
                100 * less, reached(less >= LESS_LOSS), 100 * most);
    }

    private void year(double seconds) {
        say(
                "- A year of the district under Forestall takes %.1f s on one core at the slowest of these loads; aimed at"
                        + " less than 60 s: **%s**.",
                seconds, reached(seconds < A_MINUTE));
    }

    /** The aim that the robustness table answers. */
    void ofRobustness(List<LoadResult> rows) {
        for (LoadResult row : rows) {
            row.find(PolicyName.FORESTALL)
                    .ifPresent(forestall -> row.results().stream()
                            .filter(each -> each != forestall)
                            .max(Comparator.comparingDouble(each -> each.savedSum))
                            .ifPresent(best -> behind(row, forestall, best)));
        }
    }

    private void behind(LoadResult row, Result forestall, Result best) {
        Ratio behind = row.behind(forestall, best);
        boolean reached = behind.value() <= behind.halfWidth();
        say(
                "- %s: %.1f points %s %s, the best of the others (± %.1f); aimed at no more than the interval behind it:"
                        + " **%s**.",
                row.title(),
                100 * Math.abs(behind.value()),
                behind.value() > 0 ? "behind" : "ahead of",
                best.policy,
                100 * behind.halfWidth(),
                reached(reached));
    }

    private static String reached(boolean is) {
        return is ? "reached" : "not reached";
    }

    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
