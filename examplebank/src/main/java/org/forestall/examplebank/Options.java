package org.forestall.examplebank;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the bank is started with.
 *
 * @param port on 127.0.0.1; 0 takes a free one
 * @param data the folder of its book
 * @param server scheme, host and port of the police's server
 * @param secrets the file of what it shares with the police
 * @param refresh how often it asks for the watch
 * @param faults whether it can be told to misbehave
 * @param demoClock whether it goes by the clock of the server's demo
 * @param endWithInput whether it ends when its standard input does, as whoever started it is gone then
 */
record Options(
        int port,
        Path data,
        URI server,
        Path secrets,
        Duration refresh,
        boolean faults,
        boolean demoClock,
        boolean endWithInput) {

    static final String USAGE = """
            The example bank: a book, a core that honours holds, a counter page. Built on bankkit.

              --port P         on 127.0.0.1; 0 takes a free one (8081)
              --data DIR       its book (./example-bank)
              --server URL     the police's server (http://127.0.0.1:8080)
              --secrets FILE   bank-key, watch-key and signing.NAME, chmod 600 (DIR/secrets)
              --refresh S      seconds between two looks at the watch (60)
              --faults         lets a test make it slow, silent or wrong
              --demo-clock     goes by the clock of the server's demo
              --end-with-input ends when its standard input does
            """;

    private static final Set<String> FLAGS = Set.of("--faults", "--demo-clock", "--end-with-input");
    private static final Set<String> VALUES = Set.of("--port", "--data", "--server", "--secrets", "--refresh");

    /** @throws IllegalArgumentException with a sentence for whoever typed them */
    static Options parse(String... args) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < args.length; i++) {
            if (FLAGS.contains(args[i])) {
                given.put(args[i], "");
            } else if (VALUES.contains(args[i]) && i + 1 < args.length) {
                given.put(args[i], args[++i]);
            } else {
                throw new IllegalArgumentException("There is no option '" + args[i] + "', or it needs a value.");
            }
        }
        Path data = Path.of(given.getOrDefault("--data", "example-bank")).toAbsolutePath();
        String secrets = given.get("--secrets");
        return new Options(
                number(given, "--port", 8081),
                data,
                URI.create(given.getOrDefault("--server", "http://127.0.0.1:8080")),
                secrets == null ? data.resolve("secrets") : Path.of(secrets),
                Duration.ofSeconds(number(given, "--refresh", 60)),
                given.containsKey("--faults"),
                given.containsKey("--demo-clock"),
                given.containsKey("--end-with-input"));
    }

    private static int number(Map<String, String> given, String option, int standard) {
        String text = given.getOrDefault(option, Integer.toString(standard));
        if (!text.matches("\\d{1,5}")) {
            throw new IllegalArgumentException("The option " + option + " needs a number, not '" + text + "'.");
        }
        return Integer.parseInt(text);
    }
}
