package org.forestall.engine.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    private static final double MILLIS = 60_000;
    /** Minutes of one start, where nothing is known to do. */
    private static final double SHORTEST = 1;

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
        Backlog backlog = backlog(cases, people, price, now);
        double wait = backlog.passedOver();
        Map<String, Action> reserved = reserved(cases, free, lane(backlog, people), startsSinceReserved, now);
        List<Task> tasks = worthiest(tasks(cases, reserved, wait, now), free.size());
        List<Plan.Start> starts =
                new Matches(tasks, free, (worker, task) -> judge(worker, task, wait, now)).starts(wait);
        int since = (startsSinceReserved + starts.size()) % settings.reservedEvery();
        return new Plan(starts, since, wait);
    }

    /** Whether so many people keep the maximum wait of these cases, as long as no more come. */
    public WaitForecast.Outlook outlook(List<OpenCase> cases, int people, Instant now) {
        Backlog backlog = backlog(cases, people, 0, now);
        List<WaitForecast.Waiting> waiting = cases.stream()
                .filter(Planner::waits)
                .map(open ->
                        new WaitForecast.Waiting(open.id(), left(open, now), urgency(open, backlog.passedOver(), now)))
                .toList();
        return new WaitForecast(settings.reservedEvery(), Math.max(backlog.mean(), SHORTEST), waiting).with(people);
    }

    /** Everybody who could do something for a case, the best first. */
    public List<Plan.Start> peopleFor(OpenCase open, List<Worker> free, double wait, Instant now) {
        List<Plan.Start> starts = new ArrayList<>();
        for (Worker worker : free) {
            open.possible().stream()
                    .filter(action -> !action.isAutomatic() && valuer.mayTry(open, action))
                    .map(action -> judge(worker, new Task(open, action, Task.Turn.WORTH, 0, 0), wait, now))
                    .filter(Objects::nonNull)
                    .map(worth -> Judgement.of(worth, wait, Task.Turn.WORTH))
                    .max(Comparator.comparingInt(Judgement::score))
                    .ifPresent(best -> starts.add(new Plan.Start(worker, open, best, null)));
        }
        starts.sort(
                Comparator.comparingInt((Plan.Start start) -> start.judgement().score())
                        .reversed());
        return starts;
    }

    /**
     * The open work that is worth the price.
     *
     * @param passedOver how long a case that is passed over is likely to wait: as long as the people need for that work
     * @param mean minutes that one start takes in the mean
     */
    private record Backlog(double passedOver, double mean) {}

    private Backlog backlog(List<OpenCase> cases, int people, double price, Instant now) {
        double minutes = 0;
        double all = 0;
        int count = 0;
        for (OpenCase open : cases) {
            Worth best = valuer.best(open, now, settings.mostWait(), usualTravel());
            if (best != null) {
                minutes += best.density() >= price ? best.minutes() : 0;
                all += best.minutes();
                count++;
            }
        }
        double wait = Math.clamp(minutes / people, settings.leastWait(), settings.mostWait());
        return new Backlog(wait, count == 0 ? 0 : all / count);
    }

    private ReservedLane lane(Backlog backlog, int people) {
        return ReservedLane.of(settings.reservedEvery(), backlog.mean() / people);
    }

    /**
     * Who gets the reserved starts of this round: whoever reaches the maximum wait first and can be served by somebody who is
     * free, as long as the lane presses. Whom nobody here may serve does not stand in the others' way.
     */
    private Map<String, Action> reserved(
            List<OpenCase> cases, List<Worker> free, ReservedLane lane, int since, Instant now) {
        int most = (since + free.size()) / settings.reservedEvery();
        List<OpenCase> line = most == 0
                ? List.of()
                : cases.stream()
                        .filter(Planner::waits)
                        .sorted(Comparator.comparingDouble(open -> left(open, now)))
                        .toList();
        double[] left = line.stream().mapToDouble(open -> left(open, now)).toArray();
        Map<String, Action> found = new HashMap<>();
        for (int place = 0; place < line.size() && found.size() < most; place++) {
            if (!lane.presses(left, place)) {
                break;
            }
            OpenCase next = line.get(place);
            quickest(next, free, now).ifPresent(action -> found.put(next.id(), action));
        }
        return found;
    }

    private static boolean waits(OpenCase open) {
        return open.underway().isEmpty() && open.possible().stream().anyMatch(action -> !action.isAutomatic());
    }

    /** What takes least time of what somebody free may do for it. */
    private Optional<Action> quickest(OpenCase open, List<Worker> free, Instant now) {
        return open.possible().stream()
                .filter(action -> !action.isAutomatic() && valuer.mayTry(open, action))
                .map(action -> new Task(open, action, Task.Turn.WORTH, 0, 0))
                .filter(task ->
                        free.stream().anyMatch(worker -> judge(worker, task, settings.leastWait(), now) != null))
                .map(Task::action)
                .min(Comparator.comparingDouble(action -> worth(open, action, usualTravel(), settings.leastWait(), now)
                        .minutes()));
    }

    /** Minutes until it has waited as long as its grade may; below 0 afterwards. */
    public double left(OpenCase open, Instant now) {
        Instant due = open.waitingSince().plus(settings.maximumWait().of(open.grade()));
        return Duration.between(now, due).toMillis() / MILLIS;
    }

    private double urgency(OpenCase open, double wait, Instant now) {
        Worth best = valuer.best(open, now, wait, usualTravel());
        return best == null ? 0 : best.urgency();
    }

    private List<Task> tasks(List<OpenCase> cases, Map<String, Action> reserved, double wait, Instant now) {
        List<Task> tasks = new ArrayList<>();
        for (OpenCase open : cases) {
            List<Task> own = open.possible().stream()
                    .filter(action -> !action.isAutomatic() && valuer.mayTry(open, action))
                    .map(action -> worth(open, action, usualTravel(), wait, now))
                    .filter(worth -> reserved.containsKey(open.id()) || settings.isWorthwhile(open, worth))
                    .map(worth -> new Task(open, worth.action(), Task.Turn.WORTH, worth.urgency(), worth.minutes()))
                    .toList();
            Action kept = reserved.get(open.id());
            if (kept != null) {
                boolean past = left(open, now) < 0;
                own.stream()
                        .filter(task -> task.action() == kept)
                        .findFirst()
                        .ifPresent(task -> tasks.add(task.reserved(past)));
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
                .sorted(Comparator.comparing(Task::isReserved)
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
