package org.forestall.server.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;
import org.forestall.engine.moneyclock.ClockSettings;
import org.forestall.engine.policy.Effects;
import org.forestall.engine.policy.Eligibility;
import org.forestall.engine.policy.OpenCase;
import org.forestall.engine.policy.Plan;
import org.forestall.engine.policy.Planner;
import org.forestall.engine.policy.TravelTimes;
import org.forestall.engine.policy.WaitForecast;
import org.forestall.engine.policy.Worker;
import org.forestall.server.cases.CaseId;

/**
 * Makes the district's plan: each unit's people are matched with what lies in the unit's queue, and all cases are put in one
 * order. Values in, values out.
 */
final class MakePlan {

    static final Duration HORIZON = Duration.ofHours(1);
    private static final int MOST_ROUNDS = 15;

    private final PlanSettings settings;
    private final ClockSettings clocks;
    private final TravelTimes travel;
    private final Ranking ranking;

    MakePlan(PlanSettings settings, TravelTimes travel) {
        this.settings = settings;
        this.clocks = settings.clocks();
        this.travel = travel;
        this.ranking = new Ranking(settings);
    }

    Ranking ranking() {
        return ranking;
    }

    ClockSettings clocks() {
        return clocks;
    }

    /** How each unit has fared: what a minute of its work must save, and its starts since the last reserved one. */
    record Load(ToDoubleBiFunction<Integer, Integer> price, Map<Integer, Integer> sinceReserved) {}

    DistrictPlan plan(Snapshot snapshot, Load load) {
        Map<Integer, List<PlannedCase>> cases = snapshot.casesByUnit();
        Map<Integer, List<PlannedPerson>> people = snapshot.peopleByUnit();
        Set<Integer> all = new TreeSet<>(cases.keySet());
        all.addAll(people.keySet());
        Map<Integer, UnitPlan> units = new HashMap<>();
        for (int unit : all) {
            List<PlannedPerson> crew = people.getOrDefault(unit, List.of());
            double price = load.price().applyAsDouble(unit, Math.max(1, crew.size()));
            int since = load.sinceReserved().getOrDefault(unit, 0);
            units.put(unit, unit(unit, cases.getOrDefault(unit, List.of()), crew, new Terms(snapshot, price, since)));
        }
        List<RankedCase> order = ranking.of(snapshot, units);
        Map<CaseId, RankedCase> ranked =
                order.stream().collect(Collectors.toMap(one -> one.open().id(), one -> one));
        return new DistrictPlan(snapshot, order, ranked, units);
    }

    private record Terms(Snapshot snapshot, double price, int sinceReserved) {}

    private UnitPlan unit(int unit, List<PlannedCase> cases, List<PlannedPerson> people, Terms terms) {
        Instant now = terms.snapshot().asOf();
        Pool pool = new Pool(cases, people, now);
        List<PlannedPerson> free = people.stream().filter(PlannedPerson::free).toList();
        Plan plan = planner(terms.snapshot().effects(), pool)
                .plan(
                        pool.views(),
                        free.stream().map(one -> one.worker(now, one.place())).toList(),
                        Math.max(1, people.size()),
                        terms.price(),
                        terms.sinceReserved(),
                        now);
        List<PlannedStart> starts = plan.starts().stream()
                .map(start -> pool.start(start, start.worker().place(), now))
                .toList();
        return new UnitPlan(unit, cases, people, terms.price(), plan.waitMinutes(), starts);
    }

    /** Everybody who could do something for a case now, the best first; whom it is offered to just now does not matter. */
    List<PlannedStart> peopleFor(PlannedCase open, List<PlannedPerson> people, Snapshot snapshot, double wait) {
        Instant now = snapshot.asOf();
        Pool pool = new Pool(List.of(open), people, now);
        Planner planner = new Planner(
                snapshot.effects(),
                settings.policy(),
                travel,
                (worker, view, action) -> pool.person(worker)
                        .map(person -> open.suits(person, action))
                        .orElse(false));
        return planner
                .peopleFor(
                        open.open(clocks, settings.again(), now),
                        people.stream()
                                .filter(PlannedPerson::free)
                                .map(one -> one.worker(now, one.place()))
                                .toList(),
                        wait,
                        now)
                .stream()
                .map(start -> pool.start(start, start.worker().place(), now))
                .toList();
    }

