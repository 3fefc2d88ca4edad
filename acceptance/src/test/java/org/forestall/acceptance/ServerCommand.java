package org.forestall.acceptance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command that starts the server, with the launcher's flags and its start-up cache where there is one. The property
 * {@code forestall.app} says where the built application is; {@code forestall.classpath} names classes instead.
 */
final class ServerCommand {

    private static final List<String> FLAGS = List.of(
            "-Xmx1g",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dfile.encoding=UTF-8",
            "-Djava.awt.headless=true");

    private ServerCommand() {}

    static List<String> find() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        String classpath = System.getProperty("forestall.classpath", "");
        command.addAll(classpath.isBlank() ? application() : List.of("-cp", classpath, "org.forestall.server.Launch"));
        return command;
    }

    /** A file of the built application. */
    static Path besideServer(String name) {
        Path app = Path.of(System.getProperty("forestall.app", "../server/target/app"))
                .toAbsolutePath()
                .normalize();
        Path file = app.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException("There is no built application at " + app + ". Run ./forestall build.");
        }
        return file;
    }

    private static List<String> application() {
        Path jar = besideServer("forestall.jar");
        List<String> command = new ArrayList<>();
        Path cache = jar.resolveSibling("forestall.aot");
        if (Files.isRegularFile(cache)) {
            command.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off", "-Xlog:cds=off"));
        }
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }
}
