package org.forestall.twin;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** {@code forestall twin}: plays a district and prints what each order of work saves. */
public final class TwinCommand {

    private static final int WRONG_USE = 2;
    private static final int FAILED = 1;
    private static final int MOST_ROBUSTNESS_RUNS = 10;

    private TwinCommand() {}

    /** Ends with 2 when the options or the scenario cannot be used, and 1 when the file cannot be read. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int code = run(args, out, err);
        if (code != 0) {
            System.exit(code);
        }
    }

    static int run(String[] args, PrintStream out, PrintStream err) {
        try {
            TwinOptions options = TwinOptions.parse(args);
            String command = "./forestall twin " + String.join(" ", args);
            run(options, new Conditions(command, InstantSource.system()), out, err);
            return 0;
        } catch (TwinOptions.Usage | BadScenario refusal) {
            err.println(refusal.getMessage());
            return WRONG_USE;
        } catch (IOException fault) {
            err.println("A file cannot be read or written: " + fault);
            return FAILED;
        }
    }

    private static void run(TwinOptions options, Conditions conditions, PrintStream out, PrintStream err)
            throws IOException {
        Scenario scenario = scenario(options);
        Written written = new Written(options, conditions);
        if (options.staff()) {
            StaffQuestion question = new StaffQuestion(scenario, options.seed(), options.runs(), options.days());
            written.staff(question, question.answer(out));
            return;
        }
        Study study = new Study(scenario, options, progress(err));
        List<LoadResult> loads = new ArrayList<>();
        options.loads().forEach(load -> loads.add(study.at(load)));
        List<LoadResult> rows = robustness(study, options);
        if (options.json()) {
            List<LoadResult> all = new ArrayList<>(loads);
            all.addAll(rows);
            out.println(JsonReport.of(all));
        } else {
            TableReport table = new TableReport(out, "##");
            loads.forEach(table::print);
            table.printRobustness(rows);
        }
        written.loads(loads);
        written.robustness(rows);
    }

    private static List<LoadResult> robustness(Study study, TwinOptions options) {
        List<LoadResult> rows = new ArrayList<>();
        Double load = options.robustness();
        if (load != null) {
            for (Twist twist : Twist.all()) {
                rows.add(study.at(load, twist, Math.min(options.runs(), MOST_ROBUSTNESS_RUNS)));
            }
        }
        return rows;
    }

    private static Study.Watch progress(PrintStream err) {
        return new Study.Watch() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void played(String title, int run, int runs) {
                err.println(title + ": run " + run + " of " + runs);
            }
        };
    }

    private static Scenario scenario(TwinOptions options) throws IOException {
        String file = options.scenario();
        if (file == null) {
            return ScenarioReader.shipped();
        }
        try (Reader text = Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8)) {
            return ScenarioReader.read(text);
        }
    }
}
