package org.forestall.twin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A study that another program asks for: the same as the command plays, with progress to hear of. */
public final class TwinStudy {

    private TwinStudy() {}

    /**
     * What to play.
     *
     * @param policies labels of {@link #policies()}, at least one
     * @param loads work over minutes on duty, each above 0
     * @param staff whether to ask besides how many people protect 95 %
     */
    public record Request(List<String> policies, List<Double> loads, int days, int runs, long seed, boolean staff) {

        public Request {
            policies = List.copyOf(policies);
            loads = List.copyOf(loads);
            if (policies.isEmpty() || loads.isEmpty() || days < 1 || runs < 1) {
                throw new IllegalArgumentException("something has to be played");
            }
        }

        private TwinOptions options() {
            List<PolicyName> named = policies.stream()
                    .map(PolicyName::find)
                    .map(found -> found.orElseThrow())
                    .toList();
            return new TwinOptions(null, named, loads, days, runs, seed, null, staff, true, null);
        }
    }

    /** Hears how far it is. */
    @FunctionalInterface
    public interface Progress {

        /**
         * A part is done; may throw to end the whole.
         *
         * @param share of all parts, 0 to 1; the staff question's length is not known before, and counts as one part
         */
        void done(double share);
    }

    /** The orders of work that can be compared, as they are written. */
    public static List<String> policies() {
        return Arrays.stream(PolicyName.values()).map(PolicyName::label).toList();
    }

    /**
     * Plays it.
     *
     * @return JSON: {@code loads} as the command's {@code --json} has them, and {@code staff} with {@code people} by shift and
     *     the {@code share} protected, empty where that was not asked
     */
    public static String play(Scenario scenario, Request request, Progress progress) {
        int parts = request.loads().size() * request.runs() + (request.staff() ? request.runs() : 0);
        int[] done = new int[1];
        Study study = new Study(scenario, request.options(), new Study.Watch() {
            @Override
            public long nanos() {
                // asked between two orders of work: a chance to end sooner
                progress.done((double) done[0] / parts);
                return 0;
            }

            @Override
            public void played(String title, int run, int runs) {
                progress.done((double) ++done[0] / parts);
            }
        });
        // one after the other into text, as the samples of a load are many
        List<String> loads = new ArrayList<>();
        for (double load : request.loads()) {
            loads.add(JsonReport.load(study.at(load)));
        }
        double before = (double) done[0] / parts;
        List<StaffQuestion.Step> steps = request.staff()
                ? new StaffQuestion(scenario, request.seed(), request.runs(), request.days())
                        .steps(step -> progress.done(before))
                : List.of();
        return "{\"loads\":[" + String.join(",", loads) + "],\"staff\":" + staff(steps) + "}";
    }

    private static String staff(List<StaffQuestion.Step> steps) {
        return steps.stream()
                .map(step -> String.format(Locale.ROOT, "{\"people\":%s,\"share\":%.5f}", step.counts(), step.share()))
                .collect(Collectors.joining(",", "[", "]"));
    }
}
