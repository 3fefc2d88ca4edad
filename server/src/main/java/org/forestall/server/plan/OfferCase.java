package org.forestall.server.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.forestall.engine.policy.Action;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseOrder;
import org.forestall.server.cases.CaseRefusal;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.cases.Move;
import org.forestall.server.cases.Recorded;
import org.forestall.server.platform.PlatformRefusal;
import org.forestall.server.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Somebody asks somebody to take a case. Whoever asks another than the plan wants says why; that is kept, and compared later
 * with what came of it.
 *
 * <p>Refuses with CASE_HELD, NOT_ELIGIBLE, OVERRIDE_REASON_MISSING, NOTE_MISSING, ALREADY_OFFERED, and what the state table
 * says.
 */
@Component
class OfferCase {

    private final PlanKeeper keeper;
    private final MakePlan make;
    private final OfferDesk desk;
    private final CaseWork work;

    OfferCase(PlanKeeper keeper, MakePlan make, OfferDesk desk, CaseWork work) {
        this.keeper = keeper;
        this.make = make;
        this.desk = desk;
        this.work = work;
    }

    /** @param override why it is not whom the plan wants */
    record Asked(
            @Nullable Long staff,
            @Nullable Action action,
            @Nullable Instead override) {}

    record Instead(
            @Nullable OverrideReason reason, @Nullable String note) {}

    Offer offer(Actor actor, CaseId id, Asked asked) {
        actor.require(Permission.CASE_ASSIGN);
        Long staff = asked.staff();
        if (staff == null) {
            throw Refused.field(PlatformRefusal.FIELD_MISSING, "staff");
        }
        // before anything is locked: the plan's thread may wait for what this transaction holds
        List<PlannedStart> suited = suited(actor, id, asked.action());
        Offer[] made = new Offer[1];
        work.record(new CaseOrder(actor, id, Permission.CASE_ASSIGN, Move.KEEP_TIME), (file, now) -> {
            OfferDesk.Draft draft = draft(actor, file, suited, asked, staff);
            made[0] = desk.make(file, draft, now).orElseThrow(() -> new Refused(PlanRefusal.ALREADY_OFFERED));
            return List.of(new Recorded(MakeOffers.recordOf(made[0]), noteOf(asked.override())));
        });
        keeper.started(draftUnit(suited, staff), suited.getFirst().overdue());
        return made[0];
    }

    private static int draftUnit(List<PlannedStart> suited, long staff) {
        return suited.stream()
                .filter(start -> start.person().id() == staff)
                .findFirst()
                .orElse(suited.getFirst())
                .person()
                .member()
                .unitId();
    }

    private OfferDesk.Draft draft(Actor actor, CaseFile file, List<PlannedStart> suited, Asked asked, long staff) {
        if (!file.holder().isNobody()) {
            throw new Refused(PlanRefusal.CASE_HELD);
        }
        PlannedStart chosen = suited.stream()
                .filter(start -> start.person().id() == staff)
                .findFirst()
                .orElseThrow(() -> new Refused(PlanRefusal.NOT_ELIGIBLE));
        PlannedStart wanted = suited.getFirst();
        OverrideReason reason =
                asked.override() == null ? null : asked.override().reason();
        boolean followed = wanted.person().id() == staff;
        if (!followed && reason == null) {
            throw new Refused(
                    PlanRefusal.OVERRIDE_REASON_MISSING,
                    Map.of("recommended", wanted.person().id()));
        }
        if (!followed && reason == OverrideReason.OTHER && noteOf(asked.override()) == null) {
            throw new Refused(PlanRefusal.NOTE_MISSING);
        }
        return new OfferDesk.Draft(actor, chosen, wanted, followed ? null : reason);
    }

    /** Those who could be asked now, the best first. */
    private List<PlannedStart> suited(Actor actor, CaseId id, @Nullable Action action) {
        DistrictPlan plan = keeper.refresh();
        RankedCase ranked = plan.ranked().get(id);
        if (ranked == null || !actor.scope().sees(ranked.open().file().place().unitId())) {
            throw new Refused(CaseRefusal.NOT_FOUND);
        }
        List<PlannedStart> all = make.peopleFor(
                ranked.open(),
                plan.snapshot().people().stream()
                        .filter(person -> person.offer() == null)
                        .toList(),
                plan.snapshot(),
                Optional.ofNullable(plan.unitOf(ranked.open()))
                        .map(UnitPlan::waitMinutes)
                        .orElse(1.0));
        List<PlannedStart> wanted = action == null
                ? all
                : all.stream().filter(start -> start.action() == action).toList();
        if (wanted.isEmpty()) {
            throw new Refused(
                    ranked.open().file().holder().isNobody() ? PlanRefusal.NOT_ELIGIBLE : PlanRefusal.CASE_HELD);
        }
        return wanted;
    }

    private static @Nullable String noteOf(@Nullable Instead override) {
        String note = override == null ? null : override.note();
        return note == null || note.isBlank() ? null : note.strip();
    }
}
