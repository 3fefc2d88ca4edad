package org.forestall.server.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.forestall.engine.policy.Action;
import org.forestall.engine.policy.Chance;
import org.forestall.engine.policy.Effect;
import org.forestall.engine.policy.Effects;
import org.forestall.engine.policy.Estimates;
import org.forestall.engine.policy.VictimKind;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What each action does as this district has seen it: the published figures, corrected by every outcome on record. Learnt
 * anew every few minutes; all stations learn together, because one alone sees too little.
 */
@Component
class Learnt {

    static final Duration EVERY = Duration.ofMinutes(10);

    private final MoneyStore store;
    private final Transactions transactions;
    private volatile @Nullable State state;

    Learnt(MoneyStore store, Transactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /** @param outcomes how many were learnt from */
    record State(Instant asOf, int outcomes, Effects effects, Estimates estimates) {}

    /** The present estimates, not older than a few minutes. Outside a transaction, or in one that sees all units. */
    State at(Instant now) {
        State known = state;
        if (known == null || now.isAfter(known.asOf().plus(EVERY)) || now.isBefore(known.asOf())) {
            known = learn(now);
            state = known;
        }
        return known;
    }

    State learn(Instant now) {
        List<Settled> all = transactions.in(RowScope.all(), store::outcomes);
        Estimates estimates = new Estimates(Effects.DEFAULT, Estimates.FIRMNESS);
        all.forEach(one -> estimates.saw(one.action(), one.before(), one.talks(), one.outcome()));
        return new State(now, all.size(), estimates.effects(), estimates);
    }

    /** Every chance with what was published, what it is taken for now and how sure that is. */
    static List<PlanViews.Estimate> lines(State state) {
        List<PlanViews.Estimate> lines = new ArrayList<>();
        for (Action action : Action.values()) {
            Effect published = Effects.DEFAULT.of(action);
            if (published.isWatch()) {
                continue;
            }
            for (VictimKind kind : VictimKind.values()) {
                Chance reach = state.estimates().reach(action, kind);
                lines.add(line(action, kind, "REACH", 0, published.reach().of(kind), reach));
                for (int talks = 0;
                        kind != VictimKind.NONE && talks < published.stop().size();
                        talks++) {
                    Chance stop = state.estimates().stop(action, kind, talks);
                    lines.add(line(
                            action,
                            kind,
                            "STOP",
                            talks,
                            published.stopAfter(talks).of(kind),
                            stop));
                }
            }
        }
        return lines;
    }

    private static PlanViews.Estimate line(
            Action action, VictimKind kind, String what, int talks, double published, Chance chance) {
        double own = Math.max(0, chance.yes() + chance.no() - Estimates.FIRMNESS);
        return new PlanViews.Estimate(
                action, kind, what, talks, published, chance.mean(), chance.low(), chance.high(), own);
    }
}
