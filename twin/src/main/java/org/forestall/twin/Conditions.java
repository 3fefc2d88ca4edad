package org.forestall.twin;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * Under what conditions a table was made, so that it can be made again.
 *
 * @param command as it was typed
 * @param clock of the machine
 * @param began when
 */
record Conditions(String command, InstantSource clock, Instant began) {

    Conditions(String command, InstantSource clock) {
        this(command, clock, clock.instant());
    }

    void print(PrintStream out) {
        Duration took = Duration.between(began, clock.instant());
        out.println("Made by");
        out.println();
        out.println("```");
        out.println(command);
        out.println("```");
        out.println();
        out.println("on " + began.truncatedTo(ChronoUnit.SECONDS) + ", in " + took.toMinutes() + " min "
                + took.toSecondsPart() + " s, one thread of a machine with "
                + Runtime.getRuntime().availableProcessors() + " processor(s) for it (" + processor() + "), "
                + System.getProperty("os.name") + " " + System.getProperty("os.version") + ", Java "
                + Runtime.version() + ". The numbers hang on the options and the seed alone; only the seconds do not.");
        out.println();
    }

    private static String processor() {
        Path info = Path.of("/proc/cpuinfo");
        try {
            if (Files.isReadable(info)) {
                return Files.readAllLines(info).stream()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).trim())
                        .findFirst()
                        .orElse(System.getProperty("os.arch"));
            }
        } catch (IOException unreadable) {
            return System.getProperty("os.arch");
        }
        return System.getProperty("os.arch");
    }
}
