package org.forestall.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the server's process is started: the built application with the launcher's flags and its start-up cache where there
 * is one, or any classpath that {@code -Dforestall.classpath} names.
 */
final class ServerCommand {

    /** The launcher's flags; {@code -Dforestall.server.options} replaces them. */
    private static final String FLAGS = "-Xmx1g -XX:+UseSerialGC -XX:+UseCompactObjectHeaders"
            + " --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
            + " -Dfile.encoding=UTF-8 -Djava.awt.headless=true";

    private ServerCommand() {}

    /** The command without the server's own options. */
    static List<String> find() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags());
        @Nullable String classpath = System.getProperty("forestall.classpath");
        if (classpath == null) {
            command.addAll(
                    List.of("-jar", application().resolve("forestall.jar").toString()));
        } else {
            command.addAll(List.of("-cp", classpath, "org.forestall.server.Launch"));
        }
        return command;
    }

    /** What the server's virtual machine is started with. */
    static List<String> flags() {
        List<String> flags = new ArrayList<>(List.of(
                System.getProperty("forestall.server.options", FLAGS).strip().split("\\s+")));
        Path cache = application().resolve("forestall.aot");
        if (System.getProperty("forestall.classpath") == null && Files.isRegularFile(cache)) {
            flags.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off", "-Xlog:cds=off"));
        }
        flags.removeIf(String::isEmpty);
        return flags;
    }

    private static Path application() {
        return Path.of(System.getProperty("forestall.home", ""), "server", "target", "app")
                .toAbsolutePath();
    }
}
