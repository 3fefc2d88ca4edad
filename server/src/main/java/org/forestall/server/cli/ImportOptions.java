package org.forestall.server.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The command line of an import.
 *
 * @param file the file of leads; empty only beside {@code help}
 * @param server the address of the server; null to find it through the data folder
 * @param source the code of the source for rows that name none
 * @param verdicts where each row's verdict is written; null for nowhere
 * @param data the server's data folder; null to look in the usual ones
 */
record ImportOptions(
        String file,
        @Nullable String server,
        @Nullable String source,
        @Nullable String verdicts,
        @Nullable String data,
        boolean help) {

    static final String USAGE =
            "Usage: ./forestall import FILE [--server URL] [--source CODE] [--verdicts OUT.csv] [--data DIR]";
    private static final Set<String> NAMES = Set.of("--server", "--source", "--verdicts", "--data");

    /** The command line cannot be understood. */
    static final class Misuse extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Misuse(String sentence) {
            super(sentence + "\n" + USAGE, null, false, false);
        }
    }

    static ImportOptions parse(String... args) {
        Map<String, String> named = new HashMap<>();
        List<String> files = new ArrayList<>();
        if (Set.of(args).contains("--help")) {
            return new ImportOptions("", null, null, null, null, true);
        }
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith("--")) {
                i = readNamed(args, i, named);
            } else {
                files.add(args[i]);
            }
        }
        if (files.size() != 1) {
            throw new Misuse(files.isEmpty() ? "Which file?" : "One file at a time, please.");
        }
        return new ImportOptions(
                files.getFirst(),
                named.get("--server"),
                named.get("--source"),
                named.get("--verdicts"),
                named.get("--data"),
                false);
    }

    /** @return the place of the last argument it took */
    private static int readNamed(String[] args, int at, Map<String, String> named) {
        String[] parts = args[at].split("=", 2);
        if (!NAMES.contains(parts[0])) {
            throw new Misuse("There is no option " + parts[0] + ".");
        }
        boolean apart = parts.length == 1;
        if (apart && at + 1 == args.length) {
            throw new Misuse("The option " + parts[0] + " needs a value.");
        }
        if (named.put(parts[0], apart ? args[at + 1] : parts[1]) != null) {
            throw new Misuse("The option " + parts[0] + " is there twice.");
        }
        return apart ? at + 1 : at;
    }
}
