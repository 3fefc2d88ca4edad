package org.forestall.engine.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.forestall.engine.Grade;
import org.jspecify.annotations.Nullable;

/**
 * Gives every free person the next best action: all cases are judged, the worthiest are matched with the people so that
 * the whole is worth most, and every start says why it was chosen and by how much.
 *
 * <p>A case gets one person at a time, except an urgent one, whose tracks start as one operation.
 */
public final class Planner {

    /** So many more tasks than people enter the matching, as travel may make a lesser one the better. */
    private static final int SPARE = 20;

    private final Valuer valuer;
    private final PolicySettings settings;
    private final TravelTimes travel;
    private final Eligibility eligibility;

    public Planner(Effects effects, PolicySettings settings, TravelTimes travel) {
        this(effects, settings, travel, Eligibility.EVERYBODY);
    }

    public Planner(Effects effects, PolicySettings settings, TravelTimes travel, Eligibility eligibility) {
        this.valuer = new Valuer(effects);
        this.settings = settings;
        this.travel = travel;
        this.eligibility = eligibility;
    }

    /**
     * The plan for this moment.
     *
     * @param people how many are at work, free or not; at least 1
     * @param price weighted yuan per minute of work below which work does not get its turn lately; 0 when all does
     * @param startsSinceReserved from the plan before
     */
    public Plan plan(
            List<OpenCase> cases, List<Worker> free, int people, double price, int startsSinceReserved, Instant now) {
        double wait = wait(cases, people, price, now);
        Set<String> overdue = overdue(cases, reserved(startsSinceReserved, free.size()), now);
        List<Task> tasks = worthiest(tasks(cases, overdue, wait, now), free.size());
        List<Plan.Start> starts =
                new Matches(tasks, free, (worker, task) -> judge(worker, task, wait, now)).starts(wait);
        int since = (startsSinceReserved + starts.size()) % settings.reservedEvery();
        return new Plan(starts, since, wait);
    }

    /** Everybody who could do something for a case, the best first. */
    public List<Plan.Start> peopleFor(OpenCase open, List<Worker> free, double wait, Instant now) {
        List<Plan.Start> starts = new ArrayList<>();
        for (Worker worker : free) {
            open.possible().stream()
                    .filter(action -> !action.isAutomatic() && valuer.mayTry(open, action))
                    .map(action -> judge(worker, new Task(open, action, false, 0, 0), wait, now))
                    .filter(Objects::nonNull)
                    .map(worth -> Judgement.of(worth, wait, false))
                    .max(Comparator.comparingInt(Judgement::score))
                    .ifPresent(best -> starts.add(new Plan.Start(worker, open, best, null)));
        }
        starts.sort(
                Comparator.comparingInt((Plan.Start start) -> start.judgement().score())
                        .reversed());
        return starts;
    }

    /**
     * How long a case that is passed over is likely to wait: as long as the people need for the open work that is worth
     * the price.
     */
    double wait(List<OpenCase> cases, int people, double price, Instant now) {
        double minutes = 0;
        for (OpenCase open : cases) {
            Worth best = valuer.best(open, now, settings.mostWait(), usualTravel());
            if (best != null && best.density() >= price) {
                minutes += best.minutes();
            }
        }
        return Math.clamp(minutes / people, settings.leastWait(), settings.mostWait());
    }

    private int reserved(int since, int people) {
        return (since + people) / settings.reservedEvery();
    }

    private Set<String> overdue(List<OpenCase> cases, int most, Instant now) {
        Set<String> found = new HashSet<>();
        cases.stream()
                .filter(open -> !open.possible().isEmpty() && open.underway().isEmpty())
                .filter(open -> lateness(open, now) > 1)
                .sorted(Comparator.comparingDouble((OpenCase open) -> lateness(open, now))
                        .reversed())
                .limit(most)
                .forEach(open -> found.add(open.id()));
        return found;
    }

    /** How long it has waited, in maximum waits of its grade. */
    public double lateness(OpenCase open, Instant now) {
        double waited = Duration.between(open.waitingSince(), now).toMillis();
        return waited / settings.maximumWait().of(open.grade()).toMillis();
    }

    private List<Task> tasks(List<OpenCase> cases, Set<String> overdue, double wait, Instant now) {
        List<Task> tasks = new ArrayList<>();
        for (OpenCase open : cases) {
            List<Task> own = open.possible().stream()
                    .filter(action -> !action.isAutomatic() && valuer.mayTry(open, action))
                    .map(action -> worth(open, action, usualTravel(), wait, now))
                    .filter(worth -> overdue.contains(open.id()) || settings.isWorthwhile(open, worth))
                    .map(worth -> new Task(open, worth.action(), false, worth.urgency(), worth.minutes()))
                    .toList();
            if (overdue.contains(open.id())) {
                own.stream().min(Comparator.comparingDouble(Task::minutes)).ifPresent(task -> tasks.add(task.late()));
            } else if (open.grade() == Grade.URGENT) {
                tasks.addAll(own);
            } else {
                own.stream().max(Comparator.comparingDouble(Task::urgency)).ifPresent(tasks::add);
            }
        }
        return tasks;
    }

    private static List<Task> worthiest(List<Task> tasks, int people) {
        return tasks.stream()
                .sorted(Comparator.comparing(Task::overdue)
                        .thenComparingDouble(Task::urgency)
                        .reversed())
                .limit(2L * people + SPARE)
                .toList();
    }

    /** What it is worth that this person does it; null when they may not, or could not end it in their shift. */
    private @Nullable Worth judge(Worker worker, Task task, double wait, Instant now) {
        if (!worker.may().contains(task.action()) || !eligibility.may(worker, task.open(), task.action())) {
            return null;
        }
        double way = task.action().travels()
                ? travel.minutes(worker.place(), task.open().place())
                : 0;
        if (way + valuer.longest(task.action()) > worker.minutesLeft()) {
            return null;
        }
        return worth(task.open(), task.action(), way, wait, now);
    }

    private Worth worth(OpenCase open, Action action, double minutes, double wait, Instant now) {
        return valuer.worth(open, action, action.travels() ? minutes : 0, now, wait);
    }

    /** Minutes of travel assumed before it is known who goes: the 10 to 20 minutes reported (china.md 8.2). */
    private static double usualTravel() {
        return 15;
    }
}
