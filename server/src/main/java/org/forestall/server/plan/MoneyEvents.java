package org.forestall.server.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.forestall.engine.FraudType;
import org.forestall.engine.Grade;
import org.forestall.engine.VictimState;
import org.forestall.engine.moneyclock.ClockSettings;
import org.forestall.engine.policy.Action;
import org.forestall.engine.policy.Belief;
import org.forestall.engine.policy.Effects;
import org.forestall.engine.policy.Outcome;
import org.forestall.server.cases.CaseEvent;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseRecord;
import org.forestall.server.cases.CloseOutcome;
import org.forestall.server.cases.Track;
import org.forestall.server.cases.TrackOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What each event of a case does to what is known of its money. Pure: the same events in the same order give the same row,
 * whether they come one by one or all at once. Beliefs move by the published effects, not by the district's own estimates,
 * so that yesterday's row does not depend on what was learnt today.
 */
final class MoneyEvents {

    /** A further lead is so many times likelier where there is a fraud: the twin's figure, an assumption. */
    private static final double FURTHER_LEAD = 3;
    /** A signal about the household or the same account. */
    private static final double NEAR_SIGNAL = 2;

    /** Published shares of victims under the spell (china.md 8.2). */
    private static final double DEEP_OF_GOV = 0.30;

    private static final double DEEP_OF_OTHERS = 0.08;
    private static final Belief RELAPSED = new Belief(0, 0.3, 0.7);

    private final List<Settled> settled = new ArrayList<>();
    private @Nullable CaseMoney money;

    private MoneyEvents(@Nullable CaseMoney before) {
        this.money = before;
    }

    /** One event and its time. */
    record Timed(CaseEvent event, Instant at) {}

    /**
     * What came of events.
     *
     * @param settled attempts whose outcome they made known
     */
    record Result(CaseMoney money, List<Settled> settled) {}

    /**
     * The row after more events.
     *
     * @param before null where the first of the events opens the case
     * @param file the case after them
     */
    static Result apply(@Nullable CaseMoney before, List<Timed> events, CaseFile file) {
        MoneyEvents fold = new MoneyEvents(before);
        events.forEach(one -> fold.add(one.event(), one.at(), file));
        CaseMoney after = fold.money;
        if (after == null) {
            throw new IllegalStateException("events without the one that opens case " + file.id());
        }
        return new Result(after.of(file), List.copyOf(fold.settled));
    }

    private void add(CaseEvent event, Instant at, CaseFile file) {
        if (event instanceof CaseEvent.Opened opened) {
            money = opened(opened, at, file);
            return;
        }
        CaseMoney now = money;
        if (now != null) {
            money = event instanceof CaseRecord record ? recorded(now, record, at) : changed(now, event, at);
        }
    }

    private static CaseMoney opened(CaseEvent.Opened opened, Instant at, CaseFile file) {
        CaseEvent.Judgement judged = opened.judgement();
        CaseMoney.Signals signals =
                new CaseMoney.Signals(judged.grade(), judged.fraudType(), null, 0, 0, null, VictimState.UNREACHED, 1);
        Belief belief = Belief.of(threat(judged.grade()), deepShare(judged.fraudType()));
        return new CaseMoney(file.id(), opened.unitId(), 1, signals, belief, Tries.NONE, Phase.RUNNING, at, at);
    }

    private CaseMoney changed(CaseMoney now, CaseEvent event, Instant at) {
        return switch (event) {
            case CaseEvent.LeadJoined joined -> joined(now, joined, at);
            case CaseEvent.GradeRaised raised -> graded(now, raised.to());
            case CaseEvent.GradeLowered lowered -> graded(now, lowered.to());
            case CaseEvent.PulledUp pulled -> now.with(now.signals().withLevel(pulled.level()));
            case CaseEvent.Moved ignored -> now.with(now.signals().withLevel(1));
            case CaseEvent.WatchBegun ignored -> now.with(Phase.CALM);
            case CaseEvent.WatchEnded ignored -> running(now, at);
            case CaseEvent.Folded ignored -> now.with(Phase.OVER);
            case CaseEvent.Unfolded ignored -> running(now, at);
            case CaseEvent.Closed closed ->
                told(now, atClose(now, closed.outcome()), at).with(Phase.OVER);
            case CaseEvent.Reopened ignored ->
                running(now, at).from(at).waiting(at).with(now.tries().anew());
            default -> now;
        };
    }

