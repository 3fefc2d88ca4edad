package org.forestall.benchmarks;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.forestall.server.demo.DemoDay;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Leads a second by each way in, how long until a board shows them, and plain inserts on the same database. */
final class IntakeBenchmark implements Benchmark {

    private static final int TOGETHER = 500;
    private static final int BATCH_SENDERS = 4;
    private static final int SINGLE_SENDERS = 32;
    private static final String HOME = "北京市西城区德胜街道新风中直社区";

    @Override
    public String describe() {
        return "leads a second by HTTP and by file, receipt to open board, beside plain INSERTs and pgbench"
                + " [--rows 100000] [--seconds 20]";
    }

    @Override
    public void run(Options options, PrintStream out) throws Exception {
        int rows = Math.max(options.number("--rows", 100_000), 2 * TOGETHER);
        Duration seconds = Duration.ofSeconds(options.number("--seconds", 20));
        options.finish();
        out.println("Intake");
        Conditions.print(out);
        Path folder = ServerProcess.newFolder();
        try (ServerProcess server = ServerProcess.start(folder)) {
            Conditions.line(out, "server JVM", String.join(" ", ServerCommand.flags()));
            try (Connection database = server.database("postgres")) {
                Conditions.print(out, database);
            }
            Conditions.line(out, "rows", rows + " a way, or " + seconds.toSeconds() + " s; the database begins empty");
            measure(server, new Run(Site.of(server), rows, seconds, out));
        } finally {
            ServerProcess.delete(folder);
        }
    }

    private static void measure(ServerProcess server, Run run) throws Exception {
        try {
            run.all();
        } catch (Exception fault) {
            run.out().println(server.lastWords());
            throw fault;
        }
    }

    /** One run's parts, in their order: what fills the database comes before what is measured on it. */
    private record Run(Site site, int rows, Duration atMost, PrintStream out) {

        void all() throws Exception {
            List<ObjectNode> leads = LeadRows.make(rows, 11, "bench-batch");
            out.println();
            Rate file = byFile();
            Rate batches = byHttp(
                    "HTTP, " + TOGETHER + " a request, " + BATCH_SENDERS + " senders",
                    "bench-batch",
                    leads,
                    TOGETHER,
                    BATCH_SENDERS);
            Rate singles = byHttp(
                    "HTTP, 1 a request, " + SINGLE_SENDERS + " senders",
                    "bench-single",
                    LeadRows.make(rows, 12, "bench-single"),
                    1,
                    SINGLE_SENDERS);
            toTheBoard();
            peers(leads.stream().map(Door.JSON::writeValueAsBytes).toList(), file, batches, singles);
        }

        private Rate byFile() throws Exception {
            Path csv = Files.createTempFile("forestall-bench", ".csv");
            try {
                DemoDay.writeCsv(csv, rows, 10);
                site.server().forgetPeakMemory();
                FileIntake.Done done = new FileIntake(site.commandLine()).bring(csv);
                say("file of " + Files.size(csv) / 1_000_000 + " MB, upload to done", done.rate());
                out.println("    " + done.verdicts());
                out.println(
                        "    server's peak memory during it: " + site.server().peakMegabytes() + " MB");
                return done.rate();
            } finally {
                Files.delete(csv);
            }
        }

        private Rate byHttp(String what, String code, List<ObjectNode> leads, int together, int senders)
                throws Exception {
            HttpIntake intake = new HttpIntake(site.source(code));
            Rate rate = intake.send(leads, together, senders, atMost);
            say(what, rate);
            out.println("    " + intake.verdicts());
            out.println("    a request: " + intake.latencies());
            return rate;
        }

        private void toTheBoard() throws Exception {
            int seconds = (int) atMost.toSeconds();
            List<ObjectNode> background = LeadRows.make(BoardLatency.BACKGROUND * (seconds + 5), 13, "bench-board");
            BoardLatency.Seen seen = new BoardLatency(site, site.source("bench-board"), "bench-board", background)
                    .measure(HOME, seconds);
            out.println("  lead sent to case on an open board: " + seen.latencies() + " (" + seen.sent() + " sent)");
            out.printf(
                    Locale.ROOT,
                    "    beside %.0f leads/s; GET %s asked %d times, at once after each change%n",
                    seen.backgroundPerSecond(),
                    seen.board(),
                    seen.boardsAsked());
        }

        private void peers(List<byte[]> bytes, Rate file, Rate batches, Rate singles) throws Exception {
            long size = bytes.stream().mapToLong(row -> row.length).sum() / bytes.size();
            out.println();
            out.println("Peers: the same PostgreSQL, one table (jsonb + bytea of the same " + size + " bytes each)");
            try (PlainInserts plain = new PlainInserts(site.server())) {
                Rate batched = plain.inBatches(bytes, TOGETHER, atMost);
                say("plain INSERT, " + TOGETHER + " rows a commit, 1 connection", batched);
                ratio("file", file, batched);
                ratio("HTTP batches", batches, batched);
                Rate one = plain.oneByOne(bytes, 1, half());
                say("plain INSERT, 1 row a commit, 1 connection", one);
                ratio("HTTP singles", singles, one);
                Rate sixteen = plain.oneByOne(bytes, 16, half());
                say("plain INSERT, 1 row a commit, 16 connections", sixteen);
                ratio("HTTP singles", singles, sixteen);
            }
            pgbench();
        }

        private void pgbench() throws Exception {
            @Nullable Pgbench pgbench = Pgbench.find(site.server());
            if (pgbench == null) {
                out.println("  pgbench: not installed here");
                return;
            }
            out.println("  pgbench (TPC-B-like, scale 10: five statements a transaction)");
            pgbench.run((int) half().toSeconds()).forEach(line -> out.println("    " + line));
        }

        private Duration half() {
            return Duration.ofSeconds(Math.max(1, atMost.toSeconds() / 2));
        }

        private void say(String what, Rate rate) {
            out.printf(Locale.ROOT, "  %-52s %s%n", what, rate);
        }

        private void ratio(String ours, Rate our, Rate peer) {
            out.printf(Locale.ROOT, "    ours by %s: %.3f of it%n", ours, our.perSecond() / peer.perSecond());
        }
    }
}
