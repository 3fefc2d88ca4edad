package org.forestall.twin;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.forestall.engine.FraudType;
import org.forestall.engine.Grade;
import org.forestall.engine.moneyclock.ClockEvent;
import org.forestall.engine.moneyclock.ClockSettings;
import org.forestall.engine.moneyclock.MoneyClock;
import org.forestall.engine.policy.Action;
import org.forestall.engine.policy.Belief;
import org.forestall.engine.policy.Effects;
import org.forestall.engine.policy.Estimates;
import org.forestall.engine.policy.OpenCase;
import org.forestall.engine.policy.Outcome;
import org.forestall.engine.policy.PolicySettings;
import org.forestall.engine.policy.ReservedLane;
import org.forestall.engine.policy.ScoreMeaning;
import org.forestall.engine.policy.Valuer;
import org.forestall.engine.policy.WorkPrice;
import org.forestall.engine.policy.Worth;
import org.jspecify.annotations.Nullable;

/**
 * The order of work of {@link org.forestall.engine.policy}, fed with what people see: grade, score, type, the sum the lead
 * speaks of, outcomes. It believes the published defaults, not the scenario's truth, and corrects what actions do and what
 * scores mean by the outcomes of the run.
 *
 * <p>One free person at a time is given the case of greatest urgency, with judgements kept for about a seventh of a case's
 * age; the planner's matching comes to the same for one person.
 */
final class ForestallOrder implements Order {

    private static final Instant START = Instant.EPOCH;
    private static final double DAY = 24 * 60;
    private static final double USUAL_TRAVEL = 15;
    private static final double STALE_SHARE = 0.15;
    private static final double STALE_LEAST = 3;
    private static final double REVIEW_EVERY = 10;
    private static final int TRAVEL_LOOKS = 4;
    /** So many of the lane are looked at, should the first not fit into what is left of a shift. */
    private static final int LANE_LOOKS = 4;

    private static final double REPEAT_RATIO = 3;

    private final Ground ground;
    private final Twist twist;
    private final ClockSettings clocks = ClockSettings.DEFAULT;
    private final PolicySettings settings = PolicySettings.DEFAULT;
    private final Estimates estimates = new Estimates(Effects.DEFAULT, Estimates.FIRMNESS);
    private final ScoreMeaning scores = new ScoreMeaning();
    private final WorkPrice price = new WorkPrice(START);
    private final OpenList open = new OpenList();
    private final CaseState[] top = new CaseState[TRAVEL_LOOKS];
    private Effects effects = Effects.DEFAULT;
    private Valuer valuer = new Valuer(effects);
    private final double[] maximum = new double[Grade.values().length];
    private double learntUntil = DAY;
    private double reviewed = -REVIEW_EVERY;
    private double wait;
    private ReservedLane lane = new ReservedLane(0);
    private int sinceReserved;

    ForestallOrder(Scenario scenario, Twist twist) {
        this.ground = new Ground(scenario);
        this.twist = twist;
        this.wait = settings.leastWait();
        for (Grade grade : Grade.values()) {
            maximum[grade.ordinal()] = settings.maximumWait().of(grade).toMinutes();
        }
    }

    @Override
    public void changed(CaseState changed, double now) {
        open.add(changed);
        changed.notes.freshUntil = -1;
        refresh(changed, now);
        if (changed.notes.minutes > 0) {
            price.arrived(changed.notes.density, changed.notes.minutes, at(now));
        }
    }

    @Override
    public void saw(CaseState open, Action action, Outcome outcome) {
        int talks = open.attempts.talks(action);
        estimates.saw(action, open.belief, talks, outcome);
        judge(open, outcome);
        open.belief = effects.of(action).after(open.belief, talks, outcome);
    }

    @Override
    public void closed(CaseState closed) {
        open.drop(closed);
    }

    @Override
    public @Nullable Choice next(Person person, int onDuty, double now) {
        learn(now);
        review(onDuty, now);
        boolean reserved = sinceReserved >= settings.reservedEvery() - 1;
        Choice kept = reserved ? nextInLane(person, now) : null;
        if (kept != null) {
            sinceReserved = 0;
            return kept;
        }
        Choice choice = mostUrgent(person, now);
        sinceReserved += choice == null ? 0 : 1;
        return choice;
    }

