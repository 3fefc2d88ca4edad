package org.forestall.server.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.forestall.engine.policy.WaitForecast;
import org.forestall.server.access.AccessRefusal;
import org.forestall.server.access.Actor;
import org.forestall.server.access.Permission;
import org.forestall.server.cases.CaseId;
import org.forestall.server.jurisdiction.UnitKind;
import org.forestall.server.platform.Refused;
import org.forestall.server.platform.Transactions;
import org.forestall.server.staff.StaffList;
import org.forestall.server.staff.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows people the plan of a unit and their own next task; nobody sees more than the units in scope. */
@Component
class ReadPlan {

    private static final int WAITING_SHOWN = 200;

    private final PlanKeeper keeper;
    private final MakePlan make;
    private final PlanShow show;
    private final PlanNames names;
    private final StaffList staff;
    private final OfferStore offers;
    private final Transactions transactions;

    ReadPlan(
            PlanKeeper keeper,
            MakePlan make,
            PlanShow show,
            PlanNames names,
            StaffList staff,
            OfferStore offers,
            Transactions transactions) {
        this.keeper = keeper;
        this.make = make;
        this.show = show;
        this.names = names;
        this.staff = staff;
        this.offers = offers;
        this.transactions = transactions;
    }

    /** Of a unit, or of the reader's own; of the whole district for the sub-bureau. */
    PlanViews.Plan of(Actor reader, @Nullable Integer unit) {
        reader.require(Permission.CASE_VIEW);
        int asked = unit == null ? reader.unitId() : unit;
        if (!reader.scope().sees(asked)) {
            throw new Refused(AccessRefusal.NOT_ALLOWED);
        }
        DistrictPlan plan = keeper.current();
        List<UnitPlan> units = unitsOf(plan, asked);
        List<PlannedStart> hour = units.stream()
                .flatMap(one -> make
                        .nextHour(
                                one, plan.snapshot().effects(), plan.snapshot().asOf())
                        .stream())
                .sorted(Comparator.comparing(PlannedStart::at))
                .toList();
        return new PlanViews.Plan(
                plan.snapshot().asOf(),
                asked,
                load(units),
                waits(plan, units),
                units.stream()
                        .flatMap(one -> one.starts().stream())
                        .map(show::start)
                        .toList(),
                hour.stream().map(show::start).toList(),
                waiting(plan, units, hour));
    }

    /** The reader's own. */
    PlanViews.Next next(Actor reader) {
        reader.require(Permission.CASE_WORK);
        StaffMember me = staff.findBy(reader).orElseThrow(() -> new Refused(PlanRefusal.NO_STAFF));
        DistrictPlan plan = keeper.current();
        Optional<PlannedPerson> known = plan.snapshot().people().stream()
                .filter(person -> person.id() == me.id())
                .findFirst();
        List<PlannedStart> mine = known
                .map(person -> plan.units().get(person.member().unitId()))
                .map(unit -> make.nextHour(
                        unit, plan.snapshot().effects(), plan.snapshot().asOf()))
                .orElse(List.of())
                .stream()
                .filter(start -> start.person().id() == me.id())
                .toList();
        PlanViews.Offered asked = transactions.in(
                reader.scope(), () -> offers.openOf(me.id()).map(show::offer).orElse(null));
        return new PlanViews.Next(
                plan.snapshot().asOf(),
                names.ref(me),
                known.map(PlannedPerson::free).orElse(false),
                known.map(PlannedPerson::notFree).orElse(List.of("free.off-duty")),
                asked,
                mine.isEmpty() ? null : show.start(mine.getFirst()),
                mine.stream().skip(1).map(show::start).toList());
    }

    private List<UnitPlan> unitsOf(DistrictPlan plan, int asked) {
        UnitKind kind = names.units().get(asked).kind();
        boolean all = kind == UnitKind.SUB_BUREAU || kind == UnitKind.CITY;
        Stream<UnitPlan> units = plan.units().values().stream();
        return units.filter(one -> all || one.unitId() == asked)
                .sorted(Comparator.comparingInt(UnitPlan::unitId))
                .toList();
    }

    private static PlanViews.Load load(List<UnitPlan> units) {
        double price = units.stream().mapToDouble(UnitPlan::price).max().orElse(0);
        return new PlanViews.Load(
                units.stream().mapToInt(one -> one.people().size()).sum(),
                units.stream().mapToInt(one -> one.free().size()).sum(),
                units.stream().mapToInt(one -> one.cases().size()).sum(),
                price,
                units.stream().mapToDouble(UnitPlan::waitMinutes).max().orElse(0),
                price > 0);
    }

    /** Which units have too few people to keep the maximum wait of what lies with them. */
    private PlanViews.MaximumWaits waits(DistrictPlan plan, List<UnitPlan> units) {
        int past = 0;
        int passing = 0;
        List<PlanViews.TooFew> tooFew = new ArrayList<>();
        for (UnitPlan unit : units) {
            Snapshot snapshot = plan.snapshot();
            WaitForecast.Outlook outlook = make.outlook(unit, snapshot.effects(), snapshot.asOf());
            past += outlook.past();
            passing += outlook.passing();
            if (outlook.passing() > 0) {
                tooFew.add(new PlanViews.TooFew(
                        names.units().get(unit.unitId()).ref(),
                        unit.people().size(),
                        outlook.passing(),
                        outlook.people()));
            }
        }
        return new PlanViews.MaximumWaits(past, passing, tooFew);
    }

    private static List<PlanViews.Waiting> waiting(DistrictPlan plan, List<UnitPlan> units, List<PlannedStart> hour) {
        Set<CaseId> begun = new HashSet<>();
        hour.forEach(start -> begun.add(start.open().id()));
        Set<CaseId> theirs = new HashSet<>();
        units.forEach(unit -> unit.cases().forEach(open -> theirs.add(open.id())));
        return plan.order().stream()
                .filter(one -> theirs.contains(one.open().id())
                        && !begun.contains(one.open().id()))
                .limit(WAITING_SHOWN)
                .map(one -> new PlanViews.Waiting(
                        one.open().id().value(),
                        one.open().file().grade(),
                        one.rank(),
                        one.sentence(),
                        PlanNames.point(one.open().place())))
                .toList();
    }
}
