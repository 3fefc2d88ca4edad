package org.forestall.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What this process holds, after a collection.
 *
 * @param heap megabytes in use
 * @param resident megabytes of the process, in Linux's count
 */
record Memory(long heap, long resident) {

    static Memory now() throws IOException {
        System.gc();
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        long kilobytes = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
        return new Memory(used >> 20, kilobytes >> 10);
    }

    @Override
    public String toString() {
        return "heap " + heap + " MB, RSS " + resident + " MB";
    }
}
