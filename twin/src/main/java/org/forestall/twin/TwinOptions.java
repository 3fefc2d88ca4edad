package org.forestall.twin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param scenario a file; null for the one that ships
 * @param robustness the load of the robustness rows; null for none
 * @param staff whether the planner's question is asked instead
 * @param write a page in Markdown whose marked regions are written anew; null for none
 */
record TwinOptions(
        @Nullable String scenario,
        List<PolicyName> policies,
        List<Double> loads,
        int days,
        int runs,
        long seed,
        @Nullable Double robustness,
        boolean staff,
        boolean json,
        @Nullable String write) {

    /** The options cannot be used; the message says how they should be. */
    static final class Usage extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Usage(String message) {
            super(message, null, false, false);
        }
    }

    TwinOptions {
        policies = List.copyOf(policies);
        loads = List.copyOf(loads);
    }

    static TwinOptions parse(String... args) {
        Parser parser = new Parser();
        for (int i = 0; i < args.length; i++) {
            String[] parts = args[i].split("=", 2);
            if (parts[0].equals("--json")) {
                parser.json = true;
            } else if (parts[0].equals("--staff")) {
                parser.staff = true;
            } else if (parts.length == 2) {
                parser.take(parts[0], parts[1]);
            } else if (i + 1 < args.length) {
                parser.take(parts[0], args[++i]);
            } else {
                throw new Usage("The option " + args[i] + " is not known, or needs a value.");
            }
        }
        return parser.done();
    }

    private static final class Parser {
        private @Nullable String scenario;
        private List<PolicyName> policies = List.of(PolicyName.values());
        private @Nullable List<Double> loads;
        private @Nullable String write;
        private int days = 30;
        private int runs = 30;
        private long seed = 1;
        private @Nullable Double robustness;
        private boolean staff;
        private boolean json;

        void take(String name, String value) {
            switch (name) {
                case "--scenario" -> scenario = value;
                case "--policy" -> policies = policies(value);
                case "--write" -> write = value;
                case "--load" -> loads = loads(value);
                case "--days" -> days = (int) number(name, value, 1, 3660);
                case "--runs" -> runs = (int) number(name, value, 1, 10_000);
                case "--seed" -> seed = (long) number(name, value, 0, 1e15);
                case "--robustness" -> robustness = number(name, value, 0.05, 20);
                default -> throw new Usage("There is no option " + name + " here.");
            }
        }

        TwinOptions done() {
            return new TwinOptions(scenario, policies, loadsWanted(), days, runs, seed, robustness, staff, json, write);
        }

        /** The rows of the robustness table have a load of their own, and can be asked for alone. */
        private List<Double> loadsWanted() {
            List<Double> wanted = loads;
            if (wanted != null) {
                return wanted;
            }
            return robustness == null ? List.of(0.6, 0.9, 1.3, 2.0) : List.of();
        }

        private static List<PolicyName> policies(String value) {
            List<PolicyName> found = new ArrayList<>();
            for (String label : value.split(",")) {
                found.add(PolicyName.find(label)
                        .orElseThrow(() -> new Usage("There is no order of work '" + label + "'. There are: "
                                + Arrays.stream(PolicyName.values())
                                        .map(PolicyName::label)
                                        .toList())));
            }
            return found;
        }

        private static List<Double> loads(String value) {
            return Arrays.stream(value.split(","))
                    .map(each -> number("--load", each, 0.05, 20))
                    .toList();
        }

        private static double number(String name, String value, double least, double most) {
            try {
                double number = Double.parseDouble(value);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                throw new Usage("The option " + name + " needs a number, not '" + value + "'.");
            }
            throw new Usage(
                    "The option " + name + " needs a number from " + least + " to " + most + ", not " + value + ".");
        }
    }
}
