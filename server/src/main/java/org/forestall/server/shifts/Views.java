package org.forestall.server.shifts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.forestall.engine.Grade;
import org.forestall.engine.VictimState;
import org.forestall.server.cases.DueKind;
import org.forestall.server.cases.Stage;
import org.forestall.server.jurisdiction.UnitRef;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.staff.StaffList;
import org.forestall.server.staff.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What this package's controllers answer with: numbers turned into names, for many at once. */
@Component
class Views {

    private final StaffList staff;
    private final Units units;

    Views(StaffList staff, Units units) {
        this.staff = staff;
        this.units = units;
    }

    record StaffRef(long id, String name, UnitRef unit) {}

    record ShiftView(
            long id,
            long roster,
            UnitRef unit,
            @Nullable Post post,
            Instant startsAt,
            Instant endsAt,
            int minimum,
            List<StaffRef> members,

            @com.fasterxml.jackson.annotation.JsonProperty("short")
            boolean isShort,

            int missing,
            boolean now) {}

    record SwapView(
            long id,
            @Nullable ShiftView shift,
            StaffRef from,
            StaffRef to,
            @Nullable ShiftView returnShift,
            Swap.State state,
            Instant offeredAt,
            Instant changedAt) {}

    record LeaveView(
            long id,
            StaffRef staff,
            Leave.Kind kind,
            Instant from,
            Instant to,
            Leave.State state,
            Instant askedAt,
            List<ShiftView> leavesShort) {}

    record DueView(DueKind kind, Instant at) {}

    record LineView(
            int n,

            @com.fasterxml.jackson.annotation.JsonProperty("case")
            long caseId,

            Grade grade,
            Stage stage,
            VictimState victimState,
            DueView due,
            List<HandoverLine.RunningClock> clocks,
            List<HandoverFacts.Promise> promises,
            @Nullable String nextStep,
            List<StaffRef> knows,
            Instant heldSince,
            HandoverLine.State state,
            @Nullable StaffRef offeredTo,
            @Nullable Post offeredPost,
            Instant answerBy,
            int rung,
            @Nullable StaffRef answeredBy,
            @Nullable Instant answeredAt,
            @Nullable StaffRef declinedBy,
            @Nullable DeclineReason declineReason) {}

    record HandoverView(
            long id,
            UnitRef unit,
            @Nullable Post post,
            StaffRef from,
            String state,
            Instant builtAt,
            @Nullable Instant signedAt,
            @Nullable Integer number,
            @Nullable String previousDigest,
            @Nullable String digest,
            boolean intact,
            int waiting,
            List<LineView> lines) {}

    /** The names of these people. */
    final class Names {
        private final Map<Long, StaffMember> members;

        private Names(Map<Long, StaffMember> members) {
            this.members = members;
        }

        StaffRef get(long id) {
            StaffMember member = members.get(id);
            if (member == null) {
                throw new IllegalStateException("no staff member " + id);
            }
            return refOf(member);
        }

        @Nullable
        StaffRef orNull(@Nullable Long id) {
            return id == null ? null : get(id);
        }
    }

    Names names(Collection<Long> ids) {
        return new Names(staff.of(new HashSet<>(ids)));
    }

    StaffRef refOf(StaffMember member) {
        return new StaffRef(member.id(), member.name(), unit(member.unitId()));
    }

    UnitRef unit(int id) {
        return units.get(id).ref();
    }

    List<ShiftView> shifts(Collection<Shift> shifts, Instant now) {
        Names names =
                names(shifts.stream().flatMap(one -> one.members().stream()).toList());
        return shifts.stream().map(shift -> shift(shift, names, now)).toList();
    }

    ShiftView shift(Shift shift, Instant now) {
        return shift(shift, names(shift.members()), now);
    }

    private ShiftView shift(Shift shift, Names names, Instant now) {
        return new ShiftView(
                shift.id(),
                shift.rosterId(),
                unit(shift.unitId()),
                shift.post(),
                shift.startsAt(),
                shift.endsAt(),
                shift.minimum(),
                shift.members().stream().map(names::get).toList(),
                shift.isShort(),
                shift.missing(),
                shift.covers(now));
    }

    List<HandoverView> handovers(Collection<Handover> handovers) {
        Set<Long> people = new HashSet<>();
        handovers.forEach(one -> {
            people.addAll(one.people());
            one.lines().forEach(line -> people.addAll(line.situation().facts().knows()));
        });
        Names names = names(people);
        return handovers.stream().map(one -> handover(one, names)).toList();
    }

    HandoverView handover(Handover handover) {
        return handovers(List.of(handover)).getFirst();
    }

    private HandoverView handover(Handover handover, Names names) {
        Handover.Seal seal = handover.seal();
        return new HandoverView(
                handover.id(),
                unit(handover.unitId()),
                handover.post(),
                names.get(handover.from()),
                seal == null ? "OPEN" : "SIGNED",
                handover.builtAt(),
                seal == null ? null : seal.signedAt(),
                seal == null ? null : seal.number(),
                seal == null ? null : seal.previous(),
                seal == null ? null : seal.digest(),
                HandoverDigest.isIntact(handover),
                handover.waiting().size(),
                handover.lines().stream().map(line -> line(line, names)).toList());
    }

    LineView line(HandoverLine line, Names names) {
        HandoverLine.Situation situation = line.situation();
        HandoverLine.Facts facts = situation.facts();
        HandoverLine.Offer offer = line.offer();
        HandoverLine.Answer answer = line.answer();
        List<StaffRef> knows = new ArrayList<>();
        facts.knows().stream().map(names::orNull).filter(Objects::nonNull).forEach(knows::add);
        return new LineView(
                line.n(),
                line.caseId().value(),
                situation.grade(),
                situation.stage(),
                situation.victimState(),
                new DueView(situation.due().kind(), situation.due().dueAt()),
                facts.clocks(),
                facts.promises(),
                facts.nextStep(),
                knows,
                situation.heldSince(),
                line.state(),
                names.orNull(offer.to()),
                offer.post(),
                offer.answerBy(),
                offer.rung(),
                names.orNull(answer.by()),
                answer.at(),
                names.orNull(answer.declinedBy()),
                answer.reason());
    }
}
