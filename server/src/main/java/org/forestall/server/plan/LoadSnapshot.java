package org.forestall.server.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.forestall.engine.policy.Action;
import org.forestall.engine.policy.Place;
import org.forestall.server.access.Role;
import org.forestall.server.cases.CaseFile;
import org.forestall.server.cases.CaseId;
import org.forestall.server.cases.CaseWork;
import org.forestall.server.jurisdiction.LonLat;
import org.forestall.server.jurisdiction.Unit;
import org.forestall.server.jurisdiction.UnitKind;
import org.forestall.server.jurisdiction.Units;
import org.forestall.server.platform.RowScope;
import org.forestall.server.platform.Transactions;
import org.forestall.server.shifts.FreePeople;
import org.forestall.server.staff.StaffMember;
import org.springframework.stereotype.Component;

/** Reads what the plan is made of, in a handful of statements and one transaction. */
@Component
class LoadSnapshot {

    /** Where no roster says when somebody goes. */
    private static final Duration USUAL_SHIFT = Duration.ofHours(12);

    /** Longer than any case waits in a queue. */
    private static final Duration REFUSED = Duration.ofDays(7);

    /** Where a case that is in no plan lies. */
    static final Place NOWHERE = new Place(0, 0);

    private static final Set<Role> DISPATCHED = EnumSet.of(Role.DISSUADER, Role.STATION_LEAD, Role.SQUAD);
    private static final Set<Action> OF_A_STATION =
            EnumSet.of(Action.CALL, Action.FAMILY_CALL, Action.VISIT, Action.BANK_WATCH);
    private static final Set<Action> OF_THE_SQUAD = EnumSet.allOf(Action.class);

    private final CaseWork work;
    private final MoneyStore money;
    private final KeepMoney keepMoney;
    private final OfferStore offers;
    private final FreePeople people;
    private final Learnt learnt;
    private final Units units;
    private final Transactions transactions;
    private final PlanSettings settings;

    LoadSnapshot(
            CaseWork work,
            MoneyStore money,
            KeepMoney keepMoney,
            OfferStore offers,
            FreePeople people,
            Learnt learnt,
            Units units,
            Transactions transactions,
            PlanSettings settings) {
        this.work = work;
        this.money = money;
        this.keepMoney = keepMoney;
        this.offers = offers;
        this.people = people;
        this.learnt = learnt;
        this.units = units;
        this.transactions = transactions;
        this.settings = settings;
    }

    Snapshot at(Instant now) {
        return transactions.in(RowScope.all(), () -> {
            List<Offer> open = offers.open();
            return new Snapshot(
                    now, cases(open, now), people(open, now), learnt.at(now).effects());
        });
    }

    private List<PlannedCase> cases(List<Offer> open, Instant now) {
        List<CaseFile> files = work.open(settings.offers().mostCases());
        List<CaseId> ids = files.stream().map(CaseFile::id).toList();
        Map<CaseId, CaseMoney> rows = money.of(ids);
        List<CaseId> missing = ids.stream()
                .filter(id -> !rows.containsKey(id))
                .sorted(Comparator.comparingLong(CaseId::value))
                .toList();
        if (!missing.isEmpty()) {
            keepMoney.makeUp(missing);
            rows.putAll(money.of(missing));
        }
        Map<CaseId, List<OfferStore.Refusal>> refusals =
                offers.refusals(now.minus(REFUSED)).stream().collect(Collectors.groupingBy(OfferStore.Refusal::caseId));
        Map<CaseId, Offer> byCase = new HashMap<>();
        open.forEach(offer -> byCase.put(offer.caseId(), offer));
        List<PlannedCase> planned = new ArrayList<>();
        for (CaseFile file : files) {
            CaseMoney row = rows.get(file.id());
            if (row != null) {
                Set<Long> refused = refused(file, refusals.getOrDefault(file.id(), List.of()));
                planned.add(new PlannedCase(file, row, placeOf(file), byCase.get(file.id()), refused));
            }
        }
        return planned;
    }

    /** Since it came into its queue: whoever said no then may be asked when it comes back. */
    private static Set<Long> refused(CaseFile file, List<OfferStore.Refusal> refusals) {
        return refusals.stream()
                .filter(one -> !one.offeredAt().isBefore(file.moments().queuedSince()))
                .map(OfferStore.Refusal::staffId)
                .collect(Collectors.toSet());
    }

    private List<PlannedPerson> people(List<Offer> open, Instant now) {
        List<Integer> where = units.list().stream()
                .filter(unit -> unit.kind() == UnitKind.STATION || unit.kind() == UnitKind.SQUAD)
                .map(Unit::id)
                .toList();
        List<FreePeople.Candidate> all = people.everybodyIn(where, now).stream()
                .filter(one -> one.person().member().onDuty())
                .filter(one -> DISPATCHED.contains(one.person().member().role()))
                .toList();
        Map<Long, Instant> ends =
                people.shiftEnds(all.stream().map(FreePeople.Candidate::id).toList(), now);
        Map<Long, Offer> asked = new HashMap<>();
        open.forEach(offer -> asked.put(offer.staffId(), offer));
        return all.stream()
                .map(one -> person(one, ends.getOrDefault(one.id(), now.plus(USUAL_SHIFT)), asked))
                .toList();
    }

    private PlannedPerson person(FreePeople.Candidate one, Instant leaves, Map<Long, Offer> asked) {
        StaffMember member = one.person().member();
        boolean squad = units.get(member.unitId()).kind() == UnitKind.SQUAD;
        return new PlannedPerson(
                member,
                one.free(),
                one.free() ? List.of() : notFree(one),
                squad ? OF_THE_SQUAD : OF_A_STATION,
                place(units.get(member.unitId())),
                leaves,
                asked.get(one.id()));
    }

    private static List<String> notFree(FreePeople.Candidate one) {
        Set<String> against = Set.of("free.off-duty", "free.not-available", "free.not-certified", "free.on-leave");
        return one.why().stream()
                .map(FreePeople.Why::code)
                .filter(against::contains)
                .toList();
    }

    private Place placeOf(CaseFile file) {
        Integer community = file.place().communityId();
        return place(units.get(community == null ? file.place().unitId() : community));
    }

    /** The unit's point, or that of one above it. */
    private Place place(Unit unit) {
        LonLat point = unit.place();
        if (point != null) {
            return new Place(point.lon(), point.lat());
        }
        return units.ancestors(unit.id()).stream()
                .map(Unit::place)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .map(found -> new Place(found.lon(), found.lat()))
                .orElseGet(this::middle);
    }

    private Place middle() {
        List<LonLat> points = units.list().stream()
                .map(Unit::place)
                .filter(java.util.Objects::nonNull)
                .toList();
        return new Place(
                points.stream().mapToDouble(LonLat::lon).average().orElse(0),
                points.stream().mapToDouble(LonLat::lat).average().orElse(0));
    }
}
