package org.forestall.twin;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.forestall.engine.policy.Action;
import org.forestall.engine.policy.Belief;
import org.forestall.engine.policy.Effect;
import org.forestall.engine.policy.Outcome;
import org.forestall.engine.policy.Place;

/** Plays one run: leads come, people take them up in the order of work, and outcomes follow from what was drawn. */
final class Simulation {

    private static final Action[] ACTIONS = Action.values();
    private static final double DAY = 24 * 60;

    private final Scenario scenario;
    private final Ground ground;
    private final Order order;
    private final double end;
    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private final List<Person> free = new ArrayList<>();
    private final List<CaseState> cases = new ArrayList<>();
    private final List<Place> stations;
    private final Roster roster;
    private final List<Roster.Duty> duties;
    private final double[] spent = new double[ACTIONS.length];
    private int onDuty;
    private int numbered;

    private sealed interface What {
        record Arrives(Lead lead) implements What {}

        record Done(CaseState open, Person person, Action action, Outcome outcome) implements What {}

        record Again(CaseState open) implements What {}

        record Repeated(CaseState open) implements What {}

        record Begins(Roster.Duty duty) implements What {}

        record Ends(Roster.Duty duty) implements What {}
    }

    private record Event(double at, int number, What what) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            int byTime = Double.compare(at, other.at);
            return byTime != 0 ? byTime : Integer.compare(number, other.number);
        }
    }

    private Simulation(Scenario scenario, Order order, Roster roster, int days) {
        this.scenario = scenario;
        this.ground = new Ground(scenario);
        this.order = order;
        this.end = days * DAY;
        this.roster = roster;
        this.stations = World.stations(scenario.district());
        this.duties = roster.duties(days);
    }

    /** Plays the leads with this order of work and these people. */
    static Run play(Scenario scenario, List<Lead> leads, Order order, Roster roster, int days) {
        Simulation simulation = new Simulation(scenario, order, roster, days);
        simulation.play(leads);
        double duty = simulation.duties.stream()
                .mapToDouble(each -> each.people() * (each.until() - each.from()))
                .sum();
        return new Run(scenario, simulation.cases, simulation.spent, duty, simulation.end);
    }

    private void play(List<Lead> leads) {
        for (Roster.Duty duty : duties) {
            at(duty.from(), new What.Begins(duty));
            at(duty.until(), new What.Ends(duty));
        }
        int next = 0;
        while (next < leads.size() || !events.isEmpty()) {
            Event head = events.peek();
            double now;
            if (next < leads.size() && (head == null || leads.get(next).arrival < head.at())) {
                now = leads.get(next).arrival;
                happen(new What.Arrives(leads.get(next++)), now);
            } else {
                Event event = events.remove();
                now = event.at();
                happen(event.what(), now);
            }
            if (now < end) {
                dispatch(now);
            }
        }
    }

    private void at(double minute, What what) {
        if (minute <= end) {
            events.add(new Event(minute, numbered++, what));
        }
    }

    private void happen(What what, double now) {
        switch (what) {
            case What.Arrives arrives -> arrive(arrives.lead(), now);
            case What.Done done -> done(done, now);
            case What.Again again -> changed(again.open(), now);
            case What.Repeated repeated -> {
                repeated.open().repeats++;
                changed(repeated.open(), now);
            }
            case What.Begins begins -> {
                List<Person> people = roster.people(begins.duty(), stations);
                free.addAll(people);
                onDuty += people.size();
            }
            case What.Ends ends -> {
                free.removeIf(person -> person.shiftEnds <= now);
                onDuty -= ends.duty().people();
            }
        }
    }

    private void arrive(Lead lead, double now) {
        double closes = lead.arrival + scenario.handling(lead.seen.grade()).closeHours() * 60;
        CaseState open = new CaseState(lead, closes, new Belief(1, 0, 0));
        open.stoppedAt = lead.arrival + lead.stoppedByMessage(scenario);
        cases.add(open);
        for (double repeat : lead.repeats) {
            at(lead.arrival + repeat, new What.Repeated(open));
        }
        order.changed(open, now);
    }

    private void changed(CaseState open, double now) {
        if (!open.closed) {
            order.changed(open, now);
        }
    }

    private void done(What.Done done, double now) {
        CaseState open = done.open();
        if (done.person().shiftEnds > now) {
            free.add(done.person());
        }
        if (!open.closed) {
            order.saw(open, done.action(), done.outcome());
        }
        boolean ended = open.end(done.action(), done.outcome(), now, scenario.spacing());
        if (open.closed) {
            return;
        }
        if (ended) {
            open.closed = true;
            open.endedAt = now;
            order.closed(open);
            return;
        }
        if (done.action() == Action.CALL) {
            at(open.nextCall, new What.Again(open));
        } else if (done.action() == Action.VISIT) {
            at(open.nextVisit, new What.Again(open));
        }
        order.changed(open, now);
    }

    private void dispatch(double now) {
        for (int i = free.size() - 1; i >= 0; i--) {
            Person person = free.get(i);
            Order.Choice choice = order.next(person, onDuty, now);
            if (choice != null) {
                free.remove(i);
                begin(choice, person, now);
            }
        }
    }

    private void begin(Order.Choice choice, Person person, double now) {
        CaseState open = choice.open();
        Action action = choice.action();
        Effect effect = scenario.effects().of(action);
        double travel = ground.travel(person, open.lead, action);
        int talks = open.attempts.talks(action);
        Outcome outcome = open.lead.outcome(action, effect, open.attempts.of(action), talks);
        boolean held = outcome.isTalk() || effect.isWatch();
        double minutes = travel + (held ? effect.minutesReached() : effect.minutesNot());
        open.begin(action, now);
        record(open, action, outcome, now + ground.untilItCounts(action, travel));
        spent[action.ordinal()] += minutes;
        if (action.travels()) {
            person.place = open.lead.seen.place();
        }
        at(now + minutes, new What.Done(open, person, action, outcome));
        order.changed(open, now);
    }

    private static void record(CaseState open, Action action, Outcome outcome, double counts) {
        switch (outcome) {
            case STOPPED -> open.stoppedAt = Math.min(open.stoppedAt, counts);
            case IN_PLACE -> open.watchedAt = Math.min(open.watchedAt, counts);
            default -> {}
        }
        if (action.travels() && outcome.isTalk()) {
            open.meeting = Math.min(open.meeting, counts);
        }
    }
}
