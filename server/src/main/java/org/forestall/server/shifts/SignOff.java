package org.forestall.server.shifts;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.forestall.server.access.Actor;
import org.forestall.server.platform.Refused;
import org.forestall.server.staff.PeopleBoard;
import org.forestall.server.staff.StaffList;
import org.forestall.server.staff.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Goes off duty. Whoever still holds open cases is refused, and their handover is built or brought up to date; once every
 * line of it is answered, signing off seals it into the unit's ledger.
 *
 * <p>Refuses with NO_STAFF, ALREADY_OFF, UNFINISHED, INCOMING, LINES_OPEN, which names handover, lines and cases.
 */
@Component
class SignOff {

    private final ShiftDesk desk;
    private final PeopleBoard board;
    private final BuildHandover buildHandover;
    private final GatheredFacts facts;
    private final HandoverStore store;
    private final StaffList staff;
    private final BuildBulletin buildBulletin;

    SignOff(
            ShiftDesk desk,
            PeopleBoard board,
            BuildHandover buildHandover,
            GatheredFacts facts,
            HandoverStore store,
            StaffList staff,
            BuildBulletin buildBulletin) {
        this.desk = desk;
        this.board = board;
        this.buildHandover = buildHandover;
        this.facts = facts;
        this.store = store;
        this.staff = staff;
        this.buildBulletin = buildBulletin;
    }

    /** Off duty, or refused with what still has to be accepted. */
    void off(Actor actor, @Nullable Long to) {
        StaffMember me = desk.me(actor);
        Handover open = desk.writeAll(now -> tryOff(actor, me, to, now));
        if (open != null) {
            throw new Refused(DutyRefusal.LINES_OPEN, linesOf(open));
        }
    }

    /** Builds one's handover before the end, without going off duty; nothing when nothing is held. */
    Optional<Handover> prepare(Actor actor, @Nullable Long to) {
        StaffMember me = desk.me(actor);
        return desk.writeAll(now -> {
            requireOnDuty(me);
            return buildHandover.build(actor, me, to, now);
        });
    }

    private @Nullable Handover tryOff(Actor actor, StaffMember me, @Nullable Long to, Instant now) {
        requireOnDuty(me);
        List<HandoverFacts.Unfinished> running = facts.unfinishedOf(me.id(), now);
        if (!running.isEmpty()) {
            throw new Refused(DutyRefusal.UNFINISHED, Map.of("running", running));
        }
        Handover handover = buildHandover.build(actor, me, to, now).orElse(null);
        if (handover != null && !handover.waiting().isEmpty()) {
            return handover;
        }
        if (handover != null) {
            sign(actor, handover, now);
        }
        board.setDuty(me, false, now);
        desk.record(actor, ShiftDesk.Done.of("duty.off", "presence", me.id(), me.unitId()), now);
        return null;
    }

    private void requireOnDuty(StaffMember me) {
        if (!board.lock(me.id())) {
            throw new Refused(DutyRefusal.ALREADY_OFF);
        }
    }

    private void sign(Actor actor, Handover handover, Instant now) {
        Handover.Seal last =
                store.lockLedger(handover.unitId()).map(Handover::seal).orElse(null);
        int number = last == null ? 1 : last.number() + 1;
        Map<Long, String> names = new HashMap<>();
        staff.of(handover.people()).forEach((id, member) -> names.put(id, member.name()));
        Handover.Seal seal =
                HandoverDigest.seal(handover, number, desk.kept(now), last == null ? null : last.digest(), names);
        store.seal(handover, seal);
        desk.record(
                actor,
                new ShiftDesk.Done(
                        "handover.sign",
                        "handover",
                        handover.id(),
                        handover.unitId(),
                        Map.of("number", number, "digest", seal.digest())),
                now);
        if (handover.post() != null) {
            buildBulletin.after(actor, handover, now);
        }
    }

    private static Map<String, Object> linesOf(Handover handover) {
        List<HandoverLine> waiting = handover.waiting();
        return Map.of(
                "handover",
                handover.id(),
                "lines",
                waiting.stream().map(HandoverLine::n).toList(),
                "cases",
                waiting.stream().map(line -> line.caseId().value()).toList());
    }
}
