package org.forestall.benchmarks;

import java.io.PrintStream;

/** One thing measured; bounded by its options and stopping by itself. */
interface Benchmark {

    /** What it measures and its options, in one line. */
    String describe();

    void run(Options options, PrintStream out) throws Exception;
}