    /** Of the few most urgent at the usual distance, the most urgent with the way the person really has. */
    private @Nullable Choice mostUrgent(Person person, double now) {
        int found = findTop(person, now);
        Choice best = null;
        double bestUrgency = 0;
        for (int i = 0; i < found; i++) {
            CaseState each = top[i];
            Worth worth = best(each, person, now);
            if (worth != null && worth.urgency() > bestUrgency) {
                bestUrgency = worth.urgency();
                best = new Choice(each, worth.action());
            }
        }
        return best;
    }

    private int findTop(Person person, double now) {
        int found = 0;
        for (int i = open.size() - 1; i >= 0; i--) {
            CaseState each = open.get(i);
            if (open.dropIfOver(each, now) || dropIfNothingLeft(each, now)) {
                continue;
            }
            double urgency = urgency(each, person);
            if (urgency <= 0 || (found == top.length && urgency <= urgency(top[found - 1], person))) {
                continue;
            }
            int place = found < top.length ? found++ : found - 1;
            while (place > 0 && urgency(top[place - 1], person) < urgency) {
                top[place] = top[place - 1];
                place--;
            }
            top[place] = each;
        }
        return found;
    }

    private boolean dropIfNothingLeft(CaseState each, double now) {
        if (each.notes.freshUntil >= now) {
            return false;
        }
        refresh(each, now);
        if (each.notes.squadUrgency > 0 || each.running != 0) {
            return false;
        }
        open.drop(each);
        return true;
    }

    private static double urgency(CaseState each, Person person) {
        return person.squad ? each.notes.squadUrgency : each.notes.urgency;
    }

    /** Who reaches the maximum wait first, of those whom this person may serve; nobody while the lane does not press. */
    private @Nullable Choice nextInLane(Person person, double now) {
        double[] left = new double[open.size()];
        int count = 0;
        for (int i = 0; i < open.size(); i++) {
            CaseState each = open.get(i);
            if (waitsFor(each, person)) {
                left[count++] = due(each) - now;
            }
        }
        left = Arrays.copyOf(left, count);
        Arrays.sort(left);
        return lane.presses(left, 0) ? firstDue(person, now) : null;
    }

    private @Nullable Choice firstDue(Person person, double now) {
        double after = Double.NEGATIVE_INFINITY;
        for (int look = 0; look < LANE_LOOKS; look++) {
            CaseState first = null;
            for (int i = 0; i < open.size(); i++) {
                CaseState each = open.get(i);
                boolean sooner = due(each) > after && (first == null || due(each) < due(first));
                first = sooner && waitsFor(each, person) ? each : first;
            }
            Choice choice = first == null ? null : soonest(first, person, now);
            if (first == null || choice != null) {
                return choice;
            }
            after = due(first);
        }
        return null;
    }

    private static boolean waitsFor(CaseState each, Person person) {
        return each.running == 0 && urgency(each, person) > 0;
    }

    private double due(CaseState each) {
        return each.waitingSince + maximum[each.lead.seen.grade().ordinal()];
    }

    /** The action that takes least time. */
    private @Nullable Choice soonest(CaseState each, Person person, double now) {
        Action least = null;
        double minutes = Double.POSITIVE_INFINITY;
        for (Action action : view(each, now, person.squad).possible()) {
            double own = effects.of(action).minutes(each.belief) + ground.travel(person, each.lead, action);
            if (own < minutes && ground.fits(person, each.lead, action, now)) {
                least = action;
                minutes = own;
            }
        }
        return least == null ? null : new Choice(each, least);
    }

    /** The best this person can do for the case, with the way they really have. */
    private @Nullable Worth best(CaseState each, Person person, double now) {
        OpenCase view = view(each, now, person.squad);
        Worth best = null;
        for (Action action : view.possible()) {
            if (ground.fits(person, each.lead, action, now)) {
                double travel = ground.travel(person, each.lead, action);
                Worth worth = valuer.worth(view, action, travel, at(now), wait);
                if (settings.isWorthwhile(view, worth) && (best == null || worth.urgency() > best.urgency())) {
                    best = worth;
                }
            }
        }
        return best;
    }

    private void judge(CaseState open, Outcome outcome) {
        boolean threat = outcome == Outcome.STOPPED || outcome == Outcome.ARGUED;
        if ((threat || outcome == Outcome.CLEARED) && !open.notes.judged) {
            open.notes.judged = true;
            scores.saw(shown(open), threat);
        }
    }

