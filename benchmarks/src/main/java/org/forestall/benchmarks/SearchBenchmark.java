package org.forestall.benchmarks;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.forestall.server.demo.DemoDay;
import org.jspecify.annotations.Nullable;

/** How long lists and searches take when very many leads are in, and how long the start takes then. */
final class SearchBenchmark implements Benchmark {

    private static final int REQUESTS = 2_000;
    private static final int WARMING = 100;
    private static final int AT_ONCE = 4;
    private static final double AIM_MILLIS = 50;
    private static final Duration AT_MOST = Duration.ofSeconds(60);
    private static final String SAMPLE = "bench-sample.csv";

    @Override
    public String describe() {
        return "p50 and p99 of the board, lists and searches over very many leads"
                + " [--leads 1000000] [--open 10000: the others are closed] [--data FOLDER keeps the filled folder]";
    }

    @Override
    public void run(Options options, PrintStream out) throws Exception {
        int leads = options.number("--leads", 1_000_000);
        int open = options.number("--open", 10_000);
        @Nullable String kept = options.find("--data");
        options.finish();
        out.println("Search");
        Conditions.print(out);
        Path folder = kept == null
                ? ServerProcess.newFolder()
                : Files.createDirectories(Path.of(kept).toAbsolutePath());
        try {
            try (ServerProcess server = ServerProcess.start(folder)) {
                fill(server, leads, out);
                close(server, open, out);
            }
            try (ServerProcess server = ServerProcess.start(folder)) {
                measure(server, out);
            }
        } finally {
            if (kept == null) {
                ServerProcess.delete(folder);
            }
        }
    }

    private static void fill(ServerProcess server, int leads, PrintStream out) throws Exception {
        FileIntake intake = new FileIntake(Site.of(server).commandLine());
        Path sample = server.data().resolve(SAMPLE);
        if (Files.exists(sample)) {
            intake.awaitAll();
            Conditions.line(out, "fill", "found in the folder");
            return;
        }
        Path csv = Files.createTempFile("forestall-bench", ".csv");
        try {
            DemoDay.writeCsv(csv, leads, 21);
            SearchTerms.sample(csv, leads, sample);
            long megabytes = Files.size(csv) / 1_000_000;
            server.forgetPeakMemory();
            FileIntake.Done done = intake.bring(csv);
            Conditions.line(out, "fill", "a file of " + megabytes + " MB: " + done.rate() + ", " + done.verdicts());
            Conditions.line(out, "peak memory", server.peakMegabytes() + " MB of the server during the import");
        } finally {
            Files.delete(csv);
        }
    }

    /**
     * In service nearly all of a million leads' cases are closed: all but the newest are, and their clocks stand still. This
     * is done to the tables, because closing them by the door would take a day.
     */
    private static void close(ServerProcess server, int open, PrintStream out) throws Exception {
        try (Connection database = server.database("forestall");
                Statement statement = database.createStatement()) {
            int closed = statement.executeUpdate("""
                    update case_file set stage = 'CLOSED', outcome = 'FALSE_ALARM', closed_at = last_signal_at
                    where stage <> 'CLOSED' and id <= (select id from case_file order by id desc offset %d limit 1)""".formatted(open));
            statement.executeUpdate("""
                    delete from clock k using case_file f
                    where k.kind like 'case.%' and k.subject_id = f.id and f.stage = 'CLOSED'""");
            statement.executeUpdate("""
                    delete from clock k using lead l, case_file f
                    where k.kind = 'feedback.lead' and k.subject_id = l.id and f.id = l.case_id and f.stage = 'CLOSED'""");
            statement.execute("vacuum analyze");
            Conditions.line(out, "closed", closed + " cases by the table; the newest " + open + " stay open");
        }
    }

    private static void measure(ServerProcess server, PrintStream out) throws Exception {
        try (Connection database = server.database("forestall")) {
            Conditions.print(out, database);
            Conditions.line(out, "leads", count(database, "lead"));
            Conditions.line(out, "cases", count(database, "case_file"));
            Conditions.line(out, "start on it", server.millisToReady() + " ms to ready");
            long largest = number(database, "select coalesce(max(id), 1) from case_file");
            long smallest = number(database, "select coalesce(min(id), 1) from case_file");
            SearchTerms terms = SearchTerms.of(server.data().resolve(SAMPLE));
            Door commander = Site.of(server).commander();
            out.println();
            out.println("  " + REQUESTS + " requests each, " + AT_ONCE
                    + " at once, by a commander of the whole district;" + " aim: p99 < " + (int) AIM_MILLIS + " ms");
            out.printf(Locale.ROOT, "  %-28s %9s %9s %9s %9s%n", "", "p50 ms", "p99 ms", "worst ms", "requests");
            for (Map.Entry<String, IntFunction<String>> each :
                    questions(terms, smallest, largest).entrySet()) {
                line(out, each.getKey(), ask(commander, each.getValue()));
            }
        }
    }

    private static Map<String, IntFunction<String>> questions(SearchTerms terms, long smallest, long largest) {
        Map<String, IntFunction<String>> questions = new LinkedHashMap<>();
        questions.put("GET /board", number -> "/board");
        questions.put("GET /cases, first page", number -> "/cases");
        questions.put("GET /cases?q=phone tail", number -> "/cases?q=" + terms.phoneTail(number));
        questions.put("GET /cases?q=full name", number -> "/cases?q=" + terms.name(number));
        questions.put(
                "GET /cases?q=case number",
                number -> "/cases?q=" + (smallest + Math.floorMod(number * 104_729L, largest - smallest + 1)));
        questions.put("GET /persons?q=phone", number -> "/persons?q=" + terms.phone(number));
        questions.put("GET /persons?q=full name", number -> "/persons?q=" + terms.name(number));
        questions.put("GET /leads, first page", number -> "/leads");
        return questions;
    }

    private static Latencies ask(Door commander, IntFunction<String> question) throws Exception {
        Together.run(
                AT_ONCE, WARMING, AT_MOST, () -> number -> commander.read(question.apply(REQUESTS + number)).length);
        Latencies latencies = new Latencies();
        Together.run(AT_ONCE, REQUESTS, AT_MOST, () -> number -> {
            long began = System.nanoTime();
            commander.read(question.apply(number));
            latencies.add(System.nanoTime() - began);
            return 1;
        });
        return latencies;
    }

    private static void line(PrintStream out, String what, Latencies took) {
        out.printf(
                Locale.ROOT,
                "  %-28s %9.1f %9.1f %9.1f %9d%s%n",
                what,
                took.millis(0.5),
                took.millis(0.99),
                took.millis(1),
                took.count(),
                took.millis(0.99) < AIM_MILLIS ? "" : "  misses the aim");
    }

    private static long count(Connection database, String table) throws SQLException {
        return number(database, "select count(*) from " + table);
    }

    private static long number(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
