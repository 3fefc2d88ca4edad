package org.forestall.server.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.forestall.engine.Grade;
import org.forestall.engine.moneyclock.ClockSettings;
import org.forestall.engine.policy.Action;
import org.forestall.engine.policy.OpenCase;
import org.forestall.engine.policy.Place;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.Stage;
import org.jspecify.annotations.Nullable;

/**
 * An open case as the plan sees it.
 *
 * @param place a point of the community or the station, never the home
 * @param offer what somebody is being asked about it
 * @param refused who has said no, or nothing
 */
record PlannedCase(
        CaseFile file,
        CaseMoney money,
        Place place,
        @Nullable Offer offer,
        Set<Long> refused) {

    private static final int SQUAD_LEVEL = 3;

    PlannedCase {
        refused = Set.copyOf(refused);
    }

    CaseId id() {
        return file.id();
    }

    PlannedCase with(CaseMoney other) {
        return new PlannedCase(file, other, place, offer, refused);
    }

    /** Whether there is anything to do but to finish it. */
    boolean isRunning() {
        return money.phase() == Phase.RUNNING
                && file.stage() == Stage.OPEN
                && !file.pause().isRunning();
    }

    boolean isUnderway() {
        return money.tries().outSince() != null;
    }

    /** As the engine wants it. */
    OpenCase open(ClockSettings clocks, PlanSettings.Again again, Instant now) {
        return open(clocks, possible(again, now));
    }

    OpenCase open(ClockSettings clocks, Set<Action> possible) {
        return new OpenCase(
                String.valueOf(id().value()),
                file.grade(),
                money.clock(clocks),
                money.belief(),
                money.tries().attempts(),
                money.waitingSince(),
                place,
                possible,
                isUnderway() ? EnumSet.of(visit()) : Set.of());
    }

    /** What can be begun now, however often it was tried. */
    Set<Action> possible(PlanSettings.Again again, Instant now) {
        Set<Action> possible = EnumSet.noneOf(Action.class);
        for (Action action : lawful()) {
            if (spaced(action, again, now).isZero()) {
                possible.add(action);
            }
        }
        return possible;
    }

    /** What may be done at all by whoever has it now, leaving spacing aside. */
    Set<Action> lawful() {
        if (!isRunning()) {
            return Set.of();
        }
        Set<Action> lawful = EnumSet.of(Action.CALL, Action.FAMILY_CALL);
        if (!isUnderway()) {
            lawful.add(visit());
        }
        if (money.signals().watched() <= 0 && file.grade() != Grade.LOW) {
            lawful.add(Action.BANK_WATCH);
        }
        return lawful;
    }

    /** At the squad the squad goes, otherwise the station. */
    Action visit() {
        return file.standing().level() >= SQUAD_LEVEL ? Action.SQUAD_VISIT : Action.VISIT;
    }

    /** How long until the action may be tried again. */
    Duration spaced(Action action, PlanSettings.Again again, Instant now) {
        Instant last = money.tries().last().get(action);
        Duration left = last == null ? Duration.ZERO : Duration.between(now, last.plus(again.of(action)));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Whether this person may be given something to do for it. */
    boolean isOpenTo(PlannedPerson person, Action action) {
        Offer asked = person.offer();
        if (asked != null && !asked.caseId().equals(id())) {
            return false;
        }
        if (offer != null) {
            return offer.staffId() == person.id();
        }
        return suits(person, action);
    }

    /** The same, whoever is being asked now. */
    boolean suits(PlannedPerson person, Action action) {
        int unit = person.member().unitId();
        boolean answers =
                unit == file.place().queueUnitId() || unit == file.place().unitId();
        if (!answers || refused.contains(person.id())) {
            return false;
        }
        boolean otherTrack = file.grade() == Grade.URGENT && action != Action.CALL;
        return file.holder().isNobody() || file.holder().isHeldBy(person.id()) || otherTrack;
    }
}
