package org.forestall.twin;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.forestall.engine.Grade;

/** The results as tables in Markdown, to be read as they are or put into a page. */
final class TableReport {

    private final PrintStream out;
    private final String heading;

    /** @param heading the mark of a heading, so that it fits into the page it is put into */
    TableReport(PrintStream out, String heading) {
        this.out = out;
        this.heading = heading;
    }

    void print(LoadResult load) {
        say("");
        say(
                "%s %s (people by shift %s, so %.2f; %d runs of %d days)",
                heading, load.title(), load.roster().counts(), load.load(), load.runs(), load.days());
        say("");
        bounds(load);
        shares(load);
        times(load);
        fairness(load);
    }

    private void bounds(LoadResult load) {
        Result any = load.results().getFirst();
        double days = (double) load.runs() * load.days();
        say(
                "At stake after the leads %.0f yuan a day. People without number save %.1f %% of it; the bound with minutes at"
                        + " a price (%.2f yuan a minute) is %.1f %%. Shares below are of the tighter one.",
                any.stake / days,
                percent(LoadResult.sum(load.unlimited()) / any.stake),
                load.price(),
                percent(LoadResult.sum(load.relaxed()) / any.stake));
    }

    private void shares(LoadResult load) {
        double days = (double) load.runs() * load.days();
        Result gradeFirst = load.find(PolicyName.GRADE_FIRST).orElse(null);
        double avoidable = LoadResult.sum(load.tighter());
        say("");
        say(
                "| order | share of bound, 95 % CI | yuan lost a day | loss against grade-first | avoidable loss against it |"
                        + " people protected a day | people who lose a day | staff use |");
        say("| --- | --- | --- | --- | --- | --- | --- | --- |");
        for (Result each : load.results()) {
            Ratio share = load.share(each, load.tighter());
            say(
                    "| %s | %.1f ± %.1f %% | %.0f | %s | %s | %.2f | %.2f | %.0f %% |",
                    each.policy,
                    percent(share.value()),
                    percent(share.halfWidth()),
                    each.lost() / days,
                    gradeFirst == null ? "" : change(each.lost(), gradeFirst.lost()),
                    gradeFirst == null ? "" : change(avoidable - each.savedSum, avoidable - gradeFirst.savedSum),
                    each.protectedPeople / days,
                    each.losers / days,
                    percent(each.use.value()));
        }
    }

    private void times(LoadResult load) {
        say("");
        say(
                "Minutes to the first contact and to the meeting where there was one, and broken clocks: to the first contact,"
                        + " and those to the meeting that ran out on an open case, where practice goes to every door of the grade:");
        say("");
        say("| order | grade | contact P50 | P90 | meeting P50 | P90 | contact broken | meeting broken |");
        say("| --- | --- | --- | --- | --- | --- | --- | --- |");
        for (Result each : load.results()) {
            for (Grade grade : Grade.values()) {
                Sample contact = each.contact.getOrDefault(grade, new Sample());
                Sample meeting = each.meeting.getOrDefault(grade, new Sample());
                say(
                        "| %s | %s | %s | %s | %s | %s | %s | %s |",
                        each.policy,
                        grade,
                        minutes(contact.percentile(0.5)),
                        minutes(contact.percentile(0.9)),
                        minutes(meeting.percentile(0.5)),
                        minutes(meeting.percentile(0.9)),
                        broken(each.broken.getOrDefault(grade, new Ratio())),
                        broken(each.brokenMeeting.getOrDefault(grade, new Ratio())));
            }
        }
    }

    private void fairness(LoadResult load) {
        say("");
        say("Victims protected, in percent of those with money still there at the lead:");
        say("");
        say("| order | by age band | by sum band | least and best station |");
        say("| --- | --- | --- | --- |");
        for (Result each : load.results()) {
            double least =
                    each.byStation.stream().mapToDouble(Ratio::value).min().orElse(Double.NaN);
            double best =
                    each.byStation.stream().mapToDouble(Ratio::value).max().orElse(Double.NaN);
            say(
                    "| %s | %s | %s | %.0f to %.0f |",
                    each.policy, bands(each.byAge), bands(each.bySum), percent(least), percent(best));
        }
    }

    /** One row of the robustness table for each order, in one table. */
    void printRobustness(List<LoadResult> rows) {
        if (rows.isEmpty()) {
            return;
        }
        say("");
        say(
                "%s Where the world is not as believed (load %.2f, %d runs of %d days)",
                heading,
                rows.getFirst().load(),
                rows.getFirst().runs(),
                rows.getFirst().days());
        say("");
        say("| world | first order's share | best of the others | how far behind it, 95 % CI |");
        say("| --- | --- | --- | --- |");
        for (LoadResult row : rows) {
            Result first = row.results().getFirst();
            Result best = row.results().stream()
                    .skip(1)
                    .max(java.util.Comparator.comparingDouble(each -> each.savedSum))
                    .orElse(first);
            Ratio behind = row.behind(first, best);
            say(
                    "| %s | %s %.1f %% | %s %.1f %% | %+.1f ± %.1f points |",
                    row.title(),
                    first.policy,
                    percent(row.share(first, row.tighter()).value()),
                    best.policy,
                    percent(row.share(best, row.tighter()).value()),
                    percent(behind.value()),
                    percent(behind.halfWidth()));
        }
    }

    private static String bands(List<Ratio> bands) {
        return String.join(
                " / ",
                bands.stream()
                        .map(band -> String.format(Locale.ROOT, "%.0f", percent(band.value())))
                        .toList());
    }

    private static String change(double value, double than) {
        return String.format(Locale.ROOT, "%+.0f %%", percent(value / than - 1));
    }

    private static String broken(Ratio share) {
        double value = share.value();
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.1f %%", percent(value));
    }

    private static String minutes(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        return Double.isInfinite(value) ? "never" : String.format(Locale.ROOT, value < 100 ? "%.1f" : "%.0f", value);
    }

    private static double percent(double share) {
        return 100 * share;
    }

    private void say(String format, Object... values) {
        out.println(values.length == 0 ? format : String.format(Locale.ROOT, format, values));
    }
}