    private CaseMoney recorded(CaseMoney now, CaseRecord record, Instant at) {
        return switch (record) {
            case CaseRecord.TrackRecorded track -> tracked(now, track, at);
            case CaseRecord.StateNoted noted -> stated(now, noted.state(), at);
            case CaseRecord.VisitStarted ignored ->
                now.with(now.tries().out(at)).waiting(at);
            case CaseRecord.MessageSent ignored -> now.with(now.tries().sent(at));
            case CaseRecord.BankWatchPlaced ignored -> watched(now, at);
            case CaseRecord.BankWatchEnded ignored -> now.with(now.signals().withWatched(0));
            case CaseRecord.HouseholdSignal ignored -> now.with(now.belief().afterSign(NEAR_SIGNAL));
            case CaseRecord.AccountSignal ignored -> now.with(now.belief().afterSign(NEAR_SIGNAL));
            default -> now;
        };
    }

    /** A further lead says that it goes on: what calmed down runs again, and the money's time begins anew. */
    private static CaseMoney joined(CaseMoney now, CaseEvent.LeadJoined joined, Instant at) {
        CaseMoney awake = running(now, at).from(at).with(now.belief().afterSign(FURTHER_LEAD));
        return joined.judgement().grade().isAbove(awake.signals().grade())
                ? graded(awake, joined.judgement().grade())
                : awake;
    }

    private static CaseMoney graded(CaseMoney now, Grade to) {
        Belief belief = now.belief();
        double usual = threat(to);
        boolean raised = to.isAbove(now.signals().grade());
        double wanted = raised ? Math.max(usual, belief.threat()) : Math.min(usual, belief.threat());
        return now.with(now.signals().withGrade(to)).with(scaled(belief, wanted, now.type()));
    }

    private CaseMoney stated(CaseMoney now, VictimState state, Instant at) {
        CaseMoney said = told(now.with(now.signals().withState(state)), outcomeOf(state), at);
        return switch (state) {
            case ADMITS, MONEY_SAFE, CLEAN -> said.with(said.phase() == Phase.OVER ? Phase.OVER : Phase.CALM);
            case RELAPSED -> running(said, at).from(at).waiting(at).with(RELAPSED);
            case UNREACHED, DENIES, WAVERS -> running(said, at);
        };
    }

    private CaseMoney tracked(CaseMoney before, CaseRecord.TrackRecorded record, Instant at) {
        TrackOutcome outcome = record.outcome();
        if (outcome == null) {
            return before;
        }
        CaseMoney now = told(before, outcomeOf(before.signals().state()), at).waiting(at);
        if (record.track() == Track.VISIT) {
            now = now.with(now.tries().out(null));
        }
        Action action = actionOf(record.track(), now.signals().level());
        return switch (outcome) {
            case ANSWERED, MET, REACHED, HELPING -> now.with(now.tries().talked(action, at));
            case UNWILLING -> tried(now, action, Outcome.DENIED, at);
            case BUSY -> tried(now, action, Outcome.LINE_BUSY, at);
            case REFUSED,
                    NO_ANSWER,
                    POWERED_OFF,
                    DIVERTED,
                    WRONG_PERSON,
                    INVALID,
                    ANSWERED_BY_OTHER,
                    NOT_MET,
                    REFUSED_ENTRY,
                    MOVED_AWAY,
                    NOT_REACHED -> tried(now, action, Outcome.NOT_REACHED, at);
            case ALERTED, ACKNOWLEDGED, ALL_CLEAR -> watched(now, at);
            case WITHDRAWAL_STOPPED -> watched(now, at).with(now.signals().withSeen(at));
            case NO_RESPONSE -> now.with(now.tries().asked(action, at));
        };
    }

