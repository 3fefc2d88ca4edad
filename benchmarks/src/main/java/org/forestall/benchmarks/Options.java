package org.forestall.benchmarks;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The options behind a benchmark's name, each {@code --name value} or {@code --name=value}. */
final class Options {

    /** The options cannot be used; the message says how they should be. */
    static final class Usage extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Usage(String message) {
            super(message, null, false, false);
        }
    }

    private final Map<String, String> given;

    private Options(Map<String, String> given) {
        this.given = given;
    }

    /** @param args the benchmark's name, then its options */
    static Options parse(String... args) {
        Map<String, String> given = new HashMap<>();
        for (int i = 1; i < args.length; i++) {
            String[] parts = args[i].split("=", 2);
            if (!parts[0].startsWith("--")) {
                throw new Usage("'" + args[i] + "' is no option: options begin with --.");
            }
            if (parts.length == 1 && i + 1 == args.length) {
                throw new Usage("The option " + args[i] + " needs a value.");
            }
            given.put(parts[0], parts.length == 2 ? parts[1] : args[++i]);
        }
        return new Options(given);
    }

    /** A whole number of at least 1. */
    int number(String name, int standard) {
        String text = given.remove(name);
        if (text == null) {
            return standard;
        }
        try {
            int value = Integer.parseInt(text.replace("_", "").replace(",", ""));
            if (value < 1) {
                throw new NumberFormatException(text);
            }
            return value;
        } catch (NumberFormatException e) {
            throw new Usage("The option " + name + " needs a whole number above 0, not '" + text + "'.");
        }
    }

    @Nullable
    String find(String name) {
        return given.remove(name);
    }

    /** Refuses options that nothing asked for. */
    void finish() {
        if (!given.isEmpty()) {
            throw new Usage("There is no option " + given.keySet().iterator().next() + " here.");
        }
    }
}
