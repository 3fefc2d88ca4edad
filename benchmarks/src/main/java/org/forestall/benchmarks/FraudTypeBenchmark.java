package org.forestall.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import org.forestall.fraudtype.FraudTypeReport;

/** How often the suggested fraud type is right, beside published figures. */
final class FraudTypeBenchmark implements Benchmark {

    @Override
    public String describe() {
        return "how often the fraud type suggested from a lead's words is right, beside published figures, and its speed";
    }

    @Override
    public void run(Options options, PrintStream out) throws IOException {
        options.finish();
        Conditions.print(out);
        FraudTypeReport.main(new String[0]);
    }
}
