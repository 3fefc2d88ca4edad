package org.forestall.server;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a server is started with.
 *
 * @param demo whether it plays the demo day
 * @param port 0 takes a free one
 * @param data the data folder
 * @param emptied whether the data folder is the demo's own, emptied at each start
 * @param database a PostgreSQL of the user's own; null for the embedded one
 * @param keys the folder of the sealing keys; null for the data folder's
 * @param seed the demo day's seed
 * @param speed how many seconds of the demo day pass in one second
 * @param exercise a demo of one warning without robots, to practise by hand
 * @param train whether to stop once ready: it trains the start-up cache
 */
record LaunchOptions(
        boolean demo,
        int port,
        Path data,
        boolean emptied,
        @Nullable String database,
        @Nullable Path keys,
        long seed,
        double speed,
        boolean exercise,
        boolean train) {

    private static final Set<String> FLAGS = Set.of("--train", "--exercise");

    /** The options cannot be used; the message says how they should be. */
    static final class Usage extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Usage(String message) {
            super(message, null, false, false);
        }
    }

    static LaunchOptions parse(String[] args) {
        String command = args.length == 0 ? "serve" : args[0];
        if (!command.equals("serve") && !command.equals("demo")) {
            throw new Usage("There is no command '" + command + "'. Try: ./forestall help");
        }
        boolean demo = command.equals("demo");
        Map<String, String> given = read(args);
        boolean exercise = demo && given.remove("--exercise") != null;
        LaunchOptions options = new LaunchOptions(
                demo,
                (int) number(given, "--port", 8080),
                Path.of(given.getOrDefault("--data", demo ? ".forestall/demo" : "forestall-data"))
                        .toAbsolutePath(),
                demo && !given.containsKey("--data"),
                database(given.remove("--database")),
                path(given.remove("--keys")),
                (long) number(given, "--seed", 1),
                number(given, "--speed", exercise ? 1 : 30),
                exercise,
                given.remove("--train") != null);
        given.keySet().removeAll(Set.of("--port", "--data", "--seed", "--speed"));
        if (!given.isEmpty()) {
            throw new Usage("There is no option " + given.keySet().iterator().next() + ". Try: ./forestall help");
        }
        return options;
    }

    private static Map<String, String> read(String[] args) {
        Map<String, String> given = new HashMap<>();
        for (int i = 1; i < args.length; i++) {
            String[] parts = args[i].split("=", 2);
            if (FLAGS.contains(parts[0])) {
                given.put(parts[0], "yes");
            } else if (parts.length == 2) {
                given.put(parts[0], parts[1]);
            } else if (i + 1 < args.length) {
                given.put(parts[0], args[++i]);
            } else {
                throw new Usage("The option " + args[i] + " needs a value. Try: ./forestall help");
            }
        }
        return given;
    }

    private static double number(Map<String, String> given, String option, double standard) {
        String text = given.get(option);
        if (text == null) {
            return standard;
        }
        try {
            double value = Double.parseDouble(text);
            if (value < 0) {
                throw new NumberFormatException();
            }
            return value;
        } catch (NumberFormatException e) {
            throw new Usage("The option " + option + " needs a number, not '" + text + "'.");
        }
    }

    private static @Nullable String database(@Nullable String url) {
        if (url != null && !url.startsWith("jdbc:postgresql:")) {
            throw new Usage("The option --database needs an address like jdbc:postgresql://host/name?user=...");
        }
        return url;
    }

    private static @Nullable Path path(@Nullable String text) {
        return text == null ? null : Path.of(text).toAbsolutePath();
    }
}
