package org.forestall.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Runs the benchmark that is named; without a name it lists them. */
public final class Bench {

    private static final int WRONG_USE = 2;
    private static final int FAILED = 1;

    private Bench() {}

    /** {@code NAME [--option value]...}; ends with 2 when they cannot be understood and 1 when the run failed. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        Map<String, Benchmark> all = all();
        if (args.length == 0) {
            all.forEach((name, each) -> out.printf(Locale.ROOT, "%-12s %s%n", name, each.describe()));
            return;
        }
        Benchmark chosen = all.get(args[0]);
        if (chosen == null) {
            err.println("There is no benchmark '" + args[0] + "'. There are: " + String.join(", ", all.keySet()));
            System.exit(WRONG_USE);
            return;
        }
        System.exit(run(chosen, args, out, err));
    }

    private static int run(Benchmark chosen, String[] args, PrintStream out, PrintStream err) {
        try {
            chosen.run(Options.parse(args), out);
            return 0;
        } catch (Options.Usage usage) {
            err.println(usage.getMessage());
            return WRONG_USE;
        } catch (Exception fault) {
            err.println("The benchmark stopped: " + fault);
            return FAILED;
        }
    }

    private static Map<String, Benchmark> all() {
        Map<String, Benchmark> all = new LinkedHashMap<>();
        all.put("bank", new BankBenchmark());
        all.put("clocks", new ClocksBenchmark());
        all.put("fraud-type", new FraudTypeBenchmark());
        all.put("intake", new IntakeBenchmark());
        all.put("plan", new PlanBenchmark());
        all.put("search", new SearchBenchmark());
        all.put("start", new StartBenchmark());
        all.put("visits", new VisitsBenchmark());
        return all;
    }
}
