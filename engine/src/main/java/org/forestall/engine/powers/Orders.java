package org.forestall.engine.powers;

import static org.forestall.engine.powers.OrderRefusal.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.forestall.engine.powers.OrderState.Plea;
import org.forestall.engine.powers.OrderState.Renewal;
import org.forestall.engine.powers.Verdict.Applied;
import org.forestall.engine.powers.Verdict.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The life of an order under one power: who has signed, what the bank said, how long it lasts. Only what the power allows can
 * happen; what is over stays over, whatever a bank says later.
 */
public final class Orders {

    private final Power power;
    private final BusinessCalendar calendar;

    public Orders(Power power, BusinessCalendar calendar) {
        this.power = power;
        this.calendar = calendar;
    }

    /** A new one; it is signed at once where whoever asks may sign and that is enough. */
    public OrderState ask(Officer by, Instant now) {
        List<Long> signers = by.sworn() ? List.of(by.id()) : List.of();
        OrderStatus status = signers.size() >= power.signatures() ? OrderStatus.SIGNED : OrderStatus.AWAITING_SIGNATURE;
        return new OrderState(status, now, signers, null, null, null, 0, null, 0, null, false);
    }

    /**
     * Whether the same account may be stopped once more for the same case.
     *
     * @param former every order on the account for the case, also the one that is to be renewed; what waits counts as if it
     *     took effect
     */
    public boolean mayStopAgain(List<OrderState> former) {
        return power.atMostPerAccount() == 0
                || former.stream().mapToInt(Orders::termsUsed).sum() < power.atMostPerAccount();
    }

    /** What becomes of it. */
    public Verdict apply(OrderState state, OrderEvent event, Instant now) {
        if (state.status().over()) {
            return new Refused(OVER);
        }
        return switch (event) {
            case OrderEvent.Signed signed -> sign(state, signed.by());
            case OrderEvent.Declined declined -> decline(state, declined.by());
            case OrderEvent.Received _ -> receive(state);
            case OrderEvent.Answered answered -> answer(state, answered, now);
            case OrderEvent.RenewalSigned signed -> signRenewal(state, signed.by(), now);
            case OrderEvent.RenewalAnswered answered -> answerRenewal(state, answered.done(), now);
            case OrderEvent.ComplaintFiled _ -> complain(state, now);
            case OrderEvent.ReleaseAsked _ -> plead(state, new Plea(now, false));
            case OrderEvent.AppealMade _ -> appeal(state, now);
            case OrderEvent.PleaDecided decided -> decide(state, decided.granted(), now);
            case OrderEvent.Lifted lifted -> lift(state, lifted.by());
            case OrderEvent.Frozen _ ->
                state.status().holds() ? new Applied(state.over(OrderStatus.FROZEN)) : new Refused(NOT_EFFECTIVE);
            case OrderEvent.TimePassed _ -> new Applied(lapses(state, now) ? state.over(OrderStatus.LAPSED) : state);
        };
    }

    private Verdict sign(OrderState state, Officer by) {
        if (state.status() != OrderStatus.AWAITING_SIGNATURE) {
            return new Refused(ALREADY_SIGNED);
        }
        OrderRefusal no = refuses(state.signers(), by);
        if (no != null) {
            return new Refused(no);
        }
        List<Long> all = with(state.signers(), by);
        boolean enough = all.size() >= power.signatures();
        return new Applied(state.signedBy(all, enough ? OrderStatus.SIGNED : OrderStatus.AWAITING_SIGNATURE));
    }

    private static Verdict decline(OrderState state, Officer by) {
        if (state.status() != OrderStatus.AWAITING_SIGNATURE) {
            return new Refused(ALREADY_SIGNED);
        }
        return by.sworn() ? new Applied(state.over(OrderStatus.DECLINED)) : new Refused(NOT_SWORN);
    }

    private static Verdict receive(OrderState state) {
        return switch (state.status()) {
            case AWAITING_SIGNATURE -> new Refused(NOT_SIGNED);
            case SIGNED -> new Applied(state.with(OrderStatus.RECEIVED));
            default -> new Applied(state);
        };
    }

    private Verdict answer(OrderState state, OrderEvent.Answered answered, Instant now) {
        if (state.status() == OrderStatus.AWAITING_SIGNATURE) {
            return new Refused(NOT_SIGNED);
        }
        return new Applied(
                switch (answered.answer()) {
                    case EFFECTIVE -> hold(state, OrderStatus.EFFECTIVE, answered.held(), now);
                    case PARTLY -> hold(state, OrderStatus.PARTLY_EFFECTIVE, answered.held(), now);
                    case MISMATCH, NOT_FOUND -> state.over(OrderStatus.MISMATCHED);
                    case REFUSED -> state.over(OrderStatus.REFUSED);
                    case LIFTED -> state.over(OrderStatus.LIFTED);
                });
    }

