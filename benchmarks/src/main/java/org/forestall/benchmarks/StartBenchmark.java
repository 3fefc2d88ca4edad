package org.forestall.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How long a start takes, on a folder that is not there yet and on one that is. */
final class StartBenchmark implements Benchmark {

    @Override
    public String describe() {
        return "from starting the process to its ready line, on fresh and on existing folders [--times 5]";
    }

    @Override
    public void run(Options options, PrintStream out) throws IOException, InterruptedException {
        int times = options.number("--times", 5);
        options.finish();
        out.println("Start: " + times + " each, PostgreSQL's binaries already unpacked after the first");
        Conditions.print(out);
        Conditions.line(out, "server JVM", String.join(" ", ServerCommand.flags()));
        startOnce(ServerProcess.newFolder(), true);
        List<Long> fresh = new ArrayList<>();
        List<Long> existing = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            Path folder = ServerProcess.newFolder();
            fresh.add(startOnce(folder, false));
            existing.add(startOnce(folder, true));
        }
        say(out, "fresh folder", fresh);
        say(out, "existing folder", existing);
    }

    private static long startOnce(Path folder, boolean last) throws IOException, InterruptedException {
        try (ServerProcess server = ServerProcess.start(folder)) {
            return server.millisToReady();
        } finally {
            if (last) {
                ServerProcess.delete(folder);
            }
        }
    }

    private static void say(PrintStream out, String what, List<Long> millis) {
        List<Long> sorted = millis.stream().sorted().toList();
        Conditions.line(out, what, "median " + sorted.get(sorted.size() / 2) + " ms of " + sorted);
    }
}