    /** Whether the people of a unit, one at least, keep the maximum wait of what lies there, if no more comes. */
    WaitForecast.Outlook outlook(UnitPlan unit, Effects effects, Instant now) {
        Pool pool = new Pool(unit.cases(), unit.people(), now);
        return planner(effects, pool)
                .outlook(pool.views(), Math.max(1, unit.people().size()), now);
    }

    /**
     * What a unit's people do within the next hour if nothing happens: they go on from where they are and from when they are
     * through, in rounds; nobody is in two places. It begins with the plan's own starts.
     */
    List<PlannedStart> nextHour(UnitPlan unit, Effects effects, Instant now) {
        List<PlannedStart> all = new ArrayList<>(unit.starts());
        Map<Long, PlannedStart> last = new HashMap<>();
        Set<CaseId> taken = new HashSet<>();
        unit.starts().forEach(start -> {
            last.put(start.person().id(), start);
            taken.add(start.open().id());
        });
        for (int round = 0; round < MOST_ROUNDS && !last.isEmpty(); round++) {
            List<PlannedStart> more = round(unit, effects, last, taken, now);
            last.clear();
            for (PlannedStart start : more) {
                last.put(start.person().id(), start);
                taken.add(start.open().id());
            }
            all.addAll(more);
        }
        all.sort(Comparator.comparing(PlannedStart::at));
        return all;
    }

    private List<PlannedStart> round(
            UnitPlan unit, Effects effects, Map<Long, PlannedStart> last, Set<CaseId> taken, Instant now) {
        Instant end = now.plus(HORIZON);
        Map<String, PlannedStart> through = new HashMap<>();
        List<Worker> workers = new ArrayList<>();
        for (PlannedStart before : last.values()) {
            if (before.endsAt().isBefore(end)) {
                Worker worker = before.person().worker(before.endsAt(), before.to());
                workers.add(worker);
                through.put(worker.id(), before);
            }
        }
        List<PlannedCase> left =
                unit.cases().stream().filter(one -> !taken.contains(one.id())).toList();
        Pool pool = new Pool(left, unit.people(), now);
        return planner(effects, pool)
                .plan(pool.views(), workers, Math.max(1, unit.people().size()), unit.price(), 0, now)
                .starts()
                .stream()
                .map(start -> pool.start(
                        start,
                        start.worker().place(),
                        through.getOrDefault(
                                        start.worker().id(),
                                        last.values().iterator().next())
                                .endsAt()))
                .toList();
    }

    private Planner planner(Effects effects, Pool pool) {
        return new Planner(effects, settings.policy(), travel, pool.eligibility());
    }

    /** Cases and people who may work on them, under the engine's names. */
    private final class Pool {

        private final Map<String, PlannedCase> cases = new HashMap<>();
        private final Map<String, PlannedPerson> people = new HashMap<>();
        private final List<OpenCase> views = new ArrayList<>();

        Pool(Collection<PlannedCase> cases, Collection<PlannedPerson> people, Instant now) {
            for (PlannedCase open : cases) {
                OpenCase view = open.open(clocks, settings.again(), now);
                this.cases.put(view.id(), open);
                views.add(view);
            }
            people.forEach(person -> this.people.put(String.valueOf(person.id()), person));
        }

        List<OpenCase> views() {
            return views;
        }

        java.util.Optional<PlannedPerson> person(Worker worker) {
            return java.util.Optional.ofNullable(people.get(worker.id()));
        }

        Eligibility eligibility() {
            return (worker, view, action) -> {
                PlannedCase open = cases.get(view.id());
                PlannedPerson person = people.get(worker.id());
                return open != null && person != null && open.isOpenTo(person, action);
            };
        }

        PlannedStart start(Plan.Start start, org.forestall.engine.policy.Place from, Instant at) {
            PlannedCase open = cases.get(start.open().id());
            PlannedPerson person = people.get(start.worker().id());
            if (open == null || person == null) {
                throw new IllegalStateException("the plan names somebody who was not asked");
            }
            boolean reserved = start.judgement().isReserved();
            return new PlannedStart(person, open, from, at, start.judgement(), start.runnerUp(), reserved);
        }
    }
}