    private OrderState hold(OrderState state, OrderStatus status, long held, Instant now) {
        OrderState holding = state.holding(status, held);
        if (state.effectiveFrom() != null) {
            return holding;
        }
        Instant from = power.start() == StartEvent.REQUEST ? state.askedAt() : now;
        return holding.running(now, from, power.term().end(from, calendar).orElse(null));
    }

    private Verdict signRenewal(OrderState state, Officer by, Instant now) {
        Instant ends = state.expiresAt();
        if (!state.status().holds() || ends == null || lapses(state, now)) {
            return new Refused(NOT_EFFECTIVE);
        }
        Renewal running = state.renewal();
        if (running != null && running.signed()) {
            return new Refused(RENEWAL_PENDING);
        }
        Instant until = renewedUntil(state, ends);
        if (until == null) {
            return new Refused(NO_RENEWAL_LEFT);
        }
        List<Long> signers = running == null ? List.of() : running.signers();
        OrderRefusal no = refuses(signers, by);
        if (no != null) {
            return new Refused(no);
        }
        List<Long> all = with(signers, by);
        boolean enough = all.size() >= power.signatures();
        return new Applied(state.renewing(new Renewal(all, enough ? until : null)));
    }

    private @Nullable Instant renewedUntil(OrderState state, Instant ends) {
        Power.Renewals renewals = power.renewals();
        Term term = renewals.term();
        if (term == null || state.renewals() >= renewals.atMost()) {
            return null;
        }
        Instant until = term.end(ends, calendar).orElse(null);
        Term inAll = renewals.inAll();
        Instant from = state.runsFrom();
        Instant most =
                inAll == null || from == null ? null : inAll.end(from, calendar).orElse(null);
        Instant capped = until != null && most != null && until.isAfter(most) ? most : until;
        return capped != null && capped.isAfter(ends) ? capped : null;
    }

    private Verdict answerRenewal(OrderState state, boolean done, Instant now) {
        Renewal renewal = state.renewal();
        if (renewal == null || renewal.until() == null || lapses(state, now)) {
            return new Refused(NOT_EFFECTIVE);
        }
        return new Applied(done ? state.renewed(renewal.until()) : state.renewing(null));
    }

    private Verdict complain(OrderState state, Instant now) {
        Term term = power.afterComplaint();
        if (term == null || state.complained()) {
            return new Refused(COMPLAINT_WITHOUT_EFFECT);
        }
        if (!state.status().holds() || lapses(state, now)) {
            return new Refused(NOT_EFFECTIVE);
        }
        return new Applied(state.complainedAt(now, term.end(now, calendar).orElse(null)));
    }

    private Verdict appeal(OrderState state, Instant now) {
        if (!power.rights().appeal()) {
            return new Refused(NO_APPEAL);
        }
        Verdict pleaded = plead(state, new Plea(now, true));
        // where an appeal suspends, the money is free at once; an order that is upheld must be given anew
        return pleaded instanceof Applied && power.rights().appealSuspends()
                ? new Applied(state.over(OrderStatus.LIFTED))
                : pleaded;
    }

    private Verdict plead(OrderState state, Plea plea) {
        if (!state.status().holds() || lapses(state, plea.since())) {
            return new Refused(NOT_EFFECTIVE);
        }
        return state.plea() == null ? new Applied(state.pleading(plea, state.expiresAt())) : new Refused(PLEA_PENDING);
    }

    private Verdict decide(OrderState state, boolean granted, Instant now) {
        Plea plea = state.plea();
        if (plea == null) {
            return new Refused(NO_PLEA);
        }
        if (granted) {
            return new Applied(state.over(OrderStatus.LIFTED));
        }
        Instant ends = state.expiresAt();
        if (ends != null && power.rights().clockStopsWhilePending()) {
            return new Applied(state.pleading(null, ends.plus(Duration.between(plea.since(), now))));
        }
        return new Applied(state.pleading(null, ends));
    }

    private static Verdict lift(OrderState state, Officer by) {
        if (state.status() == OrderStatus.AWAITING_SIGNATURE) {
            return new Refused(NOT_SIGNED);
        }
        return by.sworn() ? new Applied(state.over(OrderStatus.LIFTED)) : new Refused(NOT_SWORN);
    }

    private boolean lapses(OrderState state, Instant now) {
        boolean standsStill = state.plea() != null && power.rights().clockStopsWhilePending();
        return power.lapse() == Lapse.AUTO_LIFT && state.overdue(now) && !standsStill;
    }

    private static @Nullable OrderRefusal refuses(List<Long> signers, Officer by) {
        if (!by.sworn()) {
            return NOT_SWORN;
        }
        return signers.contains(by.id()) ? SAME_OFFICER_TWICE : null;
    }

    private static List<Long> with(List<Long> signers, Officer by) {
        List<Long> all = new ArrayList<>(signers);
        all.add(by.id());
        return all;
    }

    private static int termsUsed(OrderState former) {
        boolean neverHeld = former.status().over() && former.effectiveFrom() == null;
        boolean renewing = former.renewal() != null && former.renewal().signed();
        return neverHeld ? 0 : 1 + former.renewals() + (renewing ? 1 : 0);
    }
}
