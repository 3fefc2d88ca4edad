package org.forestall.twin;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
            run(options, out);
            return 0;
        } catch (TwinOptions.Usage | BadScenario refusal) {
            err.println(refusal.getMessage());
            return WRONG_USE;
        } catch (IOException fault) {
            err.println("The scenario cannot be read: " + fault);
            return FAILED;
        }
    }

    private static void run(TwinOptions options, PrintStream out) throws IOException {
        Scenario scenario = scenario(options);
        if (options.staff()) {
            new StaffQuestion(scenario, options).answer(out);
            return;
        }
        Study study = new Study(scenario, options);
        TableReport table = new TableReport(out);
        List<LoadResult> all = new ArrayList<>();
        for (double load : options.loads()) {
            LoadResult result = study.at(load);
            all.add(result);
            if (!options.json()) {
                table.print(result);
            }
        }
        Double robustness = options.robustness();
        if (robustness != null) {
            List<LoadResult> rows = new ArrayList<>();
            for (Twist twist : Twist.all()) {
                rows.add(study.at(robustness, twist, Math.min(options.runs(), MOST_ROBUSTNESS_RUNS)));
            }
            all.addAll(rows);
            if (!options.json()) {
                table.printRobustness(rows);
            }
        }
        if (options.json()) {
            out.println(JsonReport.of(all));
        }
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
