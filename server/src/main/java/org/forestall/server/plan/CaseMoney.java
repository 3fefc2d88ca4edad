package org.forestall.server.plan;

import java.time.Instant;
import org.forestall.engine.FraudType;
import org.forestall.engine.Grade;
import org.forestall.engine.VictimState;
import org.forestall.engine.moneyclock.ClockEvent;
import org.forestall.engine.moneyclock.ClockSettings;
import org.forestall.engine.moneyclock.MoneyClock;
import org.forestall.engine.policy.Belief;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a case's money and of the person: what its events say ({@link MoneyEvents}), in numbers and codes alone.
 * Time does not change it; the clock is asked for a moment.
 *
 * @param version how many events of the case it holds
 * @param since when the money was last known to be there and in danger: the lead, a further lead, a relapse
 * @param waitingSince since when nobody has done anything
 */
record CaseMoney(
        CaseId id,
        int unitId,
        int version,
        Signals signals,
        Belief belief,
        Tries tries,
        Phase phase,
        Instant since,
        Instant waitingSince) {

    /**
     * What leads and people have said.
     *
     * @param atRisk in the profile's currency; null where no lead says
     * @param paid what has left already
     * @param watched share of what is tried that is held back, 0 to 1
     * @param seenAt when the money was last seen to be there
     * @param level 1 the station, 3 the squad
     */
    record Signals(
            Grade grade,
            @Nullable FraudType type,
            @Nullable Double atRisk,
            double paid,
            double watched,
            @Nullable Instant seenAt,
            VictimState state,
            int level) {

        Signals withGrade(Grade to) {
            return new Signals(to, type, atRisk, paid, watched, seenAt, state, level);
        }

        Signals withWatched(double share) {
            return new Signals(grade, type, atRisk, paid, share, seenAt, state, level);
        }

        Signals withSeen(Instant at) {
            return new Signals(grade, type, atRisk, paid, watched, at, state, level);
        }

        Signals withState(VictimState to) {
            return new Signals(grade, type, atRisk, paid, watched, seenAt, to, level);
        }

        Signals withLevel(int to) {
            return new Signals(grade, type, atRisk, paid, watched, seenAt, state, to);
        }

        /** The type and the sums as the case has them. */
        Signals of(CaseFile file) {
            Double risk =
                    file.sums().atRisk() == null ? null : file.sums().atRisk().doubleValue();
            double left = file.sums().moved() == null ? 0 : file.sums().moved().doubleValue();
            return new Signals(grade, file.suspicion().fraudType(), risk, left, watched, seenAt, state, level);
        }
    }

    CaseMoney with(Signals to) {
        return new CaseMoney(id, unitId, version, to, belief, tries, phase, since, waitingSince);
    }

    CaseMoney with(Belief to) {
        return new CaseMoney(id, unitId, version, signals, to, tries, phase, since, waitingSince);
    }

    CaseMoney with(Tries to) {
        return new CaseMoney(id, unitId, version, signals, belief, to, phase, since, waitingSince);
    }

    CaseMoney with(Phase to) {
        return new CaseMoney(id, unitId, version, signals, belief, tries, to, since, waitingSince);
    }

    /** The money is in danger from here on. */
    CaseMoney from(Instant at) {
        return new CaseMoney(id, unitId, version, signals, belief, tries, phase, at, waitingSince);
    }

    CaseMoney waiting(Instant at) {
        return new CaseMoney(id, unitId, version, signals, belief, tries, phase, since, at);
    }

    /** The same as the case stands: its unit, its type and sums, and how many events it has. */
    CaseMoney of(CaseFile file) {
        return new CaseMoney(
                id, file.place().unitId(), file.version(), signals.of(file), belief, tries, phase, since, waitingSince);
    }

    /** The type; where nobody has said one, whatever else. */
    FraudType type() {
        FraudType said = signals.type();
        return said == null ? FraudType.OTHER : said;
    }

    /** What is still at risk, in the profile's currency: what leads say less what has left, or the type's mean. */
    double atRisk(ClockSettings settings) {
        Double said = signals.atRisk();
        double whole = said == null ? settings.of(type()).meanLoss() : said;
        return Math.max(0, whole - signals.paid());
    }

    MoneyClock clock(ClockSettings settings) {
        ClockSettings.TypeClock line = settings.of(type());
        double stake = settings.weight().of(atRisk(settings), null);
        double threat = phase == Phase.RUNNING ? belief.threat() : 0;
        MoneyClock clock = MoneyClock.started(since, threat, stake, line.times(), line.contact());
        if (signals.watched() > 0) {
            clock = clock.after(new ClockEvent.Watched(since, signals.watched()));
        }
        Instant seen = signals.seenAt();
        return seen != null && seen.isAfter(since) ? clock.after(new ClockEvent.SeenThere(seen)) : clock;
    }
}