    private void refresh(CaseState each, double now) {
        if (each.attempts.packed() == 0) {
            each.belief = firstBelief(each);
        }
        OpenCase view = view(each, now, true);
        CaseState.Notes notes = each.notes;
        notes.urgency = 0;
        notes.squadUrgency = 0;
        notes.density = 0;
        notes.minutes = 0;
        for (Action action : view.possible()) {
            Worth worth = valuer.worth(view, action, action.travels() ? USUAL_TRAVEL : 0, at(now), wait);
            if (!settings.isWorthwhile(view, worth)) {
                continue;
            }
            notes.squadUrgency = Math.max(notes.squadUrgency, worth.urgency());
            if (action != Action.SQUAD_VISIT) {
                notes.urgency = Math.max(notes.urgency, worth.urgency());
            }
            if (worth.density() > notes.density) {
                notes.density = worth.density();
                notes.minutes = worth.minutes();
            }
        }
        notes.freshUntil = now + Math.max(STALE_LEAST, STALE_SHARE * (now - each.lead.arrival));
    }

    private OpenCase view(CaseState each, double now, boolean squad) {
        Set<Action> possible = EnumSet.noneOf(Action.class);
        Set<Action> underway = EnumSet.noneOf(Action.class);
        for (Action action : Action.values()) {
            if (each.isRunning(action)) {
                underway.add(action);
            } else if ((squad || action != Action.SQUAD_VISIT)
                    && each.mayBegin(action, now, effects.of(action).most())) {
                possible.add(action);
            }
        }
        Lead.Seen seen = each.lead.seen;
        Belief belief = each.belief.afterSign(Math.pow(REPEAT_RATIO, each.repeats));
        return new OpenCase(
                "",
                seen.grade(),
                clock(each, belief),
                belief,
                each.attempts,
                at(each.waitingSince),
                seen.place(),
                possible,
                underway);
    }

    private MoneyClock clock(CaseState each, Belief belief) {
        Lead.Seen seen = each.lead.seen;
        ClockSettings.TypeClock line = clocks.of(seen.type());
        double loss = World.expectedLoss(ground.scenario, seen.type(), seen.hint());
        double stake = clocks.weight().of(loss, null);
        Instant began = at(each.lead.arrival);
        MoneyClock clock = MoneyClock.started(began, belief.threat(), stake, line.times(), line.contact());
        boolean watched = each.attempts.of(Action.BANK_WATCH) > 0;
        return watched
                ? clock.after(new ClockEvent.Watched(
                        began, effects.of(Action.BANK_WATCH).held()))
                : clock;
    }

    /** The score that the lead shows for what it has meant so far, and the published shares of victims under the spell (china.md 8.2). */
    private Belief firstBelief(CaseState fresh) {
        return Belief.of(scores.threat(shown(fresh)), fresh.lead.seen.type() == FraudType.GOV ? 0.30 : 0.08);
    }

    private double shown(CaseState each) {
        return twist.shown(World.threat(ground.scenario, each.lead.seen.grade(), each.lead.seen.band()));
    }

    private void learn(double now) {
        if (now >= learntUntil) {
            effects = estimates.effects();
            valuer = new Valuer(effects);
            learntUntil = now + DAY;
        }
    }

    /** How long a case passed over is likely to wait, anew every few minutes. */
    private void review(int onDuty, double now) {
        if (now < reviewed + REVIEW_EVERY) {
            return;
        }
        reviewed = now;
        double least = price.with(onDuty, at(now));
        double minutes = 0;
        double all = 0;
        int count = 0;
        for (int i = 0; i < open.size(); i++) {
            CaseState.Notes notes = open.get(i).notes;
            if (notes.urgency > 0) {
                minutes += notes.density >= least ? notes.minutes : 0;
                all += notes.minutes;
                count++;
            }
        }
        lane = ReservedLane.of(settings.reservedEvery(), count == 0 ? 0 : all / count / Math.max(1, onDuty));
        wait = Math.clamp(minutes / Math.max(1, onDuty), settings.leastWait(), settings.mostWait());
    }

    private static Instant at(double minute) {
        return START.plusMillis(Math.round(minute * 60_000));
    }
}