    /** The bank watches: it counts once. */
    private CaseMoney watched(CaseMoney now, Instant at) {
        double share = Effects.DEFAULT.of(Action.BANK_WATCH).held();
        if (now.signals().watched() >= share) {
            return now.with(now.tries().asked(Action.BANK_WATCH, at));
        }
        CaseMoney tried = now.tries().attempts().of(Action.BANK_WATCH) > 0
                ? now.with(now.tries().asked(Action.BANK_WATCH, at))
                : tried(now, Action.BANK_WATCH, Outcome.IN_PLACE, at);
        return tried.with(tried.signals().withWatched(share));
    }

    private CaseMoney tried(CaseMoney now, Action action, Outcome outcome, Instant at) {
        int talks = now.tries().attempts().talks(action);
        Tries after = now.tries().plus(action, outcome, at);
        settled.add(new Settled(after.settled(), action, now.belief(), talks, outcome, at));
        return now.with(after).with(Effects.DEFAULT.of(action).after(now.belief(), talks, outcome));
    }

    /** A talk that waits to be told about ended so; where nobody can say how, it says nothing. */
    private CaseMoney told(CaseMoney now, @Nullable Outcome outcome, Instant at) {
        Action action = now.tries().talking();
        if (action == null || outcome == null) {
            return now;
        }
        int talks = Math.max(0, now.tries().attempts().talks(action) - 1);
        Tries after = now.tries().told();
        settled.add(new Settled(after.settled(), action, now.belief(), talks, outcome, at));
        return now.with(after).with(Effects.DEFAULT.of(action).after(now.belief(), talks, outcome));
    }

    private static @Nullable Outcome outcomeOf(VictimState state) {
        return switch (state) {
            case ADMITS, MONEY_SAFE, CLEAN -> Outcome.STOPPED;
            case WAVERS -> Outcome.ARGUED;
            case DENIES, RELAPSED -> Outcome.DENIED;
            case UNREACHED -> null;
        };
    }

    private static Outcome atClose(CaseMoney now, CloseOutcome outcome) {
        Outcome said = outcomeOf(now.signals().state());
        return switch (outcome) {
            case DISSUADED, REMINDED -> said == null ? Outcome.STOPPED : said;
            case FALSE_ALARM, MISMATCH, DUPLICATE -> Outcome.CLEARED;
            case PARTLY_LOST, LOST, NOT_FOUND, TRANSFERRED -> said == null ? Outcome.ARGUED : said;
        };
    }

    private static CaseMoney running(CaseMoney now, Instant at) {
        return now.phase() == Phase.RUNNING ? now : now.with(Phase.RUNNING).waiting(at);
    }

    private static Action actionOf(Track track, int level) {
        return switch (track) {
            case CALL -> Action.CALL;
            case VISIT -> level >= 3 ? Action.SQUAD_VISIT : Action.VISIT;
            case FAMILY -> Action.FAMILY_CALL;
            case BANK -> Action.BANK_WATCH;
        };
    }

    private static Belief scaled(Belief belief, double threat, FraudType type) {
        double before = belief.threat();
        double deep = before > 0 ? belief.deep() / before : deepShare(type);
        return Belief.of(threat, Math.clamp(deep, 0, 1));
    }

    private static double threat(Grade grade) {
        return ClockSettings.DEFAULT.threat().getOrDefault(grade, 0.0);
    }

    private static double deepShare(@Nullable FraudType type) {
        return type == FraudType.GOV ? DEEP_OF_GOV : DEEP_OF_OTHERS;
    }
}
